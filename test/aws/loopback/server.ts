import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Answer, Exchange } from './exchange.ts';

export interface LoopbackServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Serves on 127.0.0.1, on a free port. What `answer` throws goes to `fault`, and to the caller as a 500. */
export async function serve(
  answer: (exchange: Exchange, signal: AbortSignal) => Promise<Answer>,
  fault: (error: unknown) => void,
): Promise<LoopbackServer> {
  // The edge refuses long URLs itself, so they must get here.
  const server = createServer({ maxHeaderSize: 65_536, keepAliveTimeout: 60_000 }, (request, response) => {
    respond(request, response, answer).catch((error: unknown) => {
      fault(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The loopback server has no port.');
  return { port: address.port, stop: () => close(server) };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (exchange: Exchange, signal: AbortSignal) => Promise<Answer>,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const target = request.url ?? '/';
  const exchange: Exchange = {
    method: request.method ?? 'GET',
    target,
    url: new URL(target, 'http://loopback.invalid'),
    headers: request.headers,
    body: await buffer(request),
  };
  const { status, headers = {}, body = '' } = await answer(exchange, gone.signal);
  const bytes = Buffer.from(body);
  const given = Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]);
  const hasBody = status !== 204 && status !== 304;
  const length = hasBody && headers['content-length'] === undefined ? { 'content-length': bytes.byteLength } : {};
  response.writeHead(status, { ...Object.fromEntries(given), ...length });
  response.end(request.method === 'HEAD' || !hasBody ? undefined : bytes);
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
