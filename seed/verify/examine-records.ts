import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import { type ArticleHead, attemptsUnderWay, isSettling, noPrevious } from '../../schema/table/head.ts';
import { type Item, type Key, keyItem } from '../../schema/table/item.ts';
import { totalsKey } from '../../schema/table/keys.ts';
import { documentOf } from './document-of.ts';
import { type ExactCounts, keyOfRecord, readExactly } from './exact-counts.ts';
import { deletion } from './examine-article.ts';
import { type Counters, countsOf, differences, type RecordId } from './expected-counts.ts';
import { expectedListing, expectedNames, recordSays, remembersNames } from './expected-names.ts';
import type { Finding } from './finding.ts';
import type { AttemptKey } from './leftovers.ts';
import { countersOf, headText, namesAttempt, notesOf } from './ownership.ts';
import type { Suspects } from './survey.ts';
import { keyText, type VerifiedTable } from './verified-table.ts';

/** How often wrong counts are counted again until two readings agree. */
const readings = 3;

export interface ExaminedRecords {
  readonly findings: readonly Finding[];
  /** Records that were being changed whenever they were read. */
  readonly unsettled: readonly string[];
}

/**
 * What is wrong with the suspect records and the totals: their counts where two readings some time apart differ from the
 * recount by the same, the notes of attempts that nobody publishes, and the names they are listed under.
 */
export async function examineRecords(
  table: VerifiedTable,
  suspects: Suspects,
  names: ReadonlyMap<RecordId, readonly AttemptKey[]>,
  settleMilliseconds: number,
): Promise<ExaminedRecords> {
  const findings: Finding[] = [];
  let ids = new Set(suspects.records.keys());
  let withTotals = Object.keys(suspects.totals).length > 0 || suspects.notes.size > 0;
  let before: ReadonlyMap<RecordId, Counters> = suspects.records;
  let totalsBefore = suspects.totals;
  // A note that no earlier reading saw may be of an article that is published for the first time, and in no list yet.
  const known = new Set(suspects.notes);
  for (let reading = 0; reading < readings && (ids.size > 0 || withTotals); reading += 1) {
    if (reading > 0) await delay(settleMilliseconds);
    const exact = await readExactly(table, ids, suspects.everySlug, withTotals);
    if (exact === null) continue;
    const busy = busyAttempts(exact, suspects);
    const counting = await recordsOfSettling(table, exact, suspects);
    const noted = new Set<string>();
    const isBusy = (item: Item | undefined): boolean => {
      const notes = item === undefined ? [] : notesOf(item);
      for (const one of notes) noted.add(one);
      return notes.some((one) => busy.has(one) || !known.has(one));
    };
    const left = new Map<RecordId, Counters>();
    for (const [id, { item, want }] of exact.records) {
      const difference = differences(item === undefined ? {} : countersOf(item), want);
      const isCounting = counting === 'ALL' || counting.has(id);
      if (isCounting || isBusy(item) || !sameCounters(difference, before.get(id))) left.set(id, difference);
      else findings.push(...(await judgeRecord(table, { id, item, want, names: names.get(id) ?? [] })));
    }
    if (exact.totals !== null) {
      const { item, want } = exact.totals;
      const difference = differences(item === undefined ? {} : countersOf(item), want);
      const isCounting = counting === 'ALL' || counting.size > 0;
      withTotals = isCounting || isBusy(item) || !sameCounters(difference, totalsBefore);
      totalsBefore = difference;
      if (!withTotals) findings.push(...judgeTotals(item, want));
    }
    for (const one of noted) known.add(one);
    before = left;
    ids = new Set(left.keys());
  }
  const unsettled = [...ids, ...(withTotals ? [keyText(totalsKey)] : [])];
  return { findings, unsettled };
}

/** Attempts of publishes that go on: whose article is not as the survey found it. */
function busyAttempts({ heads }: ExactCounts, { slugs }: Suspects): Set<string> {
  const busy = new Set<string>();
  for (const [slug, head] of heads) {
    if (headText(head) !== slugs.get(slug)) for (const attempt of attemptsUnderWay(head)) busy.add(attempt);
  }
  return busy;
}

/** Whether a head is not as the survey found it: whoever publishes the article lives. */
function goesOn(head: ArticleHead, { slugs }: Suspects): boolean {
  return headText(head) !== slugs.get(head.slug);
}

