import http from 'node:http';
import https from 'node:https';
import type { HttpHandler } from '@smithy/core/protocols';
import type { HttpHandlerOptions, HttpRequest, HttpResponse } from '@smithy/types';

/** In ms. */
export interface RequestTimeouts {
  readonly connectionTimeout: number;
  /** From the first byte sent to the whole answer. */
  readonly requestTimeout: number;
}

/** A web function answers up to 128 requests at once, and a call that waits for a socket loses time that it is given to be answered. */
const sockets = { keepAlive: true, maxSockets: 256 } as const;

/**
 * Sends the client's requests over connections that are kept, and reads each answer whole. The SDK's own handler hands on
 * a stream, which costs more to collect than the request to send, and brings HTTP/2 along.
 */
export class KeptConnections implements HttpHandler<RequestTimeouts> {
  readonly metadata = { handlerProtocol: 'http/1.1' };
  #timeouts: RequestTimeouts;
  readonly #agent = new http.Agent(sockets);
  readonly #secureAgent = new https.Agent(sockets);

  constructor(timeouts: RequestTimeouts) {
    this.#timeouts = timeouts;
  }

  /** Rejects with a TimeoutError, which the client tries again, an AbortError, or what the connection ended with. */
  handle(
    { protocol, hostname, port, method, path, headers, body }: HttpRequest,
    { abortSignal }: HttpHandlerOptions = {},
  ): Promise<{ response: HttpResponse }> {
    const { connectionTimeout, requestTimeout } = this.#timeouts;
    return new Promise((resolve, reject) => {
      const [request, agent]: [typeof http.request, http.Agent] =
        protocol === 'http:' ? [http.request, this.#agent] : [https.request, this.#secureAgent];
      const sent = request({ host: hostname, port, method, path, headers, agent });
      let connecting: NodeJS.Timeout | undefined;
      const settle = (): void => {
        clearTimeout(answering);
        clearTimeout(connecting);
        if (isSignal(abortSignal)) abortSignal.removeEventListener('abort', abort);
      };
      const fail = (error: Error): void => {
        settle();
        reject(error);
        sent.destroy();
      };
      const late = (what: string, milliseconds: number): NodeJS.Timeout =>
        setTimeout(() => fail(named('TimeoutError', `No ${what} within ${milliseconds} ms.`)), milliseconds);
      const abort = (): void => fail(named('AbortError', 'The request was aborted.'));

      const answering = late('answer', requestTimeout + connectionTimeout);
      sent.once('socket', (socket) => {
        if (!socket.connecting) return;
        connecting = late('connection', connectionTimeout);
        socket.once('connect', () => clearTimeout(connecting));
      });
      sent.once('error', fail);
      sent.once('response', (answer) => {
        const chunks: Buffer<ArrayBuffer>[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.once('error', fail);
        // What the body's chunks were copied of, which the parser has read by then.
        const { socket } = answer;
        socket.on('data', giveBack);
        answer.once('end', () => {
          socket.off('data', giveBack);
          settle();
          const body = Buffer.concat(chunks);
          chunks.forEach(giveBack);
          resolve({ response: { statusCode: answer.statusCode ?? 0, headers: joined(answer.headers), body } });
        });
      });
      sent.end(body);
      if (abortSignal?.aborted) abort();
      else if (isSignal(abortSignal)) abortSignal.addEventListener('abort', abort);
    });
  }

  updateHttpClientConfig<Name extends keyof RequestTimeouts>(name: Name, value: RequestTimeouts[Name]): void {
    this.#timeouts = { ...this.#timeouts, [name]: value };
  }

  httpHandlerConfigs(): RequestTimeouts {
    return this.#timeouts;
  }

  destroy(): void {
    this.#agent.destroy();
    this.#secureAgent.destroy();
  }
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

function joined(headers: http.IncomingHttpHeaders): Record<string, string> {
  const one: Record<string, string> = {};
  for (const name in headers) one[name] = String(headers[name]);
  return one;
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}
