import { randomUUID } from 'node:crypto';
import type { Answer, Exchange } from '../exchange.ts';
import { type LoopbackServer, serve } from '../server.ts';

/** The most that Lambda hands back from a function. */
const maxResponseBytes = 6 * 1024 * 1024;

export type InvocationResult =
  | { readonly ok: true; readonly payload: string }
  | { readonly ok: false; readonly errorType: string; readonly message: string };

interface Invocation {
  readonly id: string;
  readonly functionArn: string;
  readonly payload: string;
  readonly deadline: number;
  readonly settle: (result: InvocationResult) => void;
}

/** Lambda's Runtime API for one process: hands it one event at a time, and takes what it answers. */
export class RuntimeApi {
  readonly #server: LoopbackServer;
  #waiting: Invocation | null = null;
  #running: Invocation | null = null;
  #wake: (() => void) | null = null;

  private constructor(server: LoopbackServer) {
    this.#server = server;
  }

  static async start(fault: (error: unknown) => void): Promise<RuntimeApi> {
    let api: RuntimeApi | null = null;
    const server = await serve(async (exchange, signal) => {
      if (api === null) throw new Error('The Runtime API was called before it was there.');
      return api.#answer(exchange, signal);
    }, fault);
    api = new RuntimeApi(server);
    return api;
  }

  get address(): string {
    return `127.0.0.1:${this.#server.port}`;
  }

  /** Resolves once the process has answered; a caller that gives up calls `abandon`. */
  invoke(functionArn: string, payload: string, deadline: number): Promise<InvocationResult> {
    return new Promise((settle) => {
      this.#waiting = { id: randomUUID(), functionArn, payload, deadline, settle };
      this.#wake?.();
    });
  }

  /** Settles what is under way, for a process that ended or took too long. */
  abandon(errorType: string, message: string): void {
    for (const invocation of [this.#waiting, this.#running]) invocation?.settle({ ok: false, errorType, message });
    this.#waiting = null;
    this.#running = null;
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }

  async #answer({ url, body, headers }: Exchange, signal: AbortSignal): Promise<Answer> {
    const path = url.pathname.replace('/2018-06-01/runtime/', '');
    if (path === 'invocation/next') return this.#next(signal);
    if (path === 'init/error') {
      this.abandon(String(headers['lambda-runtime-function-error-type']), body.toString());
      return { status: 202 };
    }
    const running = this.#running;
    if (running === null || !path.startsWith(`invocation/${running.id}/`)) return { status: 400 };
    this.#running = null;
    if (path.endsWith('/error')) {
      running.settle({ ok: false, errorType: 'Unhandled', message: body.toString() });
    } else if (body.byteLength > maxResponseBytes) {
      const message = `Response payload size exceeded maximum allowed payload size (${maxResponseBytes} bytes).`;
      running.settle({ ok: false, errorType: 'Function.ResponseSizeTooLarge', message });
      return { status: 413, body: JSON.stringify({ errorType: 'RequestEntityTooLarge', errorMessage: message }) };
    } else running.settle({ ok: true, payload: body.toString() });
    return { status: 202 };
  }

  async #next(signal: AbortSignal): Promise<Answer> {
    while (this.#waiting === null) {
      if (signal.aborted) return { status: 410 };
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
    const invocation = this.#waiting;
    this.#waiting = null;
    this.#running = invocation;
    return {
      status: 200,
      headers: {
        'content-type': 'application/json',
        'lambda-runtime-aws-request-id': invocation.id,
        'lambda-runtime-deadline-ms': String(invocation.deadline),
        'lambda-runtime-invoked-function-arn': invocation.functionArn,
        'lambda-runtime-trace-id': 'Root=1-5e272390-8c398be037738dc042009320;Sampled=0',
      },
      body: invocation.payload,
    };
  }
}