/** The records that publishes which go on may just be counting in; `ALL` where what one of them replaced is gone already. */
async function recordsOfSettling(
  table: VerifiedTable,
  { heads }: ExactCounts,
  suspects: Suspects,
): Promise<ReadonlySet<RecordId> | 'ALL'> {
  const found = new Set<RecordId>();
  for (const head of heads.values()) {
    if (!isSettling(head) || !goesOn(head, suspects)) continue;
    const attempts = [head.live ? head.attempt : null, head.previous === noPrevious ? null : head.previous];
    for (const attempt of attempts) {
      if (attempt === null) continue;
      const article = await documentOf(table, head.slug, attempt);
      if (article === null) return 'ALL';
      for (const id of countsOf(article).keys()) found.add(id);
    }
  }
  return found;
}

function sameCounters(left: Counters, right: Counters | undefined): boolean {
  return right !== undefined && Object.keys(differences(left, right)).length === 0;
}

interface JudgedRecord {
  readonly id: RecordId;
  readonly item: Item | undefined;
  readonly want: Counters;
  readonly names: readonly AttemptKey[];
}

async function judgeRecord(table: VerifiedTable, { id, item, want, names }: JudgedRecord): Promise<Finding[]> {
  const key = keyOfRecord(id);
  const findings: Finding[] = [];
  const isWanted = (want.articles ?? 0) > 0;
  const says = item === undefined ? null : recordSays(id, item);
  if (isWanted && (item === undefined || says === null)) {
    const problem = item === undefined ? 'articles speak of it and it has no record' : 'its record cannot be read';
    const advice = 'publish an article that speaks of it again with --force';
    findings.push({
      code: item === undefined ? 'RECORD_MISSING' : 'RECORD_UNREADABLE',
      key,
      problem,
      advice,
      repair: null,
    });
  }
  if (item === undefined) return [...findings, ...(await orphanedNames(table, id, null, names))];
  if (!isWanted && says === null && notesOf(item).length === 0) {
    findings.push({ code: 'STRAY', key, problem: 'it is the record of nothing', ...unchangedDeletion(key, item) });
  }
  const fix = onceOnly((target) =>
    target.update(key, correction(item, want, isWanted && says !== null ? { id, says } : null)),
  );
  findings.push(...countFindings('COUNT_WRONG', key, item, want, fix));
  const attempt = namesAttempt(item);
  if (isWanted !== (attempt !== null) && says !== null) {
    const problem = isWanted ? 'articles speak of it and it is in no list' : 'no article speaks of it and it is listed';
    findings.push({ code: isWanted ? 'NAME_MISSING' : 'NAME_ORPHANED', key, problem, advice: withRepair, repair: fix });
  }
  const listed = isWanted && attempt !== null && says !== null ? { id, attempt, says } : null;
  if (listed !== null && !remembersNames(id, listed.says, item)) {
    const problem = 'an earlier build listed it under other names, which its next publish would remove';
    findings.push({ code: 'NAME_STALE', key, problem, advice: withRepair, repair: fix });
  }
  findings.push(...(await orphanedNames(table, id, listed, names)));
  if (listed !== null) findings.push(...(await missingNames(table, listed)));
  return findings;
}

function judgeTotals(item: Item | undefined, want: Counters): Finding[] {
  const totals = item ?? keyItem(totalsKey);
  const fix = onceOnly((target) => target.update(totalsKey, correction(totals, want, null)));
  return countFindings('TOTAL_WRONG', totalsKey, totals, want, fix);
}

const withRepair = '--repair corrects it';

function countFindings(
  code: 'COUNT_WRONG' | 'TOTAL_WRONG',
  key: Key,
  item: Item,
  want: Counters,
  repair: Finding['repair'],
): Finding[] {
  const got = countersOf(item);
  const notes = [...new Set(notesOf(item))];
  return [
    ...Object.keys(differences(got, want)).map((name): Finding => {
      const problem = `${name} is ${got[name] ?? 0} and should be ${want[name] ?? 0}`;
      return { code, key, problem, advice: withRepair, repair };
    }),
    ...notes.map((attempt): Finding => {
      const problem = `it notes attempt ${attempt}, which nobody publishes`;
      return { code: 'NOTE_STALE', key, problem, advice: '--repair removes the note', repair };
    }),
  ];
}

/** Several findings of one item are put right by one write. */
function onceOnly(repair: (table: VerifiedTable) => Promise<boolean>): (table: VerifiedTable) => Promise<boolean> {
  let done: Promise<boolean> | null = null;
  return (table) => {
    done ??= repair(table);
    return done;
  };
}

/**
 * Sets every counter to what it should be and removes the notes, where nothing was applied to the item, and it notes what it
 * did, since it was read. A second or late delivery finds that `applied` has grown.
 */
