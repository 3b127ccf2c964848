import { readFileSync } from 'node:fs';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { tableInMemory } from '../../functions/local/table-in-memory.ts';
import { functionTimeouts, shareOfAnnotating } from '../../functions/timeouts.ts';
import type { Item, Key } from '../../schema/table/item.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { publish } from '../../seed/publish/publish.ts';
import type { PublisherTable } from '../../seed/publish/table.ts';

const settingsSchema = z.object({
  context: z.object({
    environments: z.record(z.string(), z.object({ table: z.object({ writeUnitsPerSecond: z.number() }) })),
  }),
});
const settings = settingsSchema.parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')));

/** What one call takes with DynamoDB, "single-digit milliseconds" as its guide has it, and how many publishing has under way. */
const millisecondsOfCall = 10;
const callsAtOnce = 8;

/** A table that counts the writes to another, and their units: one for each KB begun of an item. */
function counting(table: PublisherTable) {
  const counted = { calls: 0, units: 0 };
  const write = async (key: Key): Promise<void> => {
    counted.calls += 1;
    const item = (await table.get(key)) ?? {};
    // Not before the item is there: several write at once, and each adds to what the sum is then.
    counted.units += unitsOf(item);
  };
  const counter: PublisherTable = {
    ...table,
    async update(key, change) {
      const isApplied = await table.update(key, change);
      await write(key);
      return isApplied;
    },
    async putAll(items) {
      counted.calls += items.length / 25;
      for (const item of items) counted.units += unitsOf(item);
      await table.putAll(items);
    },
    async deleteAll(keys) {
      counted.calls += keys.length / 25;
      for (const item of await table.getAll(keys, null, true)) counted.units += unitsOf(item);
      await table.deleteAll(keys);
    },
  };
  return { counted, counter };
}

function unitsOf(item: Item): number {
  const bytes = Object.entries(item).reduce((sum, [name, value]) => sum + name.length + bytesOf(value), 0);
  return Math.max(1, Math.ceil(bytes / 1_024));
}

function bytesOf({ S, N, B, SS }: AttributeValue): number {
  return Buffer.byteLength(S ?? N ?? SS?.join('') ?? '') + (B?.length ?? 0);
}

const letters = (index: number): string =>
  [1, 26, 676, 17_576].map((place) => String.fromCharCode(97 + (Math.floor(index / place) % 26))).join('');

/** As many people as one document may name: each is a record, and an entry. */
function crowded(surname: string): string {
  const people = Array.from({ length: 19_400 }, (_, index) => `A${letters(index)} B${letters(index)}${surname}`);
  return `Crowded\n\nPublication: Eurasia Daily Monitor Volume: 14 Issue: 142\n\nNovember 6, 2017\n\n${people.join(', ')}.\n`;
}

it('has time for the document that writes most, and for one that replaces all of another', async () => {
  const { counted, counter } = counting(tableInMemory());
  let before = { calls: 0, units: 0 };
  for (const [surname, most] of [
    ['ov', 140_000],
    ['sky', 280_000],
  ] as const) {
    const { article } = annotateText(crowded(surname));
    expect(article.actors.length).toBeGreaterThan(19_000);
    await publish(counter, article, '2020-01-01T00:00:00.000Z', 'BUCKET');
    const { calls, units } = { calls: counted.calls - before.calls, units: counted.units - before.units };
    before = { ...counted };
    expect(units).toBeLessThan(most);
    const seconds = functionTimeouts.ingest * (1 - shareOfAnnotating);
    expect((calls * millisecondsOfCall) / callsAtOnce / 1_000).toBeLessThan(seconds);
    for (const { table } of Object.values(settings.context.environments))
      expect(units / table.writeUnitsPerSecond).toBeLessThan(seconds);
  }
});
