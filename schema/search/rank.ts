import { unpackLength } from './columns.ts';
import { inOrder, matchUnits, normsOf, type SlotTerms } from './match-units.ts';
import type { OpenSegment } from './open-segment.ts';
import type { SearchQuery } from './parse-query.ts';
import { postings } from './posting-list.ts';
import { actorTerm, sourceTerm } from './segment.ts';

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
  const found = clauses.map((clause) => clause.map((run) => run.map((slot) => slotTerms(segments, slot))));
  const units = segments.reduce((sum, { columns }) => sum + columns.units, 0);
  const length = segments.reduce((sum, { columns }) => sum + totalLength(columns.lengths), 0);
  const norms = normsOf(length / units);
  const ordered = inOrder(found);
  const top = new Top(limit, after?.score);
  const publications = new Map<string, number>();
  const years = new Map<number, number>();
  let matches = 0;
  for (const [number, segment] of segments.entries()) {
    const { columns } = segment;
    const isAllowed = filterOf(segment, filter);
    let article = -1;
    let isIn = false;
    let [first, end] = [0, 0];
    let counted = -1;
    const isInAllowed = (unit: number): boolean => {
      if (unit < end) return isIn;
      while (unit >= end) {
        article += 1;
        first = end;
        end = columns.firstUnits[article + 1] ?? Number.POSITIVE_INFINITY;
      }
      isIn = isAllowed(article);
      return isIn;
    };
    matchUnits({ number, units, norms }, columns, ordered, {
      range: isCounted ? allScores : top,
      isWanted: (unit) => isCounted || isInAllowed(unit),
      take: (unit, score) => {
        if (!isInAllowed(unit)) return;
        matches += 1;
        if (counted !== article) {
          counted = article;
          const publication = segment.publications[(columns.publications[article] ?? 0) - 1];
          if (publication !== undefined) publications.set(publication, (publications.get(publication) ?? 0) + 1);
          const year = Math.floor((columns.dates[article] ?? 0) / 10_000);
          years.set(year, (years.get(year) ?? 0) + 1);
        }
        if (score < top.least) return;
        const digest = [columns.digests[article * 2] ?? 0, columns.digests[article * 2 + 1] ?? 0] as const;
        const hit = { segment: number, article, unit: unit - first, score, date: columns.dates[article] ?? 0, digest };
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
  for (const packed of lengths) total += unpackLength(packed);
  totalLengths.set(lengths, total);
  return total;
}

function slotTerms(segments: readonly OpenSegment[], slot: SearchQuery['clauses'][number][number][number]): SlotTerms {
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
    return frequency === 0 ? [] : [{ term, weight, frequency, pieces }];
  });
}

/** Less, the more a term has that was not asked for. */
export function completionWeight(prefix: string, term: string): number {
  return (prefixWeight * term.length) / (term.length + 0.3 * Math.max(term.length - prefix.length, 0));
}

/** Which articles may have hits. */
function filterOf(
  segment: OpenSegment,
  { publication, from, to, actor, source }: RankFilter,
): (article: number) => boolean {
  const { columns, dead, publications } = segment;
  const place = publication === undefined ? 0 : publications.indexOf(publication) + 1;
  const spokenOf = [
    ...(actor === undefined ? [] : [actorTerm(actor)]),
    ...(source === undefined ? [] : [sourceTerm(source)]),
  ].map((term) => titlesOf(segment, term));
  return (article) => {
    const date = columns.dates[article] ?? 0;
    return (
      !dead.has(article) &&
      (publication === undefined || (place > 0 && columns.publications[article] === place)) &&
      (from === undefined || date >= from) &&
      (to === undefined || date <= to) &&
      spokenOf.every((titles) => titles[columns.firstUnits[article] ?? -1] === 1)
    );
  };
}

/** Marks the titles of the articles that a filter's term stands for. */
function titlesOf(segment: OpenSegment, term: string): Uint8Array {
  const marks = new Uint8Array(segment.columns.units);
  for (const piece of segment.postingsOf(term)) {
    postings.length = 0;
    postings.add(piece, { marks, least: 0 }, marks, 1);
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