function correction(
  item: Item,
  want: Counters,
  listed: { readonly id: RecordId; readonly says: NonNullable<ReturnType<typeof recordSays>> } | null,
): Omit<UpdateItemCommandInput, 'TableName' | 'Key'> {
  const names: Record<string, string> = { '#pending': 'pending' };
  const values: Item = {};
  const { pending, applied } = item;
  const conditions = [
    pending === undefined ? 'attribute_not_exists(#pending)' : '#pending = :pending',
    applied === undefined ? 'attribute_not_exists(applied)' : 'applied = :applied',
  ];
  if (pending !== undefined) values[':pending'] = pending;
  if (applied !== undefined) values[':applied'] = applied;
  // Counted as applied, so that no change of a publisher who was slow, and no note that is delivered late, is made once more.
  const sets = ['applied = if_not_exists(applied, :none) + :once'];
  Object.assign(values, { ':none': { N: '0' }, ':once': { N: '1' } });
  const removals = ['#pending'];
  const got = countersOf(item);
  for (const [index, name] of [...new Set([...Object.keys(got), ...Object.keys(want)])].entries()) {
    names[`#c${index}`] = name;
    sets.push(`#c${index} = :want${index}`);
    values[`:want${index}`] = { N: String(want[name] ?? 0) };
  }
  for (const [index, name] of Object.keys(item)
    .filter((one) => one.startsWith('relisting:'))
    .entries()) {
    names[`#r${index}`] = name;
    removals.push(`#r${index}`);
  }
  if (listed !== null && (namesAttempt(item) === null || !remembersNames(listed.id, listed.says, item))) {
    sets.push('listed = :listed');
    values[':listed'] = { S: JSON.stringify(expectedListing(listed.id, listed.says)) };
  }
  if (listed !== null && namesAttempt(item) === null) {
    sets.push('namesAttempt = :names');
    values[':names'] = { S: `00000000.${randomBytes(8).toString('hex')}` };
  }
  if ((want.articles ?? 0) === 0 && namesAttempt(item) !== null) removals.push('listed', 'namesAttempt');
  return {
    UpdateExpression: `SET ${sets.join(', ')} REMOVE ${removals.join(', ')}`,
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  };
}

/** The item and its condition: it is still what it was. */
function unchangedDeletion(key: Key, item: Item): Pick<Finding, 'advice' | 'repair'> {
  const condition =
    item.pending === undefined
      ? { ConditionExpression: 'attribute_not_exists(articles) AND attribute_not_exists(pending)' }
      : {};
  return { advice: 'delete it (--repair does)', repair: (table) => table.delete(key, condition) };
}

async function orphanedNames(
  table: VerifiedTable,
  id: RecordId,
  listed: ListedRecord | null,
  names: readonly AttemptKey[],
): Promise<Finding[]> {
  // Earlier builds listed persons under other keys, of the same attempt.
  const own = new Set(listed === null ? [] : expectedNames(id, listed.says, listed.attempt).map(keyText));
  const others = names.filter(({ key }) => !own.has(keyText(key)));
  if (others.length === 0) return [];
  const there = await table.items(others.map(({ key }) => key));
  return others.flatMap(({ key, attempt: by }): Finding[] => {
    if (!there.has(keyText(key))) return [];
    const problem = `it is of attempt ${by}, under which ${id} is not listed`;
    return [{ code: 'NAME_ORPHANED', key, problem, ...deletion(key) }];
  });
}

interface ListedRecord {
  readonly id: RecordId;
  readonly attempt: string;
  readonly says: NonNullable<ReturnType<typeof recordSays>>;
}

async function missingNames(table: VerifiedTable, { id, attempt, says }: ListedRecord): Promise<Finding[]> {
  const wanted = expectedNames(id, says, attempt);
  const there = await table.items(wanted);
  return wanted.flatMap((key): Finding[] => {
    if (there.has(keyText(key))) return [];
    const problem = `${id} is listed under this name and the entry is missing`;
    const slug = id.slice(id.indexOf('#') + 1);
    return [
      {
        code: 'NAME_MISSING',
        key,
        problem,
        advice: '--repair writes it',
        // Its second delivery finds it there.
        repair: async (target) => {
          await target.putIfAbsent({ ...keyItem(key), slug: { S: slug } });
          const [now] = (await target.items([keyOfRecord(id)])).values();
          if (now !== undefined && namesAttempt(now) === attempt) return true;
          await target.delete(key);
          return false;
        },
      },
    ];
  });
}
