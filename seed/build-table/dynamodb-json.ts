import { decodeBinaries, encodeBinaries } from '../../schema/dynamodb/binaries.ts';
import type { Item } from '../../schema/table/item.ts';

/** An item as DynamoDB's JSON, in which types stand beside values and bytes are base64. */
export function toDynamoDBJson(item: Item): string {
  return JSON.stringify(encodeBinaries(item));
}

/** @param text as `toDynamoDBJson` made it */
export function fromDynamoDBJson(text: string): Item {
  const item: Item = JSON.parse(text);
  decodeBinaries({ Item: item });
  return item;
}
