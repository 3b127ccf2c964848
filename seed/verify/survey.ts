import { headerOf } from '../../schema/records/stored-article.ts';
import { attemptsUnderWay, servedAttemptOf, standingOf } from '../../schema/table/head.ts';
import type { Key } from '../../schema/table/item.ts';
import { attemptOfKey } from '../../schema/table/kept-entries.ts';
import { documentParts, readableArticle } from './document-of.ts';
import { saysCooccurrences } from './examine-cooccurrences.ts';
import { type ExpectedSearch, type SearchSuspects, suspectSearch } from './examine-search.ts';
import { expectedWorkNames } from './expected-citations.ts';
import { addCounters, type Counters, countsOf, type RecordId, yearOf } from './expected-counts.ts';
import { expectedEntries } from './expected-entries.ts';
import { headerDigest } from './header-digest.ts';
import { headText } from './ownership.ts';
import { expectedSearchTally } from './search-tally.ts';
import { addFacts, type Pointer, type SeenTable, seeTable } from './seen-table.ts';
import { suspectRecords, wronglyRanked } from './suspect-records.ts';
import { emptyTally, sameTally } from './tally.ts';
import { eachOf, type VerifiedTable } from './verified-table.ts';

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

/** A name of an article's. */
export interface NamedWork {
  readonly name: string;
  readonly slug: string;
}

/**
 * Reads the whole table once: every item by a scan, and of each live article its document, from which it follows what the
 * table should hold. Of an article's entries only their number and the sum of their digests are kept, so that memory grows
 * with the articles and records, and not with their entries.
 */
export async function survey(table: VerifiedTable): Promise<Suspects> {
  const seen = await seeTable(table);
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
    const expected = new Map([attempt, ...head.kept.map((one) => one.attempt)].map((one) => [one, emptyTally()]));
    for (const { key, facts } of expectedEntries(article, { attempt, kept: head.kept }))
      addFacts(expected.get(attemptOfKey(key)) ?? emptyTally(), key, facts);
    if (seen.headers.get(slug) !== headerDigest(headerOf(article))) suspect(slug);
    const found = seen.entries.get(slug);
    for (const [one, tally] of expected) if (!sameTally(tally, found?.get(one) ?? emptyTally())) suspect(slug);
    for (const name of expectedWorkNames(article)) if (!seen.works.has(name, slug)) unnamed.push({ name, slug });
    for (const [id, counters] of countsOf(article)) {
      const sum = wanted.get(id) ?? {};
      wanted.set(id, sum);
      addCounters(sum, counters);
    }
  });
  for (const [slug, attempts] of seen.entries) {
    const kept = new Set(seen.heads.get(slug)?.kept.map(({ attempt }) => attempt));
    const others = [...attempts.keys()].filter((attempt) => !kept.has(attempt));
    if (!onlyLive(seen, slug, others)) suspect(slug);
  }
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

function onlyLive(seen: SeenTable, slug: string, attempts: Iterable<string>): boolean {
  const head = seen.heads.get(slug);
  return [...attempts].every((attempt) => standingOf(attempt, head) === 'SERVED');
}

/** An object and the note under each identity that it gives say the same. */
function suspectObjects(seen: SeenTable): Set<string> {
  const found = new Set<string>();
  for (const key of new Set([...seen.givenBy.keys(), ...seen.givers.keys()])) {
    const [gives, noted] = [seen.givenBy.get(key) ?? new Set(), seen.givers.get(key) ?? new Set()];
    if (gives.size !== noted.size || [...gives].some((pk) => !noted.has(pk))) found.add(key);
  }
  return found;
}
