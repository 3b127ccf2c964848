import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { GlossConfig } from './config.ts';

/** A client of the configured DynamoDB; a local one takes any credentials. */
export function createDynamoDBClient({ region, endpoint }: Pick<GlossConfig, 'region' | 'endpoint'>): DynamoDBClient {
  if (endpoint === null) return new DynamoDBClient({ region });
  return new DynamoDBClient({
    region,
    endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}
