import { type Columns, unpackLength } from './columns.ts';
import { PhraseUnits } from './phrases.ts';
import { type Interest, postings, type Stretch } from './posting-list.ts';
import type { EncodedPostings } from './postings.ts';

/** The constants of BM25+ that minisearch has. */
const bm25 = { k: 1.2, b: 0.7, d: 0.5 };

/** A term of a slot, over all segments. */
export interface SlotTerm {
  readonly term: string;
  readonly weight: number;
  /** In how many units it stands. */
  readonly frequency: number;
  /** By segment. */
  readonly pieces: readonly (readonly EncodedPostings[])[];
}

/** Any of them can stand at a place. */
export type SlotTerms = readonly SlotTerm[];
/** A word, or a phrase: what follows one another. */
export type Run = readonly SlotTerms[];
/** Several ways to match, each of runs that are all there: of one word, or of phrases. */
export type MatchClause = readonly (readonly Run[])[];

/**
 * The rarest first, so that the others are looked up in few units. All phrases are one clause, walked through side by side.
 *
 * @param clauses each of runs, one of which is to be there
 */
export function inOrder(clauses: readonly (readonly Run[])[]): MatchClause[] {
  const isPhrase = (clause: readonly Run[]): boolean => clause.length === 1 && clause[0]?.length !== 1;
  const phrases = clauses.filter(isPhrase).flat();
  const others = clauses.filter((clause) => !isPhrase(clause)).map((clause) => clause.map((run) => [run]));
  return (phrases.length === 0 ? others : [...others, [phrases]]).toSorted(
    (left, right) => mostUnitsOf(left) - mostUnitsOf(right),
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
function mostUnitsOf(clause: MatchClause): number {
  const ofSlot = (terms: SlotTerms): number => terms.reduce((sum, { frequency }) => sum + frequency, 0);
  const ofRuns = (runs: readonly Run[]): number =>
    Math.min(...runs.flat().map(ofSlot)) * (onlyWordOf(runs) === null ? positionsWeight : 1);
  return clause.reduce((sum, runs) => sum + ofRuns(runs), 0);
}

/** Null for phrases. */
function onlyWordOf(runs: readonly Run[]): SlotTerms | null {
  const [word, ...others] = runs.flat();
  return word === undefined || others.length > 0 ? null : word;
}

/** What is done with units, in their order. */
export interface Matching {
  /** Of phrases: which scores matter. The least may rise with what is taken. Fields, since a number that is passed on is allocated. */
  readonly range: { readonly least: number; readonly most: number };
  /** Whether it matters that a unit with such a score has the phrases of the query: it has their words. */
  isWanted(unit: number): boolean;
  take(unit: number, score: number): void;
}

interface Room {
  /** How many clauses each unit matches, counted as long as it matches all. */
  readonly matched: Uint8Array;
  readonly scores: Float64Array;
  /** With what the words of phrases count, wherever they stand. */
  readonly phraseScores: Float64Array;
}

const roomOf = (units: number): Room => ({
  matched: new Uint8Array(units),
  scores: new Float64Array(units),
  phraseScores: new Float64Array(units),
});
let room = roomOf(0);

/**
 * Zeros for so many units, in arrays that are used again for the next segment and the next search, which are ranked one after
 * the other: what is allocated outside of V8's heap, 17 bytes a unit, has it collect garbage the earlier.
 */
function roomFor(units: number): Room {
  if (room.matched.length < units) room = roomOf(units);
  return {
    matched: room.matched.subarray(0, units).fill(0),
    scores: room.scores.subarray(0, units).fill(0),
    phraseScores: room.phraseScores.subarray(0, units),
  };
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
  { lengths, units: end }: Columns,
  clauses: readonly MatchClause[],
  { range, isWanted, take }: Matching,
): void {
  const { matched, scores, phraseScores } = roomFor(end);

  /** Adds what a term counts to the scores of units of interest: a loop over what is decoded, which calls nothing for each unit. */
  const addScores = (
    to: Float64Array,
    { frequency, weight }: SlotTerm,
    decoded: Stretch,
    { marks, least }: Interest,
  ) => {
    const rarity = weight * Math.log(1 + (units - frequency + 0.5) / (frequency + 0.5));
    for (let index = decoded.first; index < decoded.end; index += 1) {
      const unit = postings.unit(index);
      if ((marks[unit] ?? 0) < least) continue;
      to[unit] = (to[unit] ?? 0) + rarity * repeated(postings.frequency(index), norms[lengths[unit] ?? 0] ?? 0);
    }
  };

  /** Counts the units that have matched the clauses before and have a word; false where there are none. */
  const matchWord = (word: SlotTerms, done: number): boolean => {
    let isAny = false;
    for (const term of word) {
      for (const piece of term.pieces[number] ?? []) {
        postings.length = 0;
        postings.add(piece, { marks: matched, least: done }, matched, done + 1);
        const { length } = postings;
        addScores(scores, term, { first: 0, end: length }, { marks: matched, least: done });
        isAny ||= length > 0;
      }
    }
    return isAny;
  };

  /** The same of phrases that are all to be there. Where nothing else is left to match, units are taken. */
  const matchPhrases = (runs: readonly Run[], done: number, isLast: boolean): boolean => {
    const phrases = runs.map((run) => run.map((terms) => terms.map(({ pieces }) => pieces[number] ?? [])));
    const found = new PhraseUnits(phrases, { marks: matched, least: done });
    phraseScores.set(scores);
    for (const [index, term] of runs.flat(2).entries()) {
      const decoded = found.terms[index];
      if (decoded !== undefined) addScores(phraseScores, term, decoded, found);
    }
    let isAny = false;
    for (let unit = found.next(0); unit < end; unit = found.next(unit + 1)) {
      const score = phraseScores[unit] ?? 0;
      // A score needs no positions.
      if (isLast && (score < range.least || score > range.most || !isWanted(unit))) continue;
      if (!found.hasPhrases(unit)) continue;
      isAny = true;
      matched[unit] = done + 1;
      scores[unit] = score;
      if (isLast) take(unit, score);
    }
    return isAny;
  };

  for (const [done, clause] of clauses.entries()) {
    // Of several ways to match, a unit may be found in more than one.
    const isLast = done === clauses.length - 1 && clause.length === 1;
    let isAny = false;
    for (const runs of clause) {
      const word = onlyWordOf(runs);
      if (word === null ? matchPhrases(runs, done, isLast) : matchWord(word, done)) isAny = true;
      if (word === null && isLast) return;
    }
    if (!isAny) return;
  }
  if (clauses.length === 0) return;
  for (let unit = 0; unit < end; unit += 1) if (matched[unit] === clauses.length) take(unit, scores[unit] ?? 0);
}
