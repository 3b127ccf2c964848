// A thread that prepares and publishes documents as it is told.
import { parentPort, workerData } from 'node:worker_threads';
import { documentSeeder, type PreparedDocument } from './document-seeder.ts';
import type { WorkerAnswer, WorkerOrder, WorkerTarget } from './worker-messages.ts';

const target: WorkerTarget = workerData;
const seeder = documentSeeder(target);
const prepared = new Map<number, PreparedDocument>();

parentPort?.on('message', async ({ number, file }: WorkerOrder) => {
  const done = await work(number, file);
  const answer: WorkerAnswer = { number, done, writeUnits: seeder.writeUnits() };
  parentPort?.postMessage(answer);
});

async function work(number: number, file: string | undefined): Promise<WorkerAnswer['done']> {
  if (file !== undefined) {
    const { publish, ...preparation } = await seeder.prepare(file);
    prepared.set(number, { publish, ...preparation });
    return { prepared: preparation };
  }
  const document = prepared.get(number);
  prepared.delete(number);
  return { published: (await document?.publish()) ?? null };
}
