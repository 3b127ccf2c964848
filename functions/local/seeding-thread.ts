// A thread that makes the table and publishes the shipped documents and the files that it is given, and then ends.
import { parentPort } from 'node:worker_threads';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { createTable } from '../../schema/table/create-table.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { createDynamoDBClient } from '../graphql/dynamodb-client.ts';
import { seedEmptyTable, seedFile, seedShippedDocuments } from './seed-documents.ts';
import { isSeedingOrder, type SeedingOrder, type SeedingReport, stopSeeding } from './seeding-messages.ts';

const stopped = new AbortController();

async function seed({ endpoint, tableName, inMemory, files, published }: SeedingOrder): Promise<void> {
  const client = createDynamoDBClient({ region: 'local', endpoint });
  try {
    await createTable(client, tableName);
    const table = publisherTable(client, tableName);
    await (inMemory ? seedEmptyTable(table) : seedShippedDocuments(table, createCorpus({ client, tableName })));
    for (const file of files) {
      if (stopped.signal.aborted) return;
      for (const line of await seedFile(table, file, published)) tell({ line });
    }
  } finally {
    client.destroy();
  }
}

function tell(report: SeedingReport): void {
  parentPort?.postMessage(report);
}

parentPort?.on('message', async (message: unknown) => {
  if (message === stopSeeding) return stopped.abort();
  if (!isSeedingOrder(message)) return;
  try {
    await seed(message);
    tell({ failure: null });
  } catch (error) {
    tell({ failure: error instanceof Error ? error.message : String(error) });
  }
});
