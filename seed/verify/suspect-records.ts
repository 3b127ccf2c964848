import { addCounters, type Counters, differences, type RecordId } from './expected-counts.ts';
import type { SeenRecord, SeenTable } from './seen-table.ts';
import { addTo, emptyTally, sameTally, type Tally } from './tally.ts';

/** Records that are in other places of the lists by count than they say. */
export function wronglyRanked({ records, ranks }: SeenTable): Set<RecordId> {
  const found = new Set<RecordId>();
  for (const id of new Set([...records.keys(), ...ranks.keys()])) {
    const expected = emptyTally();
    const rank = records.get(id)?.rank ?? null;
    if (rank !== null) addTo(expected, rank);
    if (!sameTally(expected, ranks.get(id) ?? emptyTally())) found.add(id);
  }
  return found;
}

/**
 * The records that count or are listed wrong, each with what it counts too much, what the totals count too much, and the
 * attempts that records or the totals note.
 *
 * @param wanted what live articles count for each record
 * @param ofArticles what the totals should say of articles alone
 */
export function suspectRecords(
  seen: SeenTable,
  wanted: ReadonlyMap<RecordId, Counters>,
  ofArticles: Counters,
): {
  readonly records: ReadonlyMap<RecordId, Counters>;
  readonly notes: ReadonlySet<string>;
  readonly totals: Counters;
} {
  const records = new Map<RecordId, Counters>();
  const notes = new Set(seen.totals.notes);
  const totals: Counters = { ...ofArticles };
  for (const id of new Set([...seen.records.keys(), ...seen.names.keys(), ...wanted.keys()])) {
    const record = seen.records.get(id);
    const want = wanted.get(id) ?? {};
    for (const attempt of record?.notes ?? []) notes.add(attempt);
    const difference = differences(record?.counters ?? {}, want);
    const isListed = record !== undefined && (want.articles ?? 0) > 0;
    if (isListed) addCounters(totals, { [record.total]: 1 });
    const listedRightly = isListed ? namesAreRight(record, seen.names.get(id)) : isUnlisted(record, seen.names.get(id));
    const atRest = record === undefined || record.notes.length === 0;
    if (Object.keys(difference).length > 0 || !listedRightly || !atRest || record?.readable === false) {
      records.set(id, difference);
    }
  }
  return { records, notes, totals: differences(seen.totals.counters, totals) };
}

function namesAreRight(record: SeenRecord, names: ReadonlyMap<string, Tally> | undefined): boolean {
  if (!record.remembers || record.namesAttempt === null || names === undefined) return false;
  return names.size === 1 && sameTally(record.names, names.get(record.namesAttempt) ?? emptyTally());
}

function isUnlisted(record: SeenRecord | undefined, names: ReadonlyMap<string, Tally> | undefined): boolean {
  return names === undefined && (record === undefined || record.namesAttempt === null);
}
