import { operationsOn } from '../../../functions/graphql/run-operation.ts';
import { startEmbeddedDynamoDB } from '../../../functions/local/embedded-dynamodb.ts';
import { createReader } from '../../../functions/reader/reader.ts';
import { createCorpus } from '../../../schema/corpus/dynamodb-corpus.ts';
import type { AnnotatedArticle } from '../../../schema/records/article.ts';
import { publish, unpublish } from '../../../seed/publish/publish.ts';
import { publisherTable } from '../../../seed/publish/table.ts';
import { clientWithTable, tableName } from '../../support/table.ts';

export interface ReadPage {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** Commands that were sent to DynamoDB. */
  readonly requests: number;
}

export interface TestReader {
  /** What the reader told its log. */
  readonly logged: unknown[];
  publish(article: AnnotatedArticle): Promise<string>;
  unpublish(slug: string): Promise<void>;
  read(address: string, init?: RequestInit): Promise<ReadPage>;
  /** Makes every request to DynamoDB from now on fail. */
  breakDatabase(): void;
  stop(): Promise<void>;
}

/** The reader over a DynamoDB of its own. */
export async function startReader(): Promise<TestReader> {
  const database = await startEmbeddedDynamoDB();
  const client = await clientWithTable(database.endpoint);
  let requests = 0;
  let broken = false;
  client.middlewareStack.add(
    (next) => (args) => {
      requests += 1;
      if (broken) throw new Error('the table is on fire');
      return next(args);
    },
    { step: 'initialize' },
  );
  const logged: unknown[] = [];
  const reader = createReader({
    openOperations: (origin) => operationsOn((spending) => createCorpus({ client, tableName, spending }), origin),
    logError: (error) => void logged.push(error),
  });
  return {
    logged,
    publish: async (article) =>
      (await publish(publisherTable(client, tableName), article, '2020-01-01T00:00:00.000Z')).slug,
    async unpublish(slug) {
      await unpublish(publisherTable(client, tableName), slug);
    },
    async read(address, init) {
      requests = 0;
      const response = await reader(new Request(`http://gloss.test${address}`, init));
      return { status: response.status, headers: response.headers, html: await response.text(), requests };
    },
    breakDatabase() {
      broken = true;
    },
    async stop() {
      client.destroy();
      await database.stop();
    },
  };
}
