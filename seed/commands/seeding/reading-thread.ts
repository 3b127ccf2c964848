// A thread that reads and annotates the documents that it is told.
import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingOptions } from './read-article.ts';
import type { ReadingAnswer, ReadingOrder } from './reading-messages.ts';

const options: ReadingOptions = workerData;
// A cache is of a thread: the one that began this has its own.
enableCompileCache();
const { readArticle } = await import('./read-article.ts');

parentPort?.on('message', async ({ number, file }: ReadingOrder) => {
  const answer: ReadingAnswer = { number, read: await readArticle(file, options) };
  parentPort?.postMessage(answer);
});
