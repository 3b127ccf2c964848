import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import type { Spending } from '../../schema/spending.ts';
import { createGraphiQL, filesIn } from '../graphiql/graphiql.ts';
import { refusal } from '../http/refusal.ts';
import type { Reader } from '../reader/reader.ts';
import { tableDeadline } from '../timeouts.ts';
import { isTooLarge } from './answer-size.ts';
import { createApi } from './api.ts';
import type { GlossConfig } from './config.ts';
import { createDynamoDBClient } from './dynamodb-client.ts';
import { resultOfResponse } from './lambda-event.ts';
import { cameThroughEdge } from './origin-header.ts';
import type { PlainRequest } from './request/plain-request.ts';
import { operationsOn } from './run-operation.ts';
import { createSite } from './site.ts';

/** A request in the two forms in which it is read: the second is made where the fast path has no answer to the first. */
export interface ArrivedRequest {
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  plain(): PlainRequest;
  request(): Request;
}

/** Answers a request; any number of them at once, which share caches and connections alone. */
export type DeployedSite = (arrived: ArrivedRequest) => Promise<APIGatewayProxyStructuredResultV2>;

/** API and reader as they are deployed, for what came through the edge: behind an HTTP API, and in a web function. */
export function createDeployedSite(config: GlossConfig): DeployedSite {
  const client = createDynamoDBClient(config);
  const searchMemory = {};
  const openCorpus = (spending?: Spending) =>
    createCorpus({ client, tableName: config.tableName, deadline: tableDeadline, spending, searchMemory });
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

  return async (arrived) => {
    if (!cameThroughEdge(arrived.headers, config.originHeaderValue)) {
      return resultOfResponse(
        refusal(403, 'FORBIDDEN', 'This is not the address of the API: ask at the one in front.'),
      );
    }
    const context = {};
    const fast = await answerFast(arrived.plain(), context);
    const result = fast ?? (await resultOfResponse(await site(arrived.request(), context)));
    if (!isTooLarge(result)) return result;
    return resultOfResponse(
      refusal(400, 'ANSWER_TOO_LARGE', 'The answer would have more than 6 MB. Ask for less at once.'),
    );
  };
}
