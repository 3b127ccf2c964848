import { normsOf, notNeeded, rarityOf } from './bm25.ts';
import { unpackLength } from './columns.ts';
import { inOrder, matchUnits, type SlotTerms } from './match-units.ts';
import type { OpenSegment } from './open-segment.ts';
import type { SearchQuery, Slot } from './parse-query.ts';
import { postings } from './posting-list.ts';
import { filterTerms } from './segment.ts';

/** What an article of a hit must have. */
export interface RankFilter {
  readonly publication?: string | undefined;
  /** As numbers, 20171103, both inclusive. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly actor?: string | undefined;
  readonly source?: string | undefined;
}

/** Where a hit stands among all: by score, then the newest, then in an order of no meaning that stays. */
export interface RankPlace {
  readonly score: number;
  readonly date: number;
  readonly digest: readonly [number, number];
  /** In its article. */
  readonly unit: number;
}

export interface RankedUnit extends RankPlace {
  /** Which of the segments, and which of its articles. */
  readonly segment: number;
  readonly article: number;
}

export interface Ranking {
  /** The best first, as many as were asked for at most. */
  readonly hits: readonly RankedUnit[];
  /** Of all that matches, on this page or another; null where it was not asked for. */
  readonly counts: MatchCounts | null;
  /** For each clause and run of it the terms that stand for its slots. */
  readonly found: readonly FoundClause[];
}

export interface MatchCounts {
  readonly matches: number;
  /** Articles with matching units, by publication and by year. */
  readonly publications: ReadonlyMap<string, number>;
  readonly years: ReadonlyMap<number, number>;
}

export type FoundClause = readonly (readonly ReadonlySet<string>[])[];

/** What a word counts that only begins as asked, where none is longer. */
const prefixWeight = 0.375;

export interface RankOptions {
  /** Only what ranks behind it. */
  readonly after: RankPlace | null;
  /** So many hits at most. */
  readonly limit: number;
  /** Whether all that matches is counted. Otherwise phrases are looked for only in units that can be among the best. */
  readonly isCounted: boolean;
}

/** Finds what matches a query in segments that hold no article twice, and ranks it by BM25+. */
export function rank(
  segments: readonly OpenSegment[],
  { clauses }: SearchQuery,
  filter: RankFilter,
  { after, limit, isCounted }: RankOptions,
): Ranking {
  const units = segments.reduce((sum, { columns }) => sum + columns.units, 0);
  const found = clauses.map((clause) => clause.map((run) => run.map((slot) => slotTerms(segments, units, slot))));
  const length = segments.reduce((sum, { columns }) => sum + totalLength(columns.lengths), 0);
  const norms = normsOf(length / units);
  const matching = inOrder(found);
  const top = new Top(limit, after?.score);
  const publications = new Map<string, number>();
  const years = new Map<number, number>();
  let matches = 0;
  // The small ones first: what has a lower score than the best of them is passed over in the large ones.
  const ordered = [...segments.entries()];
  if (!isCounted) ordered.sort(([, one], [, other]) => one.columns.units - other.columns.units);
  for (const [number, segment] of ordered) {
    const { columns } = segment;
    let article = -1;
    let [first, end] = [0, 0];
    let counted = -1;
    matchUnits({ number, lengths: columns.lengths, norms }, matching, allowedUnits(segment, filter), {
      range: isCounted ? allScores : top,
      take: (unit, score) => {
        while (unit >= end) {
          article += 1;
          first = end;
          end = columns.firstUnits[article + 1] ?? unit + 1;
        }
        matches += 1;
        const date = columns.dates[article] ?? 0;
        if (counted !== article) {
          counted = article;
          const publication = segment.publications[(columns.publications[article] ?? 0) - 1];
          if (publication !== undefined) publications.set(publication, (publications.get(publication) ?? 0) + 1);
          const year = Math.floor(date / 10_000);
          years.set(year, (years.get(year) ?? 0) + 1);
        }
        if (score < top.least) return;
        const digest = [columns.digests[article * 2] ?? 0, columns.digests[article * 2 + 1] ?? 0] as const;
        const hit = { segment: number, article, unit: unit - first, score, date, digest };
        if (after === null || comparePlaces(hit, after) > 0) top.add(hit);
      },
    });
  }
  return {
    hits: top.hits,
    counts: isCounted ? { matches, publications, years } : null,
    found: found.map((clause) => clause.map((run) => run.map((terms) => new Set(terms.map(({ term }) => term))))),
  };
}

/** Negative where the first ranks before the second. */
export function comparePlaces(one: RankPlace, other: RankPlace): number {
  return (
    other.score - one.score ||
    other.date - one.date ||
    one.digest[0] - other.digest[0] ||
    one.digest[1] - other.digest[1] ||
    one.unit - other.unit
  );
}

/** Columns may be kept from one search to the next. */
const totalLengths = new WeakMap<Uint8Array, number>();

function totalLength(lengths: Uint8Array): number {
  const known = totalLengths.get(lengths);
  if (known !== undefined) return known;
  let total = 0;
  // Counted: by an iterator it takes three times as long.
  for (let unit = 0; unit < lengths.length; unit += 1) total += unpackLength(lengths[unit] ?? 0);
  totalLengths.set(lengths, total);
  return total;
}

function slotTerms(segments: readonly OpenSegment[], units: number, slot: Slot): SlotTerms {
  const weights = new Map(slot.terms.map((term) => [term, 1]));
  const { prefix } = slot;
  if (prefix !== null) {
    for (const segment of segments) {
      for (const term of segment.completionsOf(prefix)) {
        if (!weights.has(term)) weights.set(term, completionWeight(prefix, term));
      }
    }
  }
  return [...weights].flatMap(([term, weight]) => {
    const pieces = segments.map((segment) => segment.postingsOf(term));
    const frequency = pieces.flat().reduce((sum, { count }) => sum + count, 0);
    if (frequency === 0) return [];
    return { term, rarity: weight * rarityOf(units, frequency), frequency, pieces, room: new Int32Array(256) };
  });
}

/** Less, the more a term has that was not asked for. */
export function completionWeight(prefix: string, term: string): number {
  return (prefixWeight * term.length) / (term.length + 0.3 * Math.max(term.length - prefix.length, 0));
}

let allowed = new Uint8Array();

/** Of each unit of a segment whether it may be a hit: 1, or 0. In memory that is used again for the next. */
function allowedUnits(segment: OpenSegment, filter: RankFilter): Uint8Array {
  const { publication, from = 0, to = Number.POSITIVE_INFINITY, actor, source } = filter;
  const { columns, dead, publications } = segment;
  const { articles, units, dates, firstUnits } = columns;
  if (allowed.length < units) allowed = new Uint8Array(units);
  const marks = allowed.subarray(0, units).fill(1);
  const leaveOut = (article: number): unknown => marks.fill(0, firstUnits[article], firstUnits[article + 1]);
  for (const article of dead) leaveOut(article);
  // Most searches have no filter: nothing of articles is looked at.
  if (Object.values(filter).every((value) => value === undefined)) return marks;
  const spokenOf = filterTerms(actor, source).map((term) => titlesOf(segment, term));
  // Where the segment does not know it, no article is in it: 0 is that of those that are in none.
  const place = publication === undefined ? null : publications.indexOf(publication) + 1 || -1;
  for (let article = 0; article < articles; article += 1) {
    const date = dates[article] ?? 0;
    if (
      date < from ||
      date > to ||
      (place !== null && columns.publications[article] !== place) ||
      spokenOf.some((titles) => titles[firstUnits[article] ?? 0] !== 1)
    )
      leaveOut(article);
  }
  return marks;
}

/** Marks the titles of the articles that a filter's term stands for. */
function titlesOf(segment: OpenSegment, term: string): Uint8Array {
  const { units, lengths } = segment.columns;
  const marks = new Uint8Array(units);
  for (const piece of segment.postingsOf(term)) {
    postings.length = 0;
    postings.add(piece, { marks, least: 0 }, { lengths, times: notNeeded }, marks, 1);
  }
  return marks;
}

const allScores = { least: 0, most: Number.POSITIVE_INFINITY } as const;

/** The best of what it is given, so many. */
class Top {
  readonly hits: RankedUnit[] = [];
  /** What has less is not among them. */
  least = 0;
  readonly most: number;
  readonly #limit: number;

  /** @param most what is behind another place has no greater score */
  constructor(limit: number, most = Number.POSITIVE_INFINITY) {
    this.#limit = limit;
    this.most = most;
  }

  add(hit: RankedUnit): void {
    let [low, high] = [0, this.hits.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const known = this.hits[middle];
      if (known !== undefined && comparePlaces(known, hit) <= 0) low = middle + 1;
      else high = middle;
    }
    this.hits.splice(low, 0, hit);
    if (this.hits.length > this.#limit) this.hits.pop();
    if (this.hits.length === this.#limit) this.least = this.hits.at(-1)?.score ?? 0;
  }
}
