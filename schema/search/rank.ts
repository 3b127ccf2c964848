import { unpackLength } from './columns.ts';
import type { OpenSegment } from './open-segment.ts';
import type { SearchQuery } from './parse-query.ts';
import { findPhrase } from './phrases.ts';
import type { EncodedPostings } from './postings.ts';
import { PostingsCursor } from './postings-cursor.ts';
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
  /** How many units match, on this page or another. */
  readonly matches: number;
  /** Articles with matching units, by publication and by year. */
  readonly publications: ReadonlyMap<string, number>;
  readonly years: ReadonlyMap<number, number>;
  /** For each clause and run of it the terms that stand for its slots. */
  readonly found: readonly FoundClause[];
}

export type FoundClause = readonly (readonly ReadonlySet<string>[])[];

/** The constants of BM25+ that minisearch has. */
const bm25 = { k: 1.2, b: 0.7, d: 0.5 };
/** What a word counts that only begins as asked, where none is longer. */
const prefixWeight = 0.375;

/** A term of a slot, over all segments. */
interface SlotTerm {
  readonly term: string;
  readonly weight: number;
  readonly frequency: number;
  /** By segment. */
  readonly pieces: readonly (readonly EncodedPostings[])[];
}

type SlotTerms = readonly SlotTerm[];

/**
 * Finds what matches a query in segments that hold no article twice, and ranks it by BM25+.
 *
 * @param after only what ranks behind it
 */
