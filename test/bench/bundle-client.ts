import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Order, type Result, resultSchema } from './bundle-messages.ts';

const program = fileURLToPath(new URL('bundle-process.ts', import.meta.url));

/** A process of its own that has loaded a bundle, so that only what the bundle does counts as its CPU time. */
export class BundleProcess {
  readonly #child: ChildProcess;

  constructor(bundle: string, environment: Readonly<Record<string, string>>) {
    this.#child = fork(program, [bundle], { env: { ...process.env, NODE_ENV: 'production', ...environment } });
  }

  /** Hands the bundle's handler the events, one after another, so many times over. Gives milliseconds of CPU an event. */
  async run(events: readonly unknown[], times = 1): Promise<number> {
    return (await this.#order({ events: [...events], times, answers: false, profile: null })).milliseconds;
  }

  /** The most memory that the process has held once it answered the events so many times, in KB. */
  async peakKilobytes(events: readonly unknown[], times = 1): Promise<number> {
    return (await this.#order({ events: [...events], times, answers: false, profile: null })).peakKilobytes;
  }

  /** What the handler answers to each event. */
  async answers(events: readonly unknown[]): Promise<readonly string[]> {
    return (await this.#order({ events: [...events], times: 1, answers: true, profile: null })).answers;
  }

  /** Writes a CPU profile (as DevTools reads it) of the events' work. */
  async profile(events: readonly unknown[], file: string): Promise<void> {
    await this.#order({ events: [...events], times: 1, answers: false, profile: file });
  }

  async #order(order: Order): Promise<Result> {
    const controller = new AbortController();
    const ended = once(this.#child, 'exit', { signal: controller.signal }).then(([code]) => {
      throw new Error(`The measured process ended with exit code ${code}.`);
    });
    this.#child.send(order);
    try {
      const [result] = await Promise.race([once(this.#child, 'message'), ended]);
      return resultSchema.parse(result);
    } finally {
      controller.abort();
      ended.catch(() => undefined);
    }
  }

  end(): void {
    this.#child.kill();
  }
}
