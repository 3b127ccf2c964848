import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/**
 * A table takes what it is given up to its rate, and no faster: calls that it throttles are made again, and fewer at once
 * from then on, until it keeps up.
 */
const patience = { maxAttempts: 10, retryMode: 'adaptive' } as const;

/** A client of AWS, by the environment's own settings, or of a local DynamoDB, which takes any credentials. */
export function clientOf(endpoint: string | undefined): DynamoDBClient {
  return endpoint === undefined
    ? new DynamoDBClient(patience)
    : new DynamoDBClient({
        ...patience,
        endpoint,
        region: 'local',
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      });
}
