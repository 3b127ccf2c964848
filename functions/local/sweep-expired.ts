import { BatchWriteItemCommand, DynamoDBClient, ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../../schema/table/definition.ts';
import { type Item, keyItem, keyOf } from '../../schema/table/item.ts';

const local = { accessKeyId: 'local', secretAccessKey: 'local' };
/** DynamoDB's limit for one BatchWriteItem. */
const batchSize = 25;

/**
 * Deletes what has had its time, as DynamoDB's time to live does and the embedded database does not. Reads the whole table.
 * Gives how many items those were.
 */
export async function sweepExpired(endpoint: string, tableName: string, now = Date.now()): Promise<number> {
  const client = new DynamoDBClient({ region: 'local', endpoint, credentials: async () => local });
  try {
    return await sweep(client, tableName, now);
  } finally {
    client.destroy();
  }
}

async function sweep(client: DynamoDBClient, tableName: string, now: number): Promise<number> {
  let swept = 0;
  let startKey: Item | undefined;
  do {
    const answer: ScanCommandOutput = await client.send(
      new ScanCommand({
        TableName: tableName,
        FilterExpression: '#expires <= :now',
        ProjectionExpression: 'pk, sk',
        ExpressionAttributeNames: { '#expires': tableDefinition.expiryAttribute },
        ExpressionAttributeValues: { ':now': { N: String(Math.floor(now / 1_000)) } },
        ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }),
      }),
    );
    const items = answer.Items ?? [];
    for (let from = 0; from < items.length; from += batchSize) {
      const requests = items
        .slice(from, from + batchSize)
        .map((item) => ({ DeleteRequest: { Key: keyItem(keyOf(item)) } }));
      await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: requests } }));
    }
    swept += items.length;
    startKey = answer.LastEvaluatedKey;
  } while (startKey !== undefined);
  return swept;
}
