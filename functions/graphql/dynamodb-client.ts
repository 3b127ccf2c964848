import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { callDirectly, readOperations, targetOf } from '../../schema/dynamodb/direct-calls.ts';
import { KeptConnections } from '../../schema/dynamodb/request-handler.ts';
import { DynamoDBSigner } from '../../schema/dynamodb/signer.ts';
import { environmentCredentials } from '../environment-credentials.ts';
import { graphqlTimeouts } from '../timeouts.ts';
import type { GlossConfig } from './config.ts';

const local = { accessKeyId: 'local', secretAccessKey: 'local' };

/**
 * A client of the configured DynamoDB, for reading; a local one takes any credentials. It is the SDK's, with its retries,
 * its errors and its care for a wrong clock; what a read costs beside them is set here.
 */
export function createDynamoDBClient({ region, endpoint }: Pick<GlossConfig, 'region' | 'endpoint'>): DynamoDBClient {
  const credentials = endpoint === null ? environmentCredentials : async () => local;
  const address = endpoint ?? configuredEndpoint();
  const signer = new DynamoDBSigner(region, credentials);
  const requestHandler = new KeptConnections(graphqlTimeouts.requestHandler);
  const client = new DynamoDBClient({
    region,
    credentials,
    signer,
    requestHandler,
    ...(address === null ? {} : { endpoint: address }),
    maxAttempts: graphqlTimeouts.maxAttempts,
    // The stack of an operation is put together once, not for each request.
    cacheMiddleware: true,
  });
  const { url } = client.config.endpointProvider({
    Region: region,
    ...(address === null ? {} : { Endpoint: address }),
  });
  const target = targetOf(url);
  callDirectly(client, { operations: readOperations, target: () => target, signer, requestHandler });
  return client;
}

/** The SDK's own settings for an AWS that is elsewhere. */
function configuredEndpoint(): string | null {
  const { AWS_ENDPOINT_URL_DYNAMODB: ofService, AWS_ENDPOINT_URL: ofAll } = process.env;
  return ofService ?? ofAll ?? null;
}
