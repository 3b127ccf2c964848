import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import { promisify } from 'node:util';
import { HttpRequest } from '@smithy/core/protocols';
import { expect, it, onTestFinished } from 'vitest';
import { KeptConnections } from '../../schema/dynamodb/request-handler.ts';
import { certificate, key } from './support/certificate.ts';

interface Place {
  readonly protocol: 'http:' | 'https:';
  readonly hostname: string;
}

const plain: Place = { protocol: 'http:', hostname: '127.0.0.1' };
const secure: Place = { protocol: 'https:', hostname: 'localhost' };

/** Asks a server, over connections that it keeps. */
async function asking(server: net.Server, place = plain) {
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket) => void sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const { port } = address;
  const connections = new KeptConnections({ connectionTimeout: 1_000, requestTimeout: 10_000 });
  onTestFinished(() => {
    connections.destroy();
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const ask = async (body = '{}'): Promise<string> => {
    const request = new HttpRequest({ ...place, port, method: 'POST', body });
    return String((await connections.handle(request)).response.body);
  };
  return { ask, port, sockets };
}

const echo: RequestListener = (request, response) => void request.pipe(response);

it('sends what it is given, to the byte', async () => {
  const { ask, sockets } = await asking(createServer(echo));
  for (const body of ['{}', '', '{"slug":{"S":"“Żółć” 🛶"}}', 'x'.repeat(300_000)]) expect(await ask(body)).toBe(body);
  expect(sockets.size).toBe(1);
});

it('does so by TLS, where it begins with what the connection before has agreed on', async () => {
  const authorities = tls.getCACertificates('default');
  tls.setDefaultCACertificates([certificate]);
  onTestFinished(() => tls.setDefaultCACertificates(authorities));
  const resumed: boolean[] = [];
  const names: unknown[] = [];
  const server = createSecureServer({ cert: certificate, key }, (request, response) => {
    response.setHeader('connection', 'close');
    echo(request, response);
  }).on('secureConnection', (socket) => {
    resumed.push(socket.isSessionReused());
    names.push(socket.servername);
  });
  const { ask } = await asking(server, secure);
  for (const body of ['{}', 'x'.repeat(300_000)]) expect(await ask(body)).toBe(body);
  expect(resumed).toEqual([false, true]);
  expect(names).toEqual(['localhost', 'localhost']);
});

it('trusts nobody whom Node does not trust', async () => {
  const { ask } = await asking(createSecureServer({ cert: certificate, key }, echo), secure);
  await expect(ask()).rejects.toThrow('self-signed certificate');
});

it('opens another connection once one is closed', async () => {
  const server = createServer((_, response) => {
    if (sockets.size === 1) response.setHeader('connection', 'close');
    response.end('{}');
  });
  const { ask, sockets } = await asking(server);
  await ask();
  await ask();
  await ask();
  expect(sockets.size).toBe(2);
  server.closeIdleConnections();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await ask();
  expect(sockets.size).toBe(3);
});

it('asks 256 at once, and the others as these are answered', async () => {
  const waiting: (() => void)[] = [];
  const server = createServer((_, response) => {
    waiting.push(() => response.end('{}'));
    if (waiting.length === 256) setTimeout(() => waiting.splice(0).map((answer) => answer()), 50);
    else if (isFull) response.end('{}');
    isFull ||= waiting.length === 256;
  });
  let isFull = false;
  const { ask, sockets } = await asking(server);
  const answers = await Promise.all(Array.from({ length: 300 }, () => ask()));
  expect(answers).toEqual(answers.map(() => '{}'));
  expect(sockets.size).toBe(256);
});

/** Sends bytes for each question, by the number of the connection. */
function sending(bytes: (connection: number) => string, then: (socket: net.Socket, connection: number) => void) {
  let connections = 0;
  return net.createServer((socket) => {
    connections += 1;
    const connection = connections;
    socket.on('data', () => {
      socket.write(bytes(connection));
      then(socket, connection);
    });
  });
}

it('fails where an answer is cut off, but not where it lasts as long as its connection', async () => {
  const heads = ['content-length: 9\r\n', 'transfer-encoding: chunked\r\n', ''];
  const answers = heads.map((head) => `HTTP/1.1 200 OK\r\n${head}\r\n2\r\n`);
  const { ask } = await asking(
    sending(
      (connection) => answers[connection - 1] ?? '',
      (socket) => socket.end(),
    ),
  );
  await expect(ask()).rejects.toMatchObject({ code: 'ECONNRESET' });
  await expect(ask()).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(await ask()).toBe('2\r\n');
});

it('takes no answer for that of another question', async () => {
  const answer = (body: string) => `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  const late = (socket: net.Socket, connection: number) => {
    if (connection === 1) setTimeout(() => socket.write(answer('late')), 20);
  };
  const { ask } = await asking(sending((connection) => answer(String(connection)), late));
  expect(await ask()).toBe('1');
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(await ask()).toBe('2');
});

it('refuses a header that would be two', async () => {
  const connections = new KeptConnections({ connectionTimeout: 1_000, requestTimeout: 1_000 });
  const request = new HttpRequest({ ...plain, port: 1, headers: { 'x-one': '1\r\nx-two: 2' } });
  await expect(connections.handle(request)).rejects.toThrow('x-one');
});

it('lets a process end that waits for nothing', async () => {
  const { port } = await asking(createServer({ keepAliveTimeout: 60_000 }, echo));
  const handler = new URL('../../schema/dynamodb/request-handler.ts', import.meta.url).href;
  const program = `
    const { KeptConnections } = await import(${JSON.stringify(handler)});
    const connections = new KeptConnections({ connectionTimeout: 60_000, requestTimeout: 60_000 });
    const request = { protocol: 'http:', hostname: '127.0.0.1', port: ${port}, method: 'POST', path: '/', headers: {}, body: '{}' };
    for (let times = 0; times < 2; times += 1) console.log(String((await connections.handle(request)).response.body));`;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { timeout: 4_000 });
  expect((await run).stdout).toBe('{}\n{}\n');
});
