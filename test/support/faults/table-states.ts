import {
  BatchWriteItemCommand,
  DeleteTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { createTable } from '../../../schema/table/create-table.ts';
import type { Item } from '../../../schema/table/item.ts';
import { everyItem, tableName } from '../table.ts';

/** All items of a table at some moment. */
export type TableState = readonly Item[];

export const stateOf = (client: DynamoDBClient): Promise<TableState> => everyItem(client);

/** Makes the test table anew, with these items and no others. */
export async function restore(client: DynamoDBClient, state: TableState): Promise<void> {
  try {
    await client.send(new DeleteTableCommand({ TableName: tableName }));
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
  await createTable(client, tableName);
  for (let index = 0; index < state.length; index += 25) {
    const requests = state.slice(index, index + 25).map((one) => ({ PutRequest: { Item: one } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: requests } }));
  }
}
