import { DynamoDBClient, ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../../schema/table/definition.ts';
import { type Item, keyOf } from '../../schema/table/item.ts';
import { publisherTable } from '../../seed/publish/table.ts';

const local = { accessKeyId: 'local', secretAccessKey: 'local' };

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
  const table = publisherTable(client, tableName);
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
    await table.deleteAll(items.map(keyOf));
    swept += items.length;
    startKey = answer.LastEvaluatedKey;
  } while (startKey !== undefined);
  return swept;
}
