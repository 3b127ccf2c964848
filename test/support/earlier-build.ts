import { type DynamoDBClient, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { headFromItem } from '../../schema/table/head.ts';
import { keyItem } from '../../schema/table/item.ts';
import { headKey, totalsKey } from '../../schema/table/keys.ts';
import { changedKeys } from '../../seed/publish/known-records.ts';
import { manifestItems } from '../../seed/publish/manifest.ts';
import { readStored, writtenBy } from '../../seed/publish/stored.ts';
import { publisherTable } from '../../seed/publish/table.ts';

/**
 * Makes an interrupted publish one of the builds whose manifests are of version 1: announced to all the records that it was to
 * change, and counted by none. False where the article has no such publish yet.
 *
 * @param isFlipped whether to look for one that is served already
 */
export async function announceAsBefore(
  client: DynamoDBClient,
  tableName: string,
  slug: string,
  isFlipped = false,
): Promise<boolean> {
  const table = publisherTable(client, tableName);
  const item = await table.get(headKey(slug));
  const head = item && headFromItem(item);
  const attempt = isFlipped ? head?.attempt : head?.pending;
  const manifest = attempt == null ? null : writtenBy(await readStored(table, slug), attempt);
  if (attempt == null || manifest === null || manifest.keys.length === 0) return false;
  for (const Item of manifestItems(slug, attempt, { ...manifest, counting: 'ANNOUNCED' }))
    await client.send(new PutItemCommand({ TableName: tableName, Item }));
  for (const key of [...changedKeys(manifest.changes), totalsKey])
    await client.send(
      new UpdateItemCommand({
        TableName: tableName,
        Key: keyItem(key),
        UpdateExpression: 'SET layout = :layout ADD pending :attempt',
        ExpressionAttributeValues: { ':layout': { N: '2' }, ':attempt': { SS: [attempt] } },
      }),
    );
  return true;
}
