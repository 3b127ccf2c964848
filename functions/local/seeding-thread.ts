// A thread that publishes the shipped documents and the files that it is given, and then ends.
import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { isSeedingOrder, type SeedingReport, stopSeeding } from './seeding-messages.ts';

const stopped = new AbortController();
const tell = (report: SeedingReport): void => parentPort?.postMessage(report);

// Loaded before the order comes, and not before what is compiled is kept.
enableCompileCache();
const loaded = import('./seed-table.ts');
// Whoever orders is told.
loaded.catch(() => {});

parentPort?.on('message', async (message: unknown) => {
  if (message === stopSeeding) return stopped.abort();
  if (!isSeedingOrder(message)) return;
  try {
    const { seedTable } = await loaded;
    await seedTable(message, stopped.signal, (line) => tell({ line }));
    tell({ failure: null });
  } catch (error) {
    tell({ failure: error instanceof Error ? error.message : String(error) });
  }
  flushCompileCache();
  parentPort?.close();
});
