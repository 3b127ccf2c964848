import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import type { Spending } from '../../schema/spending.ts';
import { createGraphiQL, filesIn } from '../graphiql/graphiql.ts';
import type { Reader } from '../reader/reader.ts';
import { createSite } from '../site.ts';
import { tableDeadline } from '../timeouts.ts';
import { isTooLarge } from './answer-size.ts';
import { createApi } from './api.ts';
import { parseConfig } from './config.ts';
import { createDynamoDBClient } from './dynamodb-client.ts';
import { plainRequestOfEvent, requestOfEvent, resultOfResponse } from './lambda-event.ts';
import { cameThroughEdge } from './origin-header.ts';
import { refusal } from './refusal.ts';
import { operationsOn } from './run-operation.ts';

const config = parseConfig(process.env);
const client = createDynamoDBClient(config);
const openCorpus = (spending?: Spending) =>
  createCorpus({ client, tableName: config.tableName, deadline: tableDeadline, spending });
const { yoga, answerFast } = createApi(config, { createCorpus: openCorpus });
let reader: Promise<Reader> | undefined;
/** A file of its own in the deployed function, which the API need not read. */
async function read(request: Request): Promise<Response> {
  reader ??= import('../reader/reader.ts').then(({ createReader }) =>
    createReader({ openOperations: (origin) => operationsOn(openCorpus, origin) }),
  );
  return (await reader)(request);
}
const graphiql = config.graphiqlDirectory === null ? null : createGraphiQL(filesIn(config.graphiqlDirectory));
const site = createSite(yoga, read, { createCorpus: openCorpus, allowedOrigins: config.allowedOrigins }, graphiql);

/** The API and the reader behind an HTTP API or a function URL, for what came through the edge. */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  if (!cameThroughEdge(event.headers, config.originHeaderValue)) {
    return resultOfResponse(refusal(403, 'FORBIDDEN', 'This is not the address of the API: ask at the one in front.'));
  }
  const context = {};
  const fast = await answerFast(plainRequestOfEvent(event), context);
  const result = fast ?? (await resultOfResponse(await site(requestOfEvent(event), context)));
  if (!isTooLarge(result)) return result;
  return resultOfResponse(
    refusal(400, 'ANSWER_TOO_LARGE', 'The answer would have more than 6 MB. Ask for less at once.'),
  );
}
