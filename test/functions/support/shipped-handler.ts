import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { z } from 'zod';
import { bundle } from '../../../infra/bundle.ts';
import { tableName } from '../../support/table.ts';
import { originHeaderValue } from './lambda-event.ts';

export type Handler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

const moduleSchema = z.object({ handler: z.custom<Handler>((value) => typeof value === 'function') });
const entry = fileURLToPath(new URL('../../../functions/graphql/handler.ts', import.meta.url));
let bundled: Promise<string> | undefined;

/** The file of the bundle that is deployed. */
export function shippedBundle(): Promise<string> {
  bundled ??= (async () => {
    const directory = mkdtempSync(join(tmpdir(), 'gloss-handler-'));
    process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
    const file = join(directory, 'index.js');
    await bundle(entry, file);
    return file;
  })();
  return bundled;
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
