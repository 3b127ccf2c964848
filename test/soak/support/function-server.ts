// A process that loads the bundle of its argument and answers HTTP with its handler, as an HTTP API would call it.
import { createServer, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { bundleSchema } from '../../bench/bundle-messages.ts';
import { gotEvent, postedEvent } from '../../bench/lambda-event.ts';

const { handler } = bundleSchema.parse(createRequire(import.meta.url)(process.argv[2] ?? ''));

async function eventOf(incoming: IncomingMessage): Promise<object> {
  const { method, url = '/' } = incoming;
  if (method === 'POST') return postedEvent((await buffer(incoming)).toString());
  const { pathname, search } = new URL(url, 'http://gloss.test');
  return { ...gotEvent({}), rawPath: pathname, rawQueryString: search.slice(1) };
}

const server = createServer(async (incoming, response) => {
  try {
    const { statusCode, body } = await handler(await eventOf(incoming), {});
    response.writeHead(statusCode, { 'content-type': 'application/json' }).end(body);
  } catch (error) {
    response.writeHead(599).end(String(error));
  }
});
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});

/** Asked how much it holds. */
process.on('message', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  process.send?.({ heapBytes: process.memoryUsage().heapUsed });
});
