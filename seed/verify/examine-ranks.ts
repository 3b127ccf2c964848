import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Item, type Key, keyItem } from '../../schema/table/item.ts';
import { keyOfRecord } from './exact-counts.ts';
import { deletion } from './examine-article.ts';
import type { RecordId } from './expected-counts.ts';
import { type ExpectedRank, expectedRank } from './expected-rank.ts';
import type { Finding } from './finding.ts';
import type { AttemptKey } from './leftovers.ts';
import { keyText, type VerifiedTable } from './verified-table.ts';

/** What a record says of its place in the lists by count, and which entries it has there. */
interface RankState {
  readonly item: Item | undefined;
  readonly rank: ExpectedRank | null;
  readonly isMissing: boolean;
  readonly orphans: readonly Key[];
}

/**
 * What is wrong with the places of records in the lists by count: what two readings, some time apart, agree on, since the old
 * entry of a record that moves is there for a moment beside the new one.
 */
export async function examineRanks(
  table: VerifiedTable,
  ids: ReadonlySet<RecordId>,
  held: ReadonlyMap<RecordId, readonly AttemptKey[]>,
  settleMilliseconds: number,
): Promise<Finding[]> {
  if (ids.size === 0) return [];
  const first = await readStates(table, ids, held);
  const wrong = new Set([...first].filter(([, state]) => isWrong(state)).map(([id]) => id));
  if (wrong.size === 0) return [];
  await delay(settleMilliseconds);
  const second = await readStates(table, wrong, held);
  return [...second].flatMap(([id, state]) => {
    const before = first.get(id);
    return before !== undefined && textOf(before) === textOf(state) ? findingsOf(id, state) : [];
  });
}

async function readStates(
  table: VerifiedTable,
  ids: ReadonlySet<RecordId>,
  held: ReadonlyMap<RecordId, readonly AttemptKey[]>,
): Promise<Map<RecordId, RankState>> {
  const records = await table.items([...ids].map(keyOfRecord));
  const ranks = new Map(
    [...ids].map((id) => {
      const item = records.get(keyText(keyOfRecord(id)));
      return [id, { item, rank: expectedRank(id, item) }] as const;
    }),
  );
  const served = ({ rank }: { readonly rank: ExpectedRank | null }): Key | null =>
    rank === null || rank.attempt === null ? null : rank.keyOf(rank.attempt);
  const keys = [...ranks].flatMap(([id, one]) => [
    ...(held.get(id) ?? []).map(({ key }) => key),
    ...(served(one) === null ? [] : [served(one)]),
  ]);
  const distinct = new Map(keys.flatMap((key) => (key === null ? [] : [[keyText(key), key] as const])));
  const there = await table.items([...distinct.values()]);
  return new Map(
    [...ranks].map(([id, one]) => {
      const own = served(one);
      const others = (held.get(id) ?? [])
        .map(({ key }) => key)
        .filter((key) => own === null || keyText(key) !== keyText(own));
      const isMissing = one.rank !== null && (own === null || !there.has(keyText(own)));
      return [id, { ...one, isMissing, orphans: others.filter((key) => there.has(keyText(key))) }] as const;
    }),
  );
}

const isWrong = ({ isMissing, orphans }: RankState): boolean => isMissing || orphans.length > 0;

function textOf({ rank, isMissing, orphans }: RankState): string {
  return JSON.stringify([rank?.step, rank?.attempt, isMissing, orphans]);
}

function findingsOf(id: RecordId, { item, rank, isMissing, orphans }: RankState): Finding[] {
  const found = orphans.map((key): Finding => {
    const problem = `${id} is not listed by its count there`;
    // Whoever changed the record since wrote the entry before, and the record then names it.
    const repair = async (table: VerifiedTable): Promise<boolean> =>
      !(await isServed(table, id, key)) && (await table.delete(key));
    return { code: 'NAME_ORPHANED', key, problem, ...deletion(key), repair };
  });
  if (!isMissing || rank === null || item === undefined) return found;
  const { attempt } = rank;
  const key = rank.keyOf(attempt ?? `00000000.${randomBytes(8).toString('hex')}`);
  const problem = `${id} is not listed by its count, which is of step ${rank.step}`;
  const repair = (table: VerifiedTable): Promise<boolean> => listByCount(table, { id, item, rank, key });
  return [...found, { code: 'NAME_MISSING', key, problem, advice: '--repair writes it', repair }];
}

/** Whether the record, as it is now, names the entry as its place. */
async function isServed(table: VerifiedTable, id: RecordId, key: Key): Promise<boolean> {
  const [item] = (await table.items([keyOfRecord(id)])).values();
  const rank = expectedRank(id, item);
  return rank !== null && rank.attempt !== null && keyText(rank.keyOf(rank.attempt)) === keyText(key);
}

/**
 * Writes the entry, and has the record name it where nothing was applied to the record since it was read. This counts as applied,
 * so that a second or late delivery finds another number, and a publisher who read the record before reads it again.
 */
async function listByCount(
  table: VerifiedTable,
  {
    id,
    item,
    rank,
    key,
  }: { readonly id: RecordId; readonly item: Item; readonly rank: ExpectedRank; readonly key: Key },
): Promise<boolean> {
  await table.putIfAbsent({ ...keyItem(key), slug: { S: rank.slug } });
  const { applied } = item;
  const isNamed = await table.update(keyOfRecord(id), {
    UpdateExpression: 'SET #entry = :entry ADD applied :once',
    ConditionExpression: applied === undefined ? 'attribute_not_exists(applied)' : 'applied = :applied',
    ExpressionAttributeNames: { '#entry': 'countEntry' },
    ExpressionAttributeValues: {
      ':entry': { S: `${rank.step} ${key.sk.slice(key.sk.lastIndexOf('#') + 1)}` },
      ':once': { N: '1' },
      ...(applied === undefined ? {} : { ':applied': applied }),
    },
  });
  // A condition that failed may be of this very update, whose answer was lost.
  if (isNamed || (await isServed(table, id, key))) return true;
  await table.delete(key);
  return false;
}
