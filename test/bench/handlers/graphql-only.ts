import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createGlossYoga } from '../../../functions/graphql/yoga.ts';
import { createCorpus } from '../../../schema/corpus/dynamodb-corpus.ts';
import type { StoredArticle } from '../../../schema/records/stored-article.ts';

interface Event {
  readonly body: string;
  readonly article: StoredArticle;
}

let article: StoredArticle | null = null;
const table = createCorpus({ client: new DynamoDBClient({}), tableName: 'none' });
const yoga = createGlossYoga(
  { allowedOrigins: [] },
  // A copy, since the table gives a new record to each request, too.
  { createCorpus: () => ({ ...table, article: async () => article && { ...article } }) },
);

/** The API without the table: it has the article at hand. */
export async function handler(event: Event): Promise<{ statusCode: number; body: string }> {
  ({ article } = event);
  const response = await yoga.fetch(
    new Request('https://gloss.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: event.body,
    }),
  );
  return { statusCode: response.status, body: await response.text() };
}
