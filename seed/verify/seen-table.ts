import { bucketObjectFromItem } from '../../schema/table/bucket-object.ts';
import { type ArticleHead, headFromItem } from '../../schema/table/head.ts';
import { type Item, type Key, keyOf } from '../../schema/table/item.ts';
import { givenPartition } from '../../schema/table/keys.ts';
import { checkLayout } from '../../schema/table/layout.ts';
import { slugsOfWork } from '../../schema/table/work-item.ts';
import { classify } from './classify.ts';
import { factsOfEntry } from './entry-facts.ts';
import { isSoundPart } from './examine-revisions.ts';
import { type Counters, type RecordId, totalOf } from './expected-counts.ts';
import { expectedNames, recordSays, remembersNames } from './expected-names.ts';
import { expectedRank } from './expected-rank.ts';
import { headerDigestOf } from './header-digest.ts';
import { countersOf, namesAttempt, notesOf } from './ownership.ts';
import { SeenWorks } from './seen-works.ts';
import { addTo, emptyTally, type Tally } from './tally.ts';
import { keyText, type VerifiedTable } from './verified-table.ts';

/** An item that names an article's slug. */
export interface Pointer {
  readonly key: Key;
  readonly slug: string;
}

/** What of a record is kept. */
export interface SeenRecord {
  readonly counters: Counters;
  readonly notes: readonly string[];
  /** Its counter in the totals. */
  readonly total: string;
  readonly namesAttempt: string | null;
  readonly names: Tally;
  /** Its next publish removes what it is listed under. */
  readonly remembers: boolean;
  readonly readable: boolean;
  /** Its place in the lists by count; null where it is in none, `MISSING` where it names none. */
  readonly rank: string | null;
}

/** What of a table is kept in memory while it is scanned: some numbers for each article, record and object. */
export interface SeenTable {
  readonly heads: Map<string, ArticleHead>;
  /** Digests of what heads say of their articles. */
  readonly headers: Map<string, string>;
  /** Entries by article and attempt, attempts with documents or manifests by article, names by record and attempt. */
  readonly entries: Map<string, Map<string, Tally>>;
  readonly attempts: Map<string, Set<string>>;
  /** Articles that keep documents which were replaced. */
  readonly kept: Map<string, Set<string>>;
  /** Articles of which a kept document has to be looked at as a whole. */
  readonly unsound: Set<string>;
  readonly names: Map<RecordId, Map<string, Tally>>;
  /** The entries of records in the lists by count. */
  readonly ranks: Map<RecordId, Tally>;
  readonly records: Map<RecordId, SeenRecord>;
  totals: { readonly counters: Counters; readonly notes: readonly string[] };
  readonly givenBy: Map<string, Set<string>>;
  readonly givers: Map<string, Set<string>>;
  readonly pointers: Pointer[];
  readonly works: SeenWorks;
  /** Merged segments of search. */
  readonly segments: Set<string>;
  readonly strays: Map<string, Key>;
}

/** Reads every item of a table by one scan, and keeps of each what `SeenTable` says. */
export async function seeTable(table: VerifiedTable): Promise<SeenTable> {
  const seen: SeenTable = {
    heads: new Map(),
    headers: new Map(),
    entries: new Map(),
    attempts: new Map(),
    kept: new Map(),
    unsound: new Set(),
    names: new Map(),
    ranks: new Map(),
    records: new Map(),
    totals: { counters: {}, notes: [] },
    givenBy: new Map(),
    givers: new Map(),
    pointers: [],
    works: new SeenWorks(),
    segments: new Set(),
    strays: new Map(),
  };
  await table.scan((item) => note(seen, item));
  return seen;
}

function note(seen: SeenTable, item: Item): void {
  const key = keyOf(item);
  const what = classify(item);
  switch (what.is) {
    case 'HEAD':
      seen.heads.set(what.slug, headFromItem(item));
      seen.headers.set(what.slug, headerDigestOf(item));
      return;
    case 'DOCUMENT':
      within(what.isKept ? seen.kept : seen.attempts, what.slug, () => new Set<string>()).add(what.attempt);
      if (what.isKept && !isSoundPart(item)) seen.unsound.add(what.slug);
      return;
    case 'MANIFEST':
      within(seen.attempts, what.slug, () => new Set<string>()).add(what.attempt);
      return;
    case 'ENTRY': {
      const attempts = within(seen.entries, what.slug, () => new Map<string, Tally>());
      addFacts(within(attempts, what.attempt, emptyTally), what.first, factsOfEntry(what.list, what.first, item));
      return;
    }
    case 'NAME': {
      const attempts = within(seen.names, what.record, () => new Map<string, Tally>());
      addTo(within(attempts, what.attempt, emptyTally), keyText(key));
      return;
    }
    case 'RANK':
      addTo(within(seen.ranks, what.record, emptyTally), keyText(key));
      return;
    case 'RECORD':
      seen.records.set(what.record, seenRecord(what.record, item));
      return;
    case 'LAYOUT':
      checkLayout(item);
      return;
    case 'TOTALS':
      checkLayout(item);
      seen.totals = { counters: countersOf(item), notes: notesOf(item) };
      return;
    case 'OBJECT':
      seen.givenBy.set(what.key, new Set(bucketObjectFromItem(item).identities.map(givenPartition)));
      return;
    case 'FILE':
    case 'REGISTRY':
    case 'SEARCH':
      return;
    case 'SEGMENT':
      seen.segments.add(what.id);
      return;
    case 'POINTER':
      seen.pointers.push({ key, slug: what.slug });
      return;
    case 'WORK':
      seen.works.add(what.name, slugsOfWork(item));
      return;
    case 'GIVER':
      within(seen.givers, what.key, () => new Set<string>()).add(key.pk);
      return;
    default:
      seen.strays.set(keyText(key), key);
  }
}

/** Adds what an entry says to the tally of its list. */
export function addFacts(tally: Tally, key: Key, facts: readonly string[]): void {
  for (const fact of facts) addTo(tally, `${keyText(key)}\n${fact}`);
}

function within<Name, Value>(map: Map<Name, Value>, name: Name, make: () => Value): Value {
  const known = map.get(name);
  if (known !== undefined) return known;
  const made = make();
  map.set(name, made);
  return made;
}

function seenRecord(id: RecordId, item: Item): SeenRecord {
  const attempt = namesAttempt(item);
  const says = recordSays(id, item);
  const names = emptyTally();
  if (attempt !== null && says !== null) for (const key of expectedNames(id, says, attempt)) addTo(names, keyText(key));
  return {
    counters: countersOf(item),
    notes: notesOf(item),
    total: totalOf(id, says?.kind ?? null),
    namesAttempt: attempt,
    names,
    remembers: says !== null && remembersNames(id, says, item),
    readable: says !== null,
    rank: rankText(id, item),
  };
}

function rankText(id: RecordId, item: Item): string | null {
  const rank = expectedRank(id, item);
  if (rank === null) return null;
  return rank.attempt === null ? 'MISSING' : keyText(rank.keyOf(rank.attempt));
}
