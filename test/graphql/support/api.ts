import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createGlossYoga, type GlossDependencies, type GlossYoga } from '../../../functions/graphql/yoga.ts';
import { startEmbeddedDynamoDB } from '../../../functions/local/embedded-dynamodb.ts';
import { createCorpus } from '../../../schema/corpus/dynamodb-corpus.ts';
import type { AnnotatedArticle } from '../../../schema/records/article.ts';
import { type PublishOutcome, publish } from '../../../seed/publish/publish.ts';
import { publisherTable } from '../../../seed/publish/table.ts';
import { clientWithTable, tableName } from '../../support/table.ts';
import { executeBothWays } from './both-ways.ts';
import { costOf } from './cost-of.ts';

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is each test's to know
  readonly data: any;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  /** Commands that were sent to DynamoDB. */
  readonly requests: number;
}

export interface Api {
  readonly yoga: GlossYoga;
  readonly client: DynamoDBClient;
  /** Of its DynamoDB. */
  readonly endpoint: string;
  publish(article: AnnotatedArticle): Promise<PublishOutcome>;
  /** Throws where a query without errors took more requests than its cost, which limits them. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  stop(): Promise<void>;
}

/** The API over a DynamoDB of its own. */
export async function startApi(
  allowedOrigins: readonly string[] = [],
  dependencies: Partial<GlossDependencies> = {},
): Promise<Api> {
  const database = await startEmbeddedDynamoDB();
  const client = await clientWithTable(database.endpoint);
  let requests = 0;
  client.middlewareStack.add(
    (next) => (args) => {
      requests += 1;
      return next(args);
    },
    { step: 'initialize' },
  );
  const yoga = createGlossYoga(
    { allowedOrigins },
    { createCorpus: () => createCorpus({ client, tableName }), execute: executeBothWays, ...dependencies },
  );
  return {
    yoga,
    client,
    endpoint: database.endpoint,
    publish: (article) => publish(publisherTable(client, tableName), article, '2020-01-01T00:00:00.000Z'),
    async ask(query, variables = {}) {
      requests = 0;
      const response = await yoga.fetch('http://gloss.test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data = null, errors = [] } = await response.json();
      if (errors.length === 0 && requests > costOf(query, variables)) {
        throw new Error(`It took ${requests} requests, estimated as ${costOf(query, variables)}: ${query}`);
      }
      return { status: response.status, data, errors, requests };
    },
    async stop() {
      client.destroy();
      await database.stop();
    },
  };
}
