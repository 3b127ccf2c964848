import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { createTable } from '../../schema/table/create-table.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { seedEmptyTable, seedFile, seedShippedDocuments } from './seed-documents.ts';
import type { SeedingOrder } from './seeding-messages.ts';

const local = { accessKeyId: 'local', secretAccessKey: 'local' };

/**
 * Makes the table where it is absent, and publishes the shipped documents and then the files; begins no further file once
 * `stopped` is aborted.
 *
 * @param say gets a line about each file
 */
export async function seedTable(
  { endpoint, tableName, inMemory, revisionDays, files, published }: SeedingOrder,
  stopped: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  // It waits as long as it takes: on a busy machine the database's thread may be at work for seconds before it answers.
  const client = new DynamoDBClient({ region: 'local', endpoint, credentials: async () => local });
  try {
    await createTable(client, tableName);
    const table = publisherTable(client, tableName, revisionDays);
    await (inMemory ? seedEmptyTable(table) : seedShippedDocuments(table, createCorpus({ client, tableName })));
    for (const file of files) {
      if (stopped.aborted) return;
      for (const line of await seedFile(table, file, published)) say(line);
    }
  } finally {
    client.destroy();
  }
}
