import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { createServerAdapter } from '@whatwg-node/server';
import type { ErrorCode } from '../../schema/errors.ts';
import { drainable } from '../http/drain.ts';
import { isLocalHost, isLoopback } from './local-names.ts';
import { StartError } from './start-error.ts';

export interface LocalServer {
  /** `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Ends it once the answers under way are sent, or after five seconds. */
  stop(): Promise<void>;
}

/**
 * Serves what `answer` gives over HTTP. On a loopback address it refuses what is asked of another host.
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
    const refused = withoutAuthority(request) ?? refusalOf(request, isLoopback(host));
    if (refused === null) return adapter(request, response);
    const body = JSON.stringify({ errors: [{ message: refused.message, extensions: { code: refused.code } }] });
    response.writeHead(refused.status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(body);
  });
  const stop = drainable(server);
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw new StartError(reasonOf(error, host, port));
  });
  const address = server.address();
  const listening = address === null || typeof address === 'string' ? port : address.port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${listening}`,
    stop: () => stop(),
  };
}

interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
}

/** Whole addresses are what proxies are asked for; the host in them goes before the header's (RFC 9112, 3.2.2). */
function withoutAuthority(request: IncomingMessage): Refusal | null {
  const { url = '/' } = request;
  if (url.startsWith('/')) return null;
  if (!/^https?:/i.test(url) || !URL.canParse(url)) {
    return { status: 400, code: 'BAD_REQUEST', message: 'The request is for no path. Ask for one such as /graphql.' };
  }
  const { host, pathname, search } = new URL(url);
  request.headers.host = host;
  request.url = `${pathname}${search}`;
  return null;
}

/** The adapter makes an address of host and path, and shows the stack of its own error where it cannot. */
function refusalOf({ headers: { host = 'localhost' }, url }: IncomingMessage, isLocal: boolean): Refusal | null {
  if (!URL.canParse(`http://${host}${url}`)) {
    return { status: 400, code: 'BAD_REQUEST', message: 'The Host header names no host.' };
  }
  if (!isLocal || isLocalHost(host)) return null;
  const message =
    'This server answers for this machine alone: ask at localhost or 127.0.0.1, or start it with HOST set to the address that others reach.';
  return { status: 403, code: 'FORBIDDEN', message };
}

function reasonOf(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${host} is in use. Set PORT to another one, or to 0 for a free one.`;
  if (code === 'EACCES') return `Port ${port} needs more rights than this process has. Set PORT to one above 1023.`;
  return `Cannot listen on ${host}, port ${port}: ${error instanceof Error ? error.message : String(error)}`;
}
