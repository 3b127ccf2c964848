import { type Columns, unpackLength } from './columns.ts';
import { findPhrases, type PhraseWord } from './phrases.ts';
import type { EncodedPostings } from './postings.ts';
import { PostingsCursor } from './postings-cursor.ts';

/** The constants of BM25+ that minisearch has. */
const bm25 = { k: 1.2, b: 0.7, d: 0.5 };
/** A term of a slot, over all segments. */
export interface SlotTerm {
  readonly term: string;
  readonly weight: number;
  readonly frequency: number;
  /** By segment. */
  readonly pieces: readonly (readonly EncodedPostings[])[];
}

export type SlotTerms = readonly SlotTerm[];
/** What follows one another. Null stands between two phrases. */
export type Run = readonly (SlotTerms | null)[];

/** The rarest first, so that the others are looked up in few units. All phrases are one clause, walked through side by side. */
export function inOrder(clauses: readonly (readonly (readonly SlotTerms[])[])[]): (readonly Run[])[] {
  const words: (readonly Run[])[] = [];
  const phrases: (SlotTerms | null)[] = [];
  for (const clause of clauses) {
    const [run = [], ...others] = clause;
    if (others.length > 0 || run.length === 1) words.push(clause);
    else phrases.push(...(phrases.length === 0 ? [] : [null]), ...run);
  }
  return (phrases.length === 0 ? words : [...words, [phrases]]).toSorted(
    (left, right) => frequencyOf(left) - frequencyOf(right),
  );
}

/** What each packed length takes from scores: a long unit has more words. */
export function normsOf(averageLength: number): Float64Array {
  const { k, b } = bm25;
  return Float64Array.from({ length: 256 }, (_, packed) => k * (1 - b + b * (unpackLength(packed) / averageLength)));
}

/** What a word counts that stands so often in a unit: more than once, but less than as often. */
function repeated(times: number, norm: number): number {
  const { k, d } = bm25;
  return d + (times * (k + 1)) / (times + norm);
}

/** Looking at the positions of a unit takes so many times what passing it does: phrases may wait for words that are less rare. */
const positionsWeight = 8;

/** In how many units a clause can match at most; of phrases, what looking at those takes. */
function frequencyOf(clause: readonly Run[]): number {
  const ofSlot = (terms: SlotTerms | null): number =>
    terms?.reduce((sum, { frequency }) => sum + frequency, 0) ?? Number.POSITIVE_INFINITY;
  const ofRun = (run: Run): number => Math.min(...run.map(ofSlot)) * (run.length === 1 ? 1 : positionsWeight);
  return clause.reduce((sum, run) => sum + ofRun(run), 0);
}

/** What is done with units, in their order. */
export interface Matching {
  /** Whether it matters that a unit has the phrases of the query, whose words it has. */
  isWanted(unit: number, score: number): boolean;
  take(unit: number, score: number): void;
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

/** A segment's number, and what scores are made of. */
interface Scored {
  readonly number: number;
  /** In all segments. */
  readonly units: number;
  readonly norms: Float64Array;
}

/** Finds the units of a segment that match all clauses, which `inOrder` has ordered. */
export function matchUnits(
  { number, units, norms }: Scored,
  columns: Columns,
  clauses: readonly (readonly Run[])[],
  { isWanted, take }: Matching,
): void {
  const { matched, scores } = roomFor(columns.units);
  const rarityOf = ({ frequency, weight }: SlotTerm): number =>
    weight * Math.log(1 + (units - frequency + 0.5) / (frequency + 0.5));
  const normIn = (unit: number): number => norms[columns.lengths[unit] ?? 0] ?? 0;
  for (const [done, clause] of clauses.entries()) {
    let any = false;
    const count = (unit: number, score: number): void => {
      matched[unit] = done + 1;
      scores[unit] = score;
      any = true;
    };
    // Where only phrases are left, the score of a unit is known before its positions are looked at.
    const isLast = done === clauses.length - 1 && clause.length === 1;
    for (const run of clause) {
      const [only] = run;
      if (run.length === 1 && only != null) {
        for (const term of only) {
          const rarity = rarityOf(term);
          for (const piece of term.pieces[number] ?? []) {
            const cursor = new PostingsCursor(piece);
            // Those that have matched the clauses before, or another term of this one too.
            while (cursor.next(matched, done)) {
              const { unit, frequency } = cursor;
              count(unit, (scores[unit] ?? 0) + rarity * repeated(frequency, normIn(unit)));
            }
          }
        }
        continue;
      }
      const slots = run.map((terms) => terms?.map(({ pieces }) => pieces[number] ?? []) ?? null);
      const rarities = run.flatMap((terms) => terms?.map(rarityOf) ?? []);
      const scoreIn = (unit: number, words: readonly PhraseWord[]): number => {
        const norm = normIn(unit);
        let sum = scores[unit] ?? 0;
        for (let word = 0; word < words.length; word += 1) {
          const times = words[word]?.frequencyIn(unit) ?? 0;
          if (times > 0) sum += (rarities[word] ?? 0) * repeated(times, norm);
        }
        return sum;
      };
      // What matches no earlier clause matches no query.
      findPhrases(slots, matched, done, (unit, words, areThere) => {
        if (!isLast) {
          if (areThere()) count(unit, scoreIn(unit, words));
          return;
        }
        const sum = scoreIn(unit, words);
        if (isWanted(unit, sum) && areThere()) take(unit, sum);
      });
      if (isLast) return;
    }
    if (!any) return;
  }
  if (clauses.length === 0) return;
  for (let unit = matched.indexOf(clauses.length); unit >= 0; unit = matched.indexOf(clauses.length, unit + 1)) {
    take(unit, scores[unit] ?? 0);
  }
}
