// A thread that prepares and publishes documents as it is told.
import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { PreparedDocument } from './document-seeder.ts';
import type { WorkerAnswer, WorkerOrder, WorkerTarget } from './worker-messages.ts';

const target: WorkerTarget = workerData;
// A cache is of a thread: the one that began this has its own.
enableCompileCache();
const { documentSeeder } = await import('./document-seeder.ts');
const seeder = documentSeeder(target);
const prepared = new Map<number, PreparedDocument>();

parentPort?.on('message', async (order: WorkerOrder) => {
  const { number } = order;
  const answer: WorkerAnswer = { number, done: await work(order), writeUnits: seeder.writeUnits() };
  parentPort?.postMessage(answer);
});

async function work(order: WorkerOrder): Promise<WorkerAnswer['done']> {
  const { number } = order;
  if (order.kind === 'OPEN') {
    return seeder.open().then(
      () => ({ closed: null }),
      (error: unknown) => ({ closed: error instanceof Error ? error.message : String(error) }),
    );
  }
  if (order.kind === 'PREPARE') {
    const { publish, ...preparation } = await seeder.prepare(order.file);
    prepared.set(number, { publish, ...preparation });
    return { prepared: preparation };
  }
  const document = prepared.get(number);
  prepared.delete(number);
  return { published: (await document?.publish()) ?? null };
}
