import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** A client of AWS, by the environment's own settings, or of a local DynamoDB, which takes any credentials. */
export function clientOf(endpoint: string | undefined): DynamoDBClient {
  return endpoint === undefined
    ? new DynamoDBClient()
    : new DynamoDBClient({
        endpoint,
        region: 'local',
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      });
}
