import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { isSeedingReport, type SeedingOrder, stopSeeding } from './seeding-messages.ts';
import { StartError } from './start-error.ts';

export interface Seeding {
  /**
   * Makes the table where it is absent, publishes the shipped documents and then the files. Resolves when all that is done,
   * or, once `signal` is aborted, when the file under way is.
   *
   * @param say gets a line about each file, also why one could not be published
   * @throws StartError where the shipped documents cannot be published
   */
  run(order: SeedingOrder, signal: AbortSignal, say: (line: string) => void): Promise<void>;
  /** Ends the thread; what it has under way is cut. */
  end(): Promise<void>;
}

/** So much that little is collected before the thread ends: a fifth of its time otherwise. */
const youngMegabytes = 96;

/**
 * Begins the thread that seeds: it loads what reads, annotates and publishes documents while this one loads what serves them.
 * When it has ended, the memory that this took is free.
 */
export function beginSeeding(): Seeding {
  const thread = new Worker(new URL('./seeding-thread.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  });
  // A thread that cannot even load says so to whoever waits for it.
  const broken = once(thread, 'exit').then(() => {
    throw new StartError('The thread that publishes documents has ended.');
  });
  broken.catch(() => {});
  return {
    async run(order, signal, say) {
      const stop = () => thread.postMessage(stopSeeding);
      signal.addEventListener('abort', stop);
      const done = new Promise<void>((resolve, reject) => {
        thread.once('error', reject);
        thread.on('message', (report: unknown) => {
          if (!isSeedingReport(report)) return;
          if ('line' in report) return say(report.line);
          if (report.failure === null) resolve();
          else reject(new StartError(report.failure));
        });
      });
      thread.postMessage(order);
      try {
        await Promise.race([done, broken]);
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    async end() {
      await thread.terminate();
    },
  };
}
