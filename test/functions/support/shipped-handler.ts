import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { z } from 'zod';
import { bundlesOnce } from '../../support/run/bundles-once.ts';
import { tableName } from '../../support/table.ts';
import { originHeaderValue } from './lambda-event.ts';

export type Handler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

const moduleSchema = z.object({ handler: z.custom<Handler>((value) => typeof value === 'function') });

/** The file of the bundle that is deployed. */
export async function shippedBundle(): Promise<string> {
  const { functions } = await bundlesOnce();
  return join(functions.graphql.directory, 'index.js');
}

interface HandlerOptions {
  /** Of a DynamoDB with the test table. */
  readonly endpoint: string;
  readonly allowedOrigins?: readonly string[];
}

/** The handler of the bundle that is deployed, as a new process has it: nothing has been asked of it yet. */
export async function shippedHandler({ endpoint, allowedOrigins = [] }: HandlerOptions): Promise<Handler> {
  const file = await shippedBundle();
  const before = { ...process.env };
  Object.assign(process.env, {
    TABLE_NAME: tableName,
    DYNAMODB_ENDPOINT: endpoint,
    AWS_REGION: 'eu-central-1',
    ORIGIN_HEADER_VALUE: originHeaderValue,
    ALLOWED_ORIGINS: allowedOrigins.join(),
  });
  const require = createRequire(file);
  delete require.cache[file];
  try {
    return moduleSchema.parse(require(file)).handler;
  } finally {
    process.env = before;
  }
}
