import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { environmentCredentials } from '../environment-credentials.ts';
import { graphqlTimeouts } from '../timeouts.ts';
import type { GlossConfig } from './config.ts';
import { ItemsAsJson } from './dynamodb/protocol.ts';
import { KeptConnections } from './dynamodb/request-handler.ts';
import { DynamoDBSigner } from './dynamodb/signer.ts';

const local = { accessKeyId: 'local', secretAccessKey: 'local' };

/**
 * A client of the configured DynamoDB, for reading; a local one takes any credentials. It is the SDK's, with its retries,
 * its errors and its care for a wrong clock; what a read costs beside them is set here.
 */
export function createDynamoDBClient({ region, endpoint }: Pick<GlossConfig, 'region' | 'endpoint'>): DynamoDBClient {
  const credentials = endpoint === null ? environmentCredentials : async () => local;
  const client = new DynamoDBClient({
    region,
    credentials,
    ...(endpoint === null ? {} : { endpoint }),
    maxAttempts: graphqlTimeouts.maxAttempts,
    requestHandler: new KeptConnections(graphqlTimeouts.requestHandler),
    signer: new DynamoDBSigner(region, credentials),
    protocol: ItemsAsJson,
    // The stack of an operation is put together once, not for each request.
    cacheMiddleware: true,
  });
  for (const name of unneeded) client.middlewareStack.remove(name);
  return client;
}

/** Set what Node or the signer sets, log to nobody, or tell what is not asked for. */
const unneeded = [
  'contentLengthMiddleware',
  'hostHeaderMiddleware',
  'loggerMiddleware',
  'recursionDetectionMiddleware',
  'getUserAgentMiddleware',
];
