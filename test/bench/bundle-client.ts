import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Answer, answerSchema, type RunOrder } from './bundle-messages.ts';

const program = fileURLToPath(new URL('bundle-process.ts', import.meta.url));

/** A process of its own that has loaded a bundle, so that only what the bundle does counts as its CPU time. */
export class BundleProcess {
  readonly #child: ChildProcess;

  constructor(bundle: string, environment: Readonly<Record<string, string>>) {
    this.#child = fork(program, [bundle], { env: { ...process.env, NODE_ENV: 'production', ...environment } });
  }

  /** Runs the bundle's handler so many times, one after another. */
  async run(order: RunOrder): Promise<Answer> {
    const ended = once(this.#child, 'exit').then(([code]) => {
      throw new Error(`The measured process ended with exit code ${code}.`);
    });
    this.#child.send(order);
    const [answer] = await Promise.race([once(this.#child, 'message'), ended]);
    return answerSchema.parse(answer);
  }

  end(): void {
    this.#child.kill();
  }
}
