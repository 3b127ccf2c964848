import type { HttpHandler } from '@smithy/core/protocols';
import type { HttpHandlerOptions, HttpRequest, HttpResponse } from '@smithy/types';
import type { Connection } from './connection.ts';
import { Connections } from './connections.ts';

/** In ms. */
export interface RequestTimeouts {
  readonly connectionTimeout: number;
  /** From the first byte sent to the whole answer. */
  readonly requestTimeout: number;
}

/**
 * Sends the client's requests over connections that are kept, and reads each answer whole. The SDK's own handler hands on
 * a stream, which costs more to collect than the request to send, and brings HTTP/2 along.
 */
export class KeptConnections implements HttpHandler<RequestTimeouts> {
  readonly metadata = { handlerProtocol: 'http/1.1' };
  #timeouts: RequestTimeouts;
  readonly #byAddress = new Map<string, Connections>();

  constructor(timeouts: RequestTimeouts) {
    this.#timeouts = timeouts;
  }

  /** Rejects with a TimeoutError, which the client tries again, an AbortError, or what the connection ended with. */
  handle(request: HttpRequest, { abortSignal }: HttpHandlerOptions = {}): Promise<{ response: HttpResponse }> {
    const { connectionTimeout, requestTimeout } = this.#timeouts;
    return new Promise((resolve, reject) => {
      const message = messageOf(request);
      const connections = this.#connectionsTo(request);
      let used: Connection | null = null;
      let isSettled = false;
      let connecting: NodeJS.Timeout | undefined;
      const settle = (): void => {
        isSettled = true;
        clearTimeout(answering);
        clearTimeout(connecting);
        if (isSignal(abortSignal)) abortSignal.removeEventListener('abort', abort);
      };
      const fail = (error: Error): void => {
        settle();
        reject(error);
        used?.close();
      };
      const late = (what: string, milliseconds: number): NodeJS.Timeout =>
        setTimeout(() => fail(named('TimeoutError', `No ${what} within ${milliseconds} ms.`)), milliseconds);
      const abort = (): void => fail(named('AbortError', 'The request was aborted.'));

      const answering = late('answer', requestTimeout + connectionTimeout);
      if (abortSignal?.aborted) return abort();
      if (isSignal(abortSignal)) abortSignal.addEventListener('abort', abort);
      connections.take((connection) => {
        if (isSettled) return connections.give(connection);
        used = connection;
        if (connection.isConnecting) {
          connecting = late('connection', connectionTimeout);
          connection.onceConnected(() => clearTimeout(connecting));
        }
        connection.ask(message, {
          answered: (response) => {
            settle();
            connections.give(connection);
            resolve({ response });
          },
          failed: fail,
        });
      });
    });
  }

  #connectionsTo({ protocol, hostname, port = protocol === 'http:' ? 80 : 443 }: HttpRequest): Connections {
    const name = `${protocol}//${hostname}:${port}`;
    let known = this.#byAddress.get(name);
    if (known === undefined) {
      known = new Connections({ isSecure: protocol !== 'http:', hostname, port });
      this.#byAddress.set(name, known);
    }
    return known;
  }

  updateHttpClientConfig<Name extends keyof RequestTimeouts>(name: Name, value: RequestTimeouts[Name]): void {
    this.#timeouts = { ...this.#timeouts, [name]: value };
  }

  httpHandlerConfigs(): RequestTimeouts {
    return this.#timeouts;
  }

  destroy(): void {
    for (const connections of this.#byAddress.values()) connections.close();
  }
}

/**
 * A request as HTTP/1.1 sends it.
 *
 * @throws Error where a header holds what none may
 */
function messageOf({ method, path, hostname, port, headers, body = '' }: HttpRequest): string | Buffer {
  let head = `${method} ${path} HTTP/1.1\r\n`;
  for (const name in headers) {
    if (name === 'content-length') continue;
    const value = headers[name] ?? '';
    if (!/^[\t -~]*$/.test(value)) throw new Error(`The header ${name} holds what no header may.`);
    head += `${name}: ${value}\r\n`;
  }
  if (headers['host'] === undefined) head += `host: ${port === undefined ? hostname : `${hostname}:${port}`}\r\n`;
  head += `content-length: ${Buffer.byteLength(body)}\r\n\r\n`;
  return typeof body === 'string' ? head + body : Buffer.concat([Buffer.from(head), body]);
}

/**
 * Frees a buffer that is used no more at once, where its memory is its own: what waits for it counts towards V8's limits, and has
 * it look through its whole heap the earlier.
 */
export function giveBack({ buffer, byteLength }: Buffer<ArrayBuffer>): void {
  if (buffer.byteLength === byteLength) buffer.transfer(0);
}

function isSignal(signal: HttpHandlerOptions['abortSignal']): signal is AbortSignal {
  return signal !== undefined && 'addEventListener' in signal;
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}
