import { afterAll, beforeAll, expect, test } from 'vitest';
import { holds, updated } from '../../functions/local/evaluate-expressions.ts';
import { tableInMemory } from '../../functions/local/table-in-memory.ts';
import { type Item, keyOf } from '../../schema/table/item.ts';
import { layoutKey } from '../../schema/table/keys.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { type PublisherTable, publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { engines } from '../support/engines.ts';
import { clientWithTable, everyItem, tableName } from '../support/table.ts';

const now = '2020-01-01T00:00:00.000Z';

/** Sets have no order, and items come in any. */
function comparable(items: readonly (Item | undefined)[]): string[] {
  return items
    .map((item) => {
      const attributes = Object.entries(item ?? {}).map(([name, value]) => [
        name,
        value.SS === undefined ? (value.B === undefined ? value : [...value.B]) : { SS: value.SS.toSorted() },
      ]);
      return JSON.stringify(attributes.sort());
    })
    .sort();
}

/** Does on both what is asked, and fails where they do not answer the same. */
function both(one: PublisherTable, other: PublisherTable): PublisherTable {
  const same = async <Value>(
    ask: (table: PublisherTable) => Promise<Value>,
    view: (value: Value) => unknown = (value) => value,
  ): Promise<Value> => {
    const [first, second] = [await ask(one), await ask(other)];
    expect(view(second)).toEqual(view(first));
    return first;
  };
  return {
    revisionDays: one.revisionDays,
    settled: one.settled,
    counting: one.counting,
    get: (key) =>
      same(
        (table) => table.get(key),
        (item) => comparable([item]),
      ),
    partition: (pk) =>
      same(
        (table) => table.partition(pk),
        (items) => [items.map(keyOf), comparable(items)],
      ),
    lastOf: (pk, count) =>
      same(
        (table) => table.lastOf(pk, count),
        ({ items, isAll }) => [items.map(keyOf), isAll, comparable([...items])],
      ),
    getAll: (keys, _attributes, consistent) => same((table) => table.getAll(keys, null, consistent), comparable),
    update: (key, change) => same((table) => table.update(key, change)),
    deleteIf: (key, condition, values) => same((table) => table.deleteIf(key, condition, values)),
    putAll: (items) => same((table) => table.putAll(items)),
    deleteAll: (keys) => same((table) => table.deleteAll(keys)),
  };
}

for (const engine of engines) {
  let database: Awaited<ReturnType<typeof engine.start>>;
  beforeAll(async () => {
    database = await engine.start();
  });
  afterAll(() => database.stop());

  test(`holds what ${engine.name} holds after each publish, revision and withdrawal`, async () => {
    const client = await clientWithTable(database.endpoint);
    const memory = tableInMemory();
    const table = both(publisherTable(client, tableName), memory);
    const first = articleOf('One', ['Moscow told Putin (Kommersant, November 3).', 'Iran waits (Tass, November 4).']);
    const second = articleOf('One', ['Gazprom alone (Rbc, November 5).', 'Russia waits (Tass, November 6).']);
    const other = articleOf('Other', ['A Russian word (Tass, November 6).'], { issue: 2 });
    await publish(table, first, now, 'SEEDING');
    await publish(table, other, now);
    await publish(table, second, now);
    expect(await publish(table, second, now)).toMatchObject({ outcome: 'UNCHANGED', revision: 2 });
    await unpublish(table, 'other');
    expect(await publish(table, other, now, 'SEEDING')).toMatchObject({ outcome: 'KEPT' });
    await publish(table, other, now);
    const stored = (await everyItem(client)).filter((item) => keyOf(item).pk !== layoutKey.pk || !isLayout(item));
    expect(comparable(memory.items())).toEqual(comparable(stored));
    client.destroy();
  });
}

/** The database's own writer says which layout the table has. */
const isLayout = (item: Item): boolean => keyOf(item).sk === layoutKey.sk;

const values = { ':one': { S: 'a' }, ':two': { N: '2' }, ':set': { SS: ['b'] } };

test.each([
  [
    'contains(pending, :one) AND (listed = :one OR listed = :two)',
    { pending: { SS: ['a'] }, listed: { S: 'a' } },
    true,
  ],
  [
    'contains(pending, :one) AND (listed = :one OR listed = :two)',
    { pending: { SS: ['a'] }, listed: { S: 'b' } },
    false,
  ],
  ['attribute_not_exists(#name) OR size(#name) <= :two', { forms: { SS: ['a', 'b', 'c'] } }, false],
  ['attribute_not_exists(#name) OR size(#name) <= :two', {}, true],
  ['count >= :two', { count: { N: '10' } }, true],
  ['count >= :two', {}, false],
  ['absent = :one', {}, false],
])('evaluates %s of %j to %s', (ConditionExpression, item: Item, expected) => {
  const change = {
    ConditionExpression,
    ExpressionAttributeNames: { '#name': 'forms' },
    ExpressionAttributeValues: values,
  };
  expect(holds(item, change)).toBe(expected);
});

test('throws on what publishing does not write, so that nothing is taken to hold', () => {
  const of = (ConditionExpression: string) => () =>
    holds({}, { ConditionExpression, ExpressionAttributeValues: values });
  for (const text of [
    'NOT attribute_exists(a)',
    'a BETWEEN :one AND :two',
    'begins_with(a, :one)',
    'a.b = :one',
    'a <> :one',
  ])
    expect(of(text), text).toThrow();
  for (const UpdateExpression of ['SET a = a + :two', 'SET a = if_not_exists(a, :two)', 'REMOVE a[0]', 'ADD a :one'])
    expect(() => updated({}, { UpdateExpression, ExpressionAttributeValues: values }), UpdateExpression).toThrow();
});
