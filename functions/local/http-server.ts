import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServerAdapter } from '@whatwg-node/server';
import { StartError } from './start-error.ts';

const badHost = JSON.stringify({
  errors: [{ message: 'The Host header names no host.', extensions: { code: 'BAD_REQUEST' } }],
});

export interface LocalServer {
  /** `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Ends it, open connections included. */
  stop(): Promise<void>;
}

/**
 * Serves what `answer` gives over HTTP.
 *
 * @throws StartError where the address cannot be listened on
 */
export async function startHttpServer(
  answer: (request: Request) => Response | Promise<Response>,
  host: string,
  port: number,
): Promise<LocalServer> {
  const adapter = createServerAdapter(answer);
  const server = createServer((request, response) => {
    // The adapter makes an address of it, and shows the stack of its own error where it cannot.
    if (URL.canParse(`http://${request.headers.host ?? 'localhost'}`)) adapter(request, response);
    else response.writeHead(400, { 'content-type': 'application/json' }).end(badHost);
  });
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw new StartError(reasonOf(error, host, port));
  });
  const address = server.address();
  const listening = address === null || typeof address === 'string' ? port : address.port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${listening}`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function reasonOf(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${host} is in use. Set PORT to another one, or to 0 for a free one.`;
  if (code === 'EACCES') return `Port ${port} needs more rights than this process has. Set PORT to one above 1023.`;
  return `Cannot listen on ${host}, port ${port}: ${error instanceof Error ? error.message : String(error)}`;
}
