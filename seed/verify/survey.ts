import { headerOf } from '../../schema/records/stored-article.ts';
import { bucketObjectFromItem } from '../../schema/table/bucket-object.ts';
import {
  type ArticleHead,
  attemptsUnderWay,
  headFromItem,
  servedAttemptOf,
  standingOf,
} from '../../schema/table/head.ts';
import { type Item, type Key, keyOf } from '../../schema/table/item.ts';
import { givenPartition } from '../../schema/table/keys.ts';
import { checkLayout } from '../../schema/table/layout.ts';
import { slugsOfWork } from '../../schema/table/work-item.ts';
import { classify } from './classify.ts';
import { documentParts, readableArticle } from './document-of.ts';
import { factsOfEntry } from './entry-facts.ts';
import { saysCooccurrences } from './examine-cooccurrences.ts';
import { isSoundPart } from './examine-revisions.ts';
import { type ExpectedSearch, type SearchSuspects, suspectSearch } from './examine-search.ts';
import { expectedWorkNames } from './expected-citations.ts';
import {
  addCounters,
  type Counters,
  countsOf,
  differences,
  type RecordId,
  totalOf,
  yearOf,
} from './expected-counts.ts';
import { expectedEntries } from './expected-entries.ts';
import { expectedNames, recordSays, remembersNames } from './expected-names.ts';
import { expectedRank } from './expected-rank.ts';
import { headerDigest, headerDigestOf } from './header-digest.ts';
import { countersOf, headText, namesAttempt, notesOf } from './ownership.ts';
import { expectedSearchTally } from './search-tally.ts';
import { SeenWorks } from './seen-works.ts';
import { addTo, emptyTally, sameTally, type Tally } from './tally.ts';
import { eachOf, keyText, type VerifiedTable } from './verified-table.ts';

/** What looks wrong at first, to be looked at again by itself. */
export interface Suspects {
  /** How many articles are live. */
  readonly articles: number;
  /** Of every article, live or not. */
  readonly everySlug: readonly string[];
  /** Each article with its head's text as it was found. */
  readonly slugs: ReadonlyMap<string, string>;
  /** Each record with what it counted too much. */
  readonly records: ReadonlyMap<RecordId, Counters>;
  /** Records whose places in the lists by count look wrong. */
  readonly ranked: ReadonlySet<RecordId>;
  /** What the totals count too much. */
  readonly totals: Counters;
  /** Attempts that a record or the totals note. */
  readonly notes: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  /** Items that name the slug of an article that is not there. */
  readonly pointers: readonly Pointer[];
  /** Names that an article has and is not found under. */
  readonly unnamed: readonly NamedWork[];
  /** Slugs that are found under names, of articles that are not there. */
  readonly unknownWorks: ReadonlySet<string>;
  readonly search: SearchSuspects;
  /** As `keyText`. */
  readonly strays: ReadonlyMap<string, Key>;
}

/** An item that names an article's slug. */
export interface Pointer {
  readonly key: Key;
  readonly slug: string;
}

/** A name of an article's. */
export interface NamedWork {
  readonly name: string;
  readonly slug: string;
}

interface SeenRecord {
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
interface Seen {
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

/**
 * Reads the whole table once: every item by a scan, and of each live article its document, from which it follows what the
 * table should hold. Of an article's entries only their number and the sum of their digests are kept, so that memory grows
 * with the articles and records, and not with their entries.
 */
export async function survey(table: VerifiedTable): Promise<Suspects> {
  const seen: Seen = {
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
  const slugs = new Map<string, string>();
  const suspect = (slug: string): void => void slugs.set(slug, headText(seen.heads.get(slug)));

  const wanted = new Map<RecordId, Counters>();
  const unnamed: NamedWork[] = [];
  const searched = new Map<string, ExpectedSearch>();
  let articles = 0;
  const years: Counters = {};
  await eachOf(seen.heads, async ([slug, head]) => {
    if (attemptsUnderWay(head).length > 0) suspect(slug);
    const attempt = servedAttemptOf(head);
    if (attempt === null) return;
    articles += 1;
    const parts = await documentParts(table, slug, attempt);
    const article = readableArticle(parts);
    if (article === null) return suspect(slug);
    addCounters(years, yearOf(article));
    if (!saysCooccurrences(parts, article)) suspect(slug);
    searched.set(slug, { attempt, ...expectedSearchTally(article) });
    const expected = emptyTally();
    for (const { key, facts } of expectedEntries(article, attempt)) addFacts(expected, key, facts);
    if (seen.headers.get(slug) !== headerDigest(headerOf(article))) suspect(slug);
    if (!sameTally(expected, seen.entries.get(slug)?.get(attempt) ?? emptyTally())) suspect(slug);
    for (const name of expectedWorkNames(article)) if (!seen.works.has(name, slug)) unnamed.push({ name, slug });
    for (const [id, counters] of countsOf(article)) {
      const sum = wanted.get(id) ?? {};
      wanted.set(id, sum);
      addCounters(sum, counters);
    }
  });
  for (const [slug, attempts] of seen.entries) if (!onlyLive(seen, slug, attempts.keys())) suspect(slug);
  for (const [slug, attempts] of seen.attempts) if (!onlyLive(seen, slug, attempts)) suspect(slug);
  for (const [slug, attempts] of seen.kept) {
    const live = servedAttemptOf(seen.heads.get(slug));
    if (seen.unsound.has(slug) || live === null || attempts.has(live)) suspect(slug);
  }

  const pointers = seen.pointers.filter(({ slug }) => !seen.heads.has(slug));
  const { records, totals, notes } = suspectRecords(seen, wanted, { articles, ...years });
  return {
    articles,
    everySlug: [...seen.heads.keys()],
    slugs,
    records,
    ranked: wronglyRanked(seen),
    totals,
    notes,
    objects: suspectObjects(seen),
    pointers,
    unnamed,
    unknownWorks: seen.works.slugsBeside(seen.heads),
    search: await suspectSearch(table, seen.heads, searched, seen.segments),
    strays: seen.strays,
  };
}

function note(seen: Seen, item: Item): void {
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

function addFacts(tally: Tally, key: Key, facts: readonly string[]): void {
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

function wronglyRanked({ records, ranks }: Seen): Set<RecordId> {
  const found = new Set<RecordId>();
  for (const id of new Set([...records.keys(), ...ranks.keys()])) {
    const expected = emptyTally();
    const rank = records.get(id)?.rank ?? null;
    if (rank !== null) addTo(expected, rank);
    if (!sameTally(expected, ranks.get(id) ?? emptyTally())) found.add(id);
  }
  return found;
}

function onlyLive(seen: Seen, slug: string, attempts: Iterable<string>): boolean {
  const head = seen.heads.get(slug);
  return [...attempts].every((attempt) => standingOf(attempt, head) === 'SERVED');
}

function suspectRecords(seen: Seen, wanted: ReadonlyMap<RecordId, Counters>, ofArticles: Counters) {
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

/** An object and the note under each identity that it gives say the same. */
function suspectObjects(seen: Seen): Set<string> {
  const found = new Set<string>();
  for (const key of new Set([...seen.givenBy.keys(), ...seen.givers.keys()])) {
    const [gives, noted] = [seen.givenBy.get(key) ?? new Set(), seen.givers.get(key) ?? new Set()];
    if (gives.size !== noted.size || [...gives].some((pk) => !noted.has(pk))) found.add(key);
  }
  return found;
}
