import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { ArticleReader, ReadArticle, ReadingOptions } from './read-article.ts';
import type { ReadingAnswer, ReadingOrder } from './reading-messages.ts';

interface Thread {
  readonly worker: Worker;
  /** Who waits for the answer to an order, by its number. */
  readonly waiting: Map<number, (read: ReadArticle | Error) => void>;
  /** Why it takes no more documents. */
  ended: Error | null;
}

/**
 * A document leaves much that is soon of no use. V8 lets a heap grow to twice and more of what was in use before it looks
 * for that; each thread has a heap, and a fifth more is enough.
 */
const slowGrowth = '--heap-growing-percent=20';
const youngMegabytes = 4;

/** In as many threads, each document whole in the one that has the fewest. */
export function readingThreads(options: ReadingOptions, count: number): ArticleReader {
  setFlagsFromString(slowGrowth);
  const threads = Array.from({ length: count }, () => startThread(options));
  let numbers = 0;

  return {
    async read(file) {
      const number = numbers;
      numbers += 1;
      const thread = threads
        .filter(({ ended }) => ended === null)
        .reduce<Thread | undefined>(
          (least, one) => (least === undefined || one.waiting.size < least.waiting.size ? one : least),
          undefined,
        );
      const lost = (reason: string): ReadArticle => ({ warnings: [], orphans: [], problem: `${file}: ${reason}` });
      if (thread === undefined) return lost('no thread is left to annotate it');
      const read = await ask(thread, { number, file });
      return read instanceof Error ? lost(`its thread ended: ${read.message}`) : read;
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function startThread(options: ReadingOptions): Thread {
  const worker = new Worker(new URL('reading-thread.ts', import.meta.url), {
    workerData: options,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  });
  const thread: Thread = { worker, waiting: new Map(), ended: null };
  worker.on('message', ({ number, read }: ReadingAnswer) => settle(number, read));
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', (code) => end(new Error(`exit code ${code}`)));
  return thread;

  function settle(number: number, read: ReadArticle | Error): void {
    thread.waiting.get(number)?.(read);
    thread.waiting.delete(number);
  }

  function end(reason: Error): void {
    thread.ended ??= reason;
    for (const number of [...thread.waiting.keys()]) settle(number, thread.ended);
  }
}

function ask(thread: Thread, order: ReadingOrder): Promise<ReadArticle | Error> {
  if (thread.ended !== null) return Promise.resolve(thread.ended);
  return new Promise((resolve) => {
    thread.waiting.set(order.number, resolve);
    thread.worker.postMessage(order);
  });
}
