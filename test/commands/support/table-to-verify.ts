import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Item, keyItem, keyOf } from '../../../schema/table/item.ts';
import { publish } from '../../../seed/publish/publish.ts';
import { publisherTable } from '../../../seed/publish/table.ts';
import { lineOf } from '../../../seed/verify/finding.ts';
import { verifyTable } from '../../../seed/verify/verify-table.ts';
import { articleOf } from '../../support/articles.ts';
import type { Engine } from '../../support/engines.ts';
import { clientWithTable, emptyTable, everyItem, localClient, tableName } from '../../support/table.ts';

export const now = '2020-01-01T00:00:00.000Z';
export const first = articleOf('One Day', ['Moscow told Putin (Kommersant, November 3).', 'Russia and Iran agree.']);
export const second = articleOf('One Day', ['Gazprom waits (Tass, November 4).', 'A Russian word.']);
export const other = articleOf('Another', ['Russia met Iran (Kommersant, November 2).'], { issue: 2 });
export const ghost = '00000009.0123456789abcdef';

/** A table of an engine that each test begins with two articles in, and what the tests of verify do to it. */
export function tableToVerify({ start }: Engine) {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
  });
  afterAll(() => stop());
  beforeEach(async () => {
    await emptyTable(localClient(endpoint));
    for (const article of [first, other]) await publish(table(), article, now);
  });

  const table = () => publisherTable(localClient(endpoint), tableName);
  const client = () => localClient(endpoint);
  const send = (item: Item) => client().send(new PutItemCommand({ TableName: tableName, Item: item }));
  const remove = (item: Item) =>
    client().send(new DeleteItemCommand({ TableName: tableName, Key: keyItem(keyOf(item)) }));
  const itemWhere = async (isIt: (item: Item) => boolean): Promise<Item> => {
    const found = (await everyItem(client())).find(isIt);
    if (found === undefined) throw new Error('There is no such item.');
    return found;
  };
  const sortKeyOf = (item: Item): string => keyOf(item).sk;
  const at = (key: { pk: string; sk: string }) => itemWhere(({ pk, sk }) => pk?.S === key.pk && sk?.S === key.sk);

  async function verify({ repair = false, settle = 0, lease = 0 } = {}) {
    const lines: string[] = [];
    const counts = await verifyTable(client(), tableName, {
      settleMilliseconds: settle,
      leaseMilliseconds: lease,
      repair,
      tell: (finding) => lines.push(lineOf(finding)),
      warn: (message) => lines.push(message),
    });
    return { ...counts, lines };
  }

  /** Another attempt's copy of an item. */
  const ofGhost = (item: Item): Item => {
    const { pk, sk } = keyOf(item);
    return { ...item, ...keyItem({ pk, sk: sk.replace(/\d{8}\.[0-9a-f]{16}/, ghost) }) };
  };
  const isEntry = (list: string) => (item: Item) =>
    sortKeyOf(item).startsWith(`${list}#`) && item.slug?.S === 'one-day';
  const isEntryOf = (pk: string) => (item: Item) => keyOf(item).pk === pk && isEntry('ARTICLE')(item);
  const change = (key: { pk: string; sk: string }, expression: string, names: Record<string, string>, values: Item) =>
    client().send(
      new UpdateItemCommand({
        TableName: tableName,
        Key: keyItem(key),
        UpdateExpression: expression,
        ExpressionAttributeNames: names,
        ...(Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: values }),
      }),
    );

  return {
    endpoint: () => endpoint,
    table,
    client,
    send,
    remove,
    itemWhere,
    sortKeyOf,
    at,
    verify,
    ofGhost,
    isEntry,
    isEntryOf,
    change,
  };
}

export type TableToVerify = ReturnType<typeof tableToVerify>;
