import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { createFastPath } from '../../../functions/graphql/fast-path/fast-path.ts';
import { plainRequestOfEvent, requestOfEvent, resultOfResponse } from '../../../functions/graphql/lambda-event.ts';
import { createDocumentCache, createGlossYoga } from '../../../functions/graphql/yoga.ts';
import { createCorpus } from '../../../schema/corpus/dynamodb-corpus.ts';
import type { StoredArticle } from '../../../schema/records/stored-article.ts';

interface Given {
  readonly request: APIGatewayProxyEventV2;
  /** As JSON. */
  readonly article: string;
}

interface Prepared {
  readonly request: APIGatewayProxyEventV2;
  readonly article: StoredArticle;
}

let article: StoredArticle | null = null;
const table = createCorpus({ client: new DynamoDBClient({}), tableName: 'none' });
const dependencies = {
  createCorpus: () => ({ ...table, article: async () => article }),
  documents: createDocumentCache(),
};
const yoga = createGlossYoga({ allowedOrigins: [] }, dependencies);
const answerFast = createFastPath({ allowedOrigins: [] }, dependencies);

/** A new record for each request, as the table gives one. */
export function prepare({ request, article }: Given): Prepared {
  return { request, article: JSON.parse(article) };
}

/** The API as its handler runs it, without the table: it has the article at hand. */
export async function handler(given: Prepared) {
  ({ article } = given);
  const context = {};
  const known = await answerFast(plainRequestOfEvent(given.request), context);
  return known ?? resultOfResponse(await yoga.fetch(requestOfEvent(given.request), context));
}
