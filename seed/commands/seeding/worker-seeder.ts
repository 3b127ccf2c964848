import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { PreparedDocument, Seeder, SeedingTarget } from './document-seeder.ts';
import type { WorkerAnswer, WorkerOrder } from './worker-messages.ts';

interface Thread {
  readonly worker: Worker;
  /** Who waits for the answer to an order, by its number. */
  readonly waiting: Map<number, (done: WorkerAnswer['done'] | Error) => void>;
  /** Documents that it has and that are not published yet. */
  load: number;
  writeUnits: number;
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
export function workerSeeder(target: SeedingTarget, threadCount: number): Seeder {
  setFlagsFromString(slowGrowth);
  const threads = Array.from({ length: threadCount }, () => startThread(target));
  let numbers = 0;

  return {
    async open() {
      const [thread] = threads;
      if (thread === undefined) return;
      const number = numbers;
      numbers += 1;
      const done = await ask(thread, { number, kind: 'OPEN' });
      if (done instanceof Error) throw done;
      if ('closed' in done && done.closed !== null) throw new Error(done.closed);
    },
    async prepare(file): Promise<PreparedDocument> {
      const number = numbers;
      numbers += 1;
      const thread = threads
        .filter(({ ended }) => ended === null)
        .reduce<Thread | undefined>(
          (least, one) => (least === undefined || one.load < least.load ? one : least),
          undefined,
        );
      const lost = (reason: string): PreparedDocument => {
        return { names: [], warnings: [], orphans: [], publish: async () => ({ problem: `${file}: ${reason}` }) };
      };
      if (thread === undefined) return lost('no thread is left to annotate it');
      thread.load += 1;
      const leave = (): void => {
        thread.load -= 1;
      };
      const done = await ask(thread, { number, kind: 'PREPARE', file });
      if (done instanceof Error || !('prepared' in done)) {
        leave();
        return lost(`its thread ended: ${done instanceof Error ? done.message : 'no answer'}`);
      }
      return {
        ...done.prepared,
        async publish() {
          const stored = await ask(thread, { number, kind: 'PUBLISH' });
          leave();
          if (stored instanceof Error) return { problem: `${file}: its thread ended: ${stored.message}` };
          return 'published' in stored ? stored.published : null;
        },
      };
    },
    writeUnits: () => threads.reduce((sum, { writeUnits }) => sum + writeUnits, 0),
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function startThread(target: SeedingTarget): Thread {
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    workerData: target,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  });
  const thread: Thread = { worker, waiting: new Map(), load: 0, writeUnits: 0, ended: null };
  worker.on('message', ({ number, done, writeUnits }: WorkerAnswer) => {
    thread.writeUnits = writeUnits;
    settle(number, done);
  });
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', (code) => end(new Error(`exit code ${code}`)));
  return thread;

  function settle(number: number, done: WorkerAnswer['done'] | Error): void {
    thread.waiting.get(number)?.(done);
    thread.waiting.delete(number);
  }

  function end(reason: Error): void {
    thread.ended ??= reason;
    for (const number of [...thread.waiting.keys()]) settle(number, thread.ended);
  }
}

function ask(thread: Thread, order: WorkerOrder): Promise<WorkerAnswer['done'] | Error> {
  if (thread.ended !== null) return Promise.resolve(thread.ended);
  return new Promise((resolve) => {
    thread.waiting.set(order.number, resolve);
    thread.worker.postMessage(order);
  });
}
