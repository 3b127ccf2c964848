import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { parseConfig } from './config.ts';
import { createDynamoDBClient } from './dynamodb-client.ts';
import { requestOfEvent, resultOfResponse } from './lambda-event.ts';
import { createGlossYoga } from './yoga.ts';

const config = parseConfig(process.env);
const client = createDynamoDBClient(config);
const yoga = createGlossYoga(config, {
  createCorpus: () => createCorpus({ client, tableName: config.tableName }),
});

/** The GraphQL function behind an HTTP API or a function URL. */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  return resultOfResponse(await yoga.fetch(requestOfEvent(event)));
}
