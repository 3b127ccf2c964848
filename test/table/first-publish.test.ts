import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalDynamoDB, startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { publish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { clientWithTable, tableName } from '../support/table.ts';

let database: LocalDynamoDB;
beforeAll(async () => {
  database = await startEmbeddedDynamoDB();
});
afterAll(() => database.stop());

test('a record that an article is the first to have takes one update, and no request else of its own', async () => {
  const client = await clientWithTable(database.endpoint);
  const sent: Record<string, number> = {};
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        sent[String(commandName)] = (sent[String(commandName)] ?? 0) + 1;
        return next(args);
      },
    { step: 'initialize' },
  );
  const actors = 4;
  const sources = 26;
  const sentences = Array.from(
    { length: sources },
    (_, index) => `Russia and Iran told Putin of Gazprom (S${String.fromCharCode(97 + index)}, November 3).`,
  );
  await publish(publisherTable(client, tableName), articleOf('First', sentences), '2020-01-01T00:00:00.000Z');
  const records = actors + sources + 1;
  // The claim, the document, the flip and the end of it; the layout, its two names and the totals; what is searched, which is
  // counted.
  expect(sent.UpdateItemCommand).toBeLessThanOrEqual(records + 9);
  expect(sent.GetItemCommand).toBeLessThanOrEqual(3);
  expect(sent.BatchGetItemCommand).toBeLessThanOrEqual(5);
  client.destroy();
});
