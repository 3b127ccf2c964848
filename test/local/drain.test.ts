import { once } from 'node:events';
import { Agent, createServer, get, type RequestListener, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { drainable } from '../../functions/http/drain.ts';

async function listening(
  answer: RequestListener,
): Promise<{ server: Server; url: string; stop: ReturnType<typeof drainable> }> {
  const server = createServer(answer);
  const stop = drainable(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { server, stop, url: `http://127.0.0.1:${port}/` };
}

const ask = (url: string, agent: Agent): Promise<string> =>
  new Promise((resolve, reject) => {
    get(url, { agent }, (response) => text(response).then(resolve, reject)).on('error', reject);
  });

it('sends every answer under way, on connections that are kept alive too, and takes no further one', async () => {
  let asked = 0;
  const { stop, url } = await listening((_, response) => {
    asked += 1;
    setTimeout(() => response.end('whole'), 100);
  });
  const agent = new Agent({ keepAlive: true });
  await ask(url, agent);
  const answers = Promise.all(Array.from({ length: 20 }, () => ask(url, agent)));
  while (asked < 21) await new Promise((resolve) => setTimeout(resolve, 1));
  await stop();
  expect(await answers).toEqual(Array.from({ length: 20 }, () => 'whole'));
  await expect(ask(url, new Agent())).rejects.toThrow('ECONNREFUSED');
  agent.destroy();
});

it('closes what does not end in time', async () => {
  const { server, stop, url } = await listening(() => undefined);
  const answer = ask(url, new Agent()).catch((error: unknown) => error);
  await once(server, 'request');
  await stop(50);
  expect(await answer).toBeInstanceOf(Error);
});
