import { readFile } from 'node:fs/promises';
import { createDynamoDBClient } from '../../functions/graphql/dynamodb-client.ts';
import { startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { createTable } from '../../schema/table/create-table.ts';
import { annotate } from '../../seed/annotate/annotate.ts';
import { publish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { originHeaderValue } from './lambda-event.ts';
import { shippedDocument } from './shipped-document.ts';

const tableName = 'gloss';
const issues = 25;

/** The shipped article as so many issues of its periodical, in a DynamoDB in this process. */
export interface ServedCorpus {
  /** Of the functions that read it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly article: StoredArticle;
  stop(): Promise<void>;
}

export async function serveCorpus(): Promise<ServedCorpus> {
  const database = await startEmbeddedDynamoDB();
  const client = createDynamoDBClient({ region: 'local', endpoint: database.endpoint });
  await createTable(client, tableName);
  const table = publisherTable(client, tableName);
  const { article } = annotate(await readFile(shippedDocument, 'utf8'));
  const { slug } = await publish(table, article, '2020-01-01T00:00:00.000Z');
  for (let issue = 1; issue < issues; issue += 1) {
    await publish(table, { ...article, issue, title: `${article.title}, ${issue}` }, '2020-01-01T00:00:00.000Z');
  }
  const stored = await createCorpus({ client, tableName }).article(slug);
  if (stored === null) throw new Error(`${slug} is not in the table.`);
  return {
    environment: {
      TABLE_NAME: tableName,
      DYNAMODB_ENDPOINT: database.endpoint,
      AWS_REGION: 'eu-central-1',
      ORIGIN_HEADER_VALUE: originHeaderValue,
    },
    article: stored,
    stop: async () => {
      client.destroy();
      await database.stop();
    },
  };
}
