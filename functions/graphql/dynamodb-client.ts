import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { graphqlTimeouts } from '../timeouts.ts';
import type { GlossConfig } from './config.ts';

/** A client of the configured DynamoDB; a local one takes any credentials. */
export function createDynamoDBClient({ region, endpoint }: Pick<GlossConfig, 'region' | 'endpoint'>): DynamoDBClient {
  if (endpoint === null) return new DynamoDBClient({ region, ...graphqlTimeouts });
  return new DynamoDBClient({
    ...graphqlTimeouts,
    region,
    endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}