export function rank(
  segments: readonly OpenSegment[],
  { clauses }: SearchQuery,
  filter: RankFilter,
  { after, limit }: { readonly after: RankPlace | null; readonly limit: number },
): Ranking {
  const found = clauses.map((clause) => clause.map((run) => run.map((slot) => slotTerms(segments, slot))));
  const units = segments.reduce((sum, { columns }) => sum + columns.units, 0);
  const length = segments.reduce((sum, { columns }) => sum + totalLength(columns.lengths), 0);
  if (clauses.length === 0) return { hits: [], matches: 0, publications: new Map(), years: new Map(), found: [] };
  // The rarest first, so that the others are looked up in few units.
  const ordered = found.toSorted((left, right) => frequencyOf(left) - frequencyOf(right));
  const top = new Top(limit);
  const publications = new Map<string, number>();
  const years = new Map<number, number>();
  let matches = 0;
  for (const [number, segment] of segments.entries()) {
    const { columns } = segment;
    const scores = scoresOf({ number, units, averageLength: length / units }, columns, ordered);
    if (scores === null) continue;
    const isAllowed = filterOf(segment, filter);
    let article = -1;
    let isIn = false;
    let [first, end] = [0, 0];
    const { matched } = scores;
    for (let unit = matched.indexOf(ordered.length); unit >= 0; unit = matched.indexOf(ordered.length, unit + 1)) {
      if (unit >= end) {
        while (unit >= end) {
          article += 1;
          first = end;
          end = columns.firstUnits[article + 1] ?? Number.POSITIVE_INFINITY;
        }
        isIn = isAllowed(article);
        if (isIn) {
          const publication = segment.publications[(columns.publications[article] ?? 0) - 1];
          if (publication !== undefined) publications.set(publication, (publications.get(publication) ?? 0) + 1);
          const year = Math.floor((columns.dates[article] ?? 0) / 10_000);
          years.set(year, (years.get(year) ?? 0) + 1);
        }
      }
      if (!isIn) continue;
      matches += 1;
      const score = scores.scores[unit] ?? 0;
      if (!top.takes(score)) continue;
      const digest = [columns.digests[article * 2] ?? 0, columns.digests[article * 2 + 1] ?? 0] as const;
      const hit = { segment: number, article, unit: unit - first, score, date: columns.dates[article] ?? 0, digest };
      if (after === null || comparePlaces(hit, after) > 0) top.add(hit);
    }
  }
  return {
    hits: top.hits,
    matches,
    publications,
    years,
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

/** In how many units a clause can match at most. */
function frequencyOf(clause: readonly (readonly SlotTerms[])[]): number {
  const ofSlot = (terms: SlotTerms): number => terms.reduce((sum, { frequency }) => sum + frequency, 0);
  return clause.reduce((sum, run) => sum + Math.min(...run.map(ofSlot)), 0);
}

interface Scores {
  /** How many clauses each unit matches, counted as long as it matches all. */
  readonly matched: Uint8Array;
  readonly scores: Float64Array;
}

let room: Scores = { matched: new Uint8Array(), scores: new Float64Array() };

/**
 * Zeros for so many units, in arrays that are used again for the next segment and the next search, which are ranked one after
 * the other: what is allocated outside of V8's heap, 9 bytes a unit, has it collect garbage the earlier.
 */
function roomFor(units: number): Scores {
  if (room.matched.length < units) room = { matched: new Uint8Array(units), scores: new Float64Array(units) };
  return { matched: room.matched.subarray(0, units).fill(0), scores: room.scores.subarray(0, units).fill(0) };
}

/** Null where a clause matches nothing in the segment. They hold until the next call. */
function scoresOf(
  { number, units, averageLength }: { readonly number: number; readonly units: number; readonly averageLength: number },
  columns: OpenSegment['columns'],
  clauses: readonly (readonly (readonly SlotTerms[])[])[],
): Scores | null {
  const { matched, scores } = roomFor(columns.units);
  const scoreOf = ({ frequency, weight }: SlotTerm): ((unit: number, times: number) => number) => {
    const { k, b, d } = bm25;
    const rarity = weight * Math.log(1 + (units - frequency + 0.5) / (frequency + 0.5));
    return (unit, times) => {
      const share = unpackLength(columns.lengths[unit] ?? 0) / averageLength;
      return rarity * (d + (times * (k + 1)) / (times + k * (1 - b + b * share)));
    };
  };
  for (const [done, clause] of clauses.entries()) {
    let any = false;
    const count = (unit: number, score: number): void => {
      matched[unit] = done + 1;
      scores[unit] = (scores[unit] ?? 0) + score;
      any = true;
    };
    for (const run of clause) {
      const [only] = run;
      if (run.length === 1 && only !== undefined) {
        for (const term of only) {
          const score = scoreOf(term);
          for (const piece of term.pieces[number] ?? []) {
            const cursor = new PostingsCursor(piece);
            // Those that have matched the clauses before, or another term of this one too.
            while (cursor.next(matched, done)) count(cursor.unit, score(cursor.unit, cursor.frequency));
          }
        }
        continue;
      }
      const slots = run.map((terms) => terms.map(({ pieces }) => pieces[number] ?? []));
      const score = run.map((terms) => terms.map(scoreOf));
      // What matches no earlier clause matches no query.
      findPhrase(slots, matched, done, (unit, frequencies) => {
        for (let slot = 0; slot < frequencies.length; slot += 1) {
          const terms = frequencies[slot] ?? [];
          for (let index = 0; index < terms.length; index += 1) {
            const times = terms[index]?.frequencyIn(unit) ?? 0;
            if (times > 0) count(unit, score[slot]?.[index]?.(unit, times) ?? 0);
          }
        }
      });
    }
    if (!any) return null;
  }
  return { matched, scores };
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
  ].map((term) => firstUnitsOf(segment, term));
  return (article) => {
    const date = columns.dates[article] ?? 0;
    return (
      !dead.has(article) &&
      (publication === undefined || (place > 0 && columns.publications[article] === place)) &&
      (from === undefined || date >= from) &&
      (to === undefined || date <= to) &&
      spokenOf.every((units) => units.has(columns.firstUnits[article] ?? -1))
    );
  };
}

const unmarked = new Uint8Array();

/** The titles of the articles that a filter's term stands for. */
function firstUnitsOf(segment: OpenSegment, term: string): ReadonlySet<number> {
  const units = new Set<number>();
  for (const piece of segment.postingsOf(term)) {
    const cursor = new PostingsCursor(piece);
    while (cursor.next(unmarked, 0)) units.add(cursor.unit);
  }
  return units;
}

/** The best of what it is given, so many. */
class Top {
  readonly hits: RankedUnit[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether something with this score may be among them. */
  takes(score: number): boolean {
    return this.hits.length < this.#most || score >= (this.hits.at(-1)?.score ?? 0);
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
    if (this.hits.length > this.#most) this.hits.pop();
  }
}
