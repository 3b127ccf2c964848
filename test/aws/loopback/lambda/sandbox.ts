import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../clock.ts';
import { type InvocationResult, RuntimeApi } from './runtime-api.ts';

export interface SandboxOptions {
  readonly functionArn: string;
  readonly handler: string;
  /** Where the unpacked code lies. */
  readonly taskRoot: string;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly clock: Clock;
  /** The main module of `aws-lambda-ric`. */
  readonly runtimeClient: string;
  readonly log: (line: string) => void;
  readonly fault: (error: unknown) => void;
}

const shiftedClock = fileURLToPath(import.meta.resolve('./shifted-clock.ts'));

/** One process that runs a function under Amazon's runtime client, kept between invocations as Lambda keeps it. */
export class Sandbox {
  readonly #options: SandboxOptions;
  readonly #api: RuntimeApi;
  readonly #child: ChildProcess;
  readonly #startedAhead: number;
  #ended = false;

  private constructor(options: SandboxOptions, api: RuntimeApi) {
    this.#options = options;
    this.#api = api;
    // As Lambda does, a tenth of the memory is left to all that is not the heap.
    const heap = `--max-old-space-size=${Math.floor(options.memoryMegabytes * 0.9)}`;
    this.#startedAhead = options.clock.ahead;
    this.#child = spawn(process.execPath, [heap, '--import', shiftedClock, options.runtimeClient, options.handler], {
      cwd: options.taskRoot,
      env: {
        ...options.environment,
        AWS_LAMBDA_RUNTIME_API: api.address,
        LAMBDA_TASK_ROOT: options.taskRoot,
        _HANDLER: options.handler,
        LOOPBACK_MILLISECONDS_AHEAD: String(options.clock.ahead),
        PATH: process.env['PATH'] ?? '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      if (stream !== null) createInterface(stream).on('line', options.log);
    this.#child.once('exit', (code, signal) => {
      this.#ended = true;
      api.abandon('Runtime.ExitError', `Runtime exited with ${signal ?? `exit status ${code}`}`);
    });
  }

  static async start(options: SandboxOptions): Promise<Sandbox> {
    return new Sandbox(options, await RuntimeApi.start(options.fault));
  }

  /** Whether another must take its place: it ended, or time was moved on and its clock with it. */
  get spent(): boolean {
    return this.#ended || this.#startedAhead !== this.#options.clock.ahead;
  }

  /** One at a time. A function that is not done in time is ended, as on Lambda. */
  async invoke(payload: string): Promise<InvocationResult> {
    const { functionArn, timeoutSeconds, clock } = this.#options;
    const done = new AbortController();
    const answered = this.#api.invoke(functionArn, payload, clock.now() + timeoutSeconds * 1000);
    if (this.#ended) this.#api.abandon('Runtime.ExitError', 'The runtime has ended.');
    const late = wait(timeoutSeconds * 1000, 'late' as const, { signal: done.signal }).catch(() => 'late' as const);
    const first = await Promise.race([answered, late]);
    done.abort();
    if (first !== 'late') return first;
    await this.stop();
    const message = `Task timed out after ${timeoutSeconds.toFixed(2)} seconds`;
    return { ok: false, errorType: 'Sandbox.Timedout', message: JSON.stringify({ errorMessage: message }) };
  }

  async stop(): Promise<void> {
    if (!this.#ended) {
      const ended = once(this.#child, 'exit');
      this.#child.kill('SIGKILL');
      await ended;
    }
    await this.#api.stop();
  }
}
