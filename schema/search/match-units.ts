import { mostRepeated, neededTimes, repeated } from './bm25.ts';
import { PhraseUnits } from './phrases.ts';
import { type Interest, type Needed, postings, type Stretch } from './posting-list.ts';
import type { EncodedPostings } from './postings.ts';

/** A term of a slot, over all segments. */
export interface SlotTerm {
  readonly term: string;
  /** The more, the fewer units it stands in; less for what only begins as asked. */
  readonly rarity: number;
  /** In how many units it stands. */
  readonly frequency: number;
  /** By segment. */
  readonly pieces: readonly (readonly EncodedPostings[])[];
  /** Room for `neededTimes`, of one segment after the other. */
  readonly room: Int32Array;
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
  /** Which scores matter. The least may rise with what is taken. Fields, since a number that is passed on is allocated. */
  readonly range: { readonly least: number; readonly most: number };
  take(unit: number, score: number): void;
}

interface Room {
  readonly scores: Float64Array;
  /** With what the words of phrases count, wherever they stand. */
  readonly phraseScores: Float64Array;
}

const roomOf = (units: number): Room => ({ scores: new Float64Array(units), phraseScores: new Float64Array(units) });
let room = roomOf(0);

/**
 * Zeros for so many units, in arrays that are used again for the next segment and the next search, which are ranked one after
 * the other: what is allocated outside of V8's heap, 16 bytes a unit, has it collect garbage the earlier.
 */
function roomFor(units: number): Room {
  if (room.scores.length < units) room = roomOf(units);
  return { scores: room.scores.subarray(0, units).fill(0), phraseScores: room.phraseScores.subarray(0, units) };
}

/** A segment's number, and what scores are made of. */
interface Scored {
  readonly number: number;
  /** Of its units, packed. */
  readonly lengths: Uint8Array;
  readonly norms: Float64Array;
}

/**
 * Finds the units of a segment that match all clauses and can be in the range.
 *
 * @param clauses as `inOrder` has ordered them
 * @param matched of each unit 1 where it may match, else 0; it is counted on for each clause that the unit matches
 */
export function matchUnits(
  { number, lengths, norms }: Scored,
  clauses: readonly MatchClause[],
  matched: Uint8Array,
  { range, take }: Matching,
): void {
  const end = matched.length;
  const { scores, phraseScores } = roomFor(end);
  const rarities = clauses.flat(4).reduce((sum, { rarity }) => sum + rarity, 0);

  /** A unit that has a term less often is not among the best, even with all that other terms can add. */
  const neededOf = ({ rarity, room }: SlotTerm): Needed => ({
    lengths,
    times: neededTimes(rarity, range.least - (rarities - rarity) * mostRepeated, norms, room),
  });

  /** Adds what a term counts to the scores of units of interest: a loop over what is decoded, which calls nothing for each unit. */
  const addScores = (to: Float64Array, { rarity }: SlotTerm, decoded: Stretch, { marks, least }: Interest) => {
    for (let index = decoded.first; index < decoded.end; index += 1) {
      const unit = postings.unit(index);
      if ((marks[unit] ?? 0) < least) continue;
      to[unit] = (to[unit] ?? 0) + rarity * repeated(postings.frequency(index), norms[lengths[unit] ?? 0] ?? 0);
    }
  };

  /** Counts the units that have matched the clauses before and have a word; false where there are none. */
  const matchWord = (word: SlotTerms, done: number): boolean => {
    const interest = { marks: matched, least: done };
    let isAny = false;
    for (const term of word) {
      const needed = neededOf(term);
      for (const piece of term.pieces[number] ?? []) {
        postings.length = 0;
        postings.add(piece, interest, needed, matched, done + 1);
        addScores(scores, term, { first: 0, end: postings.length }, interest);
        isAny ||= postings.length > 0;
      }
    }
    return isAny;
  };

  /** The same of phrases that are all to be there. Where nothing else is left to match, units are taken. */
  const matchPhrases = (runs: readonly Run[], done: number, isLast: boolean): boolean => {
    const wordOf = (term: SlotTerm) => ({ pieces: term.pieces[number] ?? [], needed: neededOf(term) });
    const phrases = runs.map((run) => run.map((terms) => terms.map(wordOf)));
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
      if (isLast && (score < range.least || score > range.most)) continue;
      if (!found.hasPhrases(unit)) continue;
      isAny = true;
      matched[unit] = done + 1;
      scores[unit] = score;
      if (isLast) take(unit, score);
    }
    return isAny;
  };

  let done = 0;
  for (const clause of clauses) {
    done += 1;
    // Of several ways to match, a unit may be found in more than one.
    const isLast = done === clauses.length && clause.length === 1;
    let isAny = false;
    for (const runs of clause) {
      const word = onlyWordOf(runs);
      if (word === null ? matchPhrases(runs, done, isLast) : matchWord(word, done)) isAny = true;
      if (word === null && isLast) return;
    }
    if (!isAny) return;
  }
  if (done === 0) return;
  for (let unit = 0; unit < end; unit += 1) {
    if (matched[unit] !== done + 1) continue;
    const score = scores[unit] ?? 0;
    if (score >= range.least && score <= range.most) take(unit, score);
  }
}
