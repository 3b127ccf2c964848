import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type AnnotationOutcome, annotationOutcomeSchema } from './annotating-messages.ts';

const program = fileURLToPath(new URL('annotating-process.ts', import.meta.url));

/** Annotates in a process of its own, which is ended where a document takes too long, and begun anew. */
export class AnnotatingClient {
  readonly #longestMilliseconds: number;
  #child: ChildProcess | null = null;

  constructor(longestMilliseconds: number) {
    this.#longestMilliseconds = longestMilliseconds;
  }

  async annotate(file: string, bytes: Uint8Array): Promise<AnnotationOutcome> {
    const child = this.#child ?? fork(program, { serialization: 'advanced' });
    this.#child = child;
    const controller = new AbortController();
    const { signal } = controller;
    const ended = once(child, 'exit', { signal }).then(() => {
      this.#child = null;
      return null;
    });
    const late = setTimeout(() => child.kill('SIGKILL'), this.#longestMilliseconds);
    try {
      child.send({ file, bytes });
      const told = await Promise.race([once(child, 'message', { signal }).then(([message]) => message), ended]);
      if (told !== null) return annotationOutcomeSchema.parse(told);
      const why = `the process ended within ${this.#longestMilliseconds} ms, or was ended then`;
      return { outcome: { is: 'KILLED', why }, milliseconds: this.#longestMilliseconds, megabytes: 0 };
    } finally {
      clearTimeout(late);
      controller.abort();
      ended.catch(() => undefined);
    }
  }

  end(): void {
    this.#child?.kill();
  }
}
