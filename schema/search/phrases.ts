import { PhraseTerm, type PhraseWord, stamps } from './phrase-term.ts';
import { type Interest, postings } from './posting-list.ts';

/** Those that can stand at each place of a phrase. */
export type Phrase = readonly (readonly PhraseWord[])[];

interface Slot {
  readonly phrase: Phrase;
  /** In it. */
  readonly place: number;
  readonly terms: readonly PhraseTerm[];
}

/** Marks are bytes: of more slots than these, a unit that is marked may lack some. */
const mostMarks = 255;
/** For marks, used again for the next segment. */
let room = new Uint8Array();

/** The units of a segment that have all words of one phrase or several. One at a time: all use the same memory. */
export class PhraseUnits implements Interest {
  /** Of all slots, in order. */
  readonly terms: readonly PhraseTerm[];
  /** Of units with a word for each slot, the least; other units have a lower one. */
  readonly marks: Uint8Array;
  readonly least: number;
  readonly #phrases: readonly (readonly Slot[])[];

  /**
   * Decodes the postings of all terms, those of the rarest slot first: of the others only units are kept that have its words.
   *
   * @throws Error where postings are cut
   */
  constructor(phrases: readonly Phrase[], interest: Interest) {
    postings.length = 0;
    const units = interest.marks.length;
    if (room.length < units) room = new Uint8Array(units);
    const marks = room.subarray(0, units).fill(0);
    const slots = phrases.flatMap((phrase) =>
      phrase.map((terms, place): Slot => ({ phrase, place, terms: terms.map((word) => new PhraseTerm(word)) })),
    );
    const rarestFirst = slots.toSorted((one, other) => unitsOf(one) - unitsOf(other));
    let wanted = interest;
    for (const { terms } of rarestFirst) {
      const mark = wanted === interest ? 1 : Math.min(wanted.least + 1, mostMarks);
      const before = postings.length;
      for (const term of terms) term.decode(wanted, marks, mark);
      wanted = { marks, least: mark };
      if (postings.length === before) break;
    }
    this.terms = slots.flatMap(({ terms }) => terms);
    this.#phrases = phrases.map((phrase) => rarestFirst.filter((slot) => slot.phrase === phrase));
    this.marks = marks;
    this.least = wanted.least;
  }

  /** The first that is not before a unit; behind all units where there is none. */
  next(from: number): number {
    let unit = from;
    while (unit < this.marks.length && this.marks[unit] !== this.least) unit += 1;
    return unit;
  }

  /** Whether the words of each phrase follow one another in a unit: asked once of a unit, in their order. */
  hasPhrases(unit: number): boolean {
    return this.#phrases.every((slots) => hasPhrase(slots, unit));
  }
}

/** Whether each slot stamps some place that those before it have stamped. Counted loops: iterators are allocated. */
function hasPhrase(slots: readonly Slot[], unit: number): boolean {
  const before = stamps.begin(slots.length);
  for (let index = 0; index < slots.length; index += 1) {
    const slot = slots[index];
    if (slot === undefined) continue;
    const { place, terms } = slot;
    let isThere = false;
    for (let term = 0; term < terms.length; term += 1) {
      // The places are those where the phrase begins, further on by its slots: some would begin before the unit.
      const [shift, least] = [slots.length - place, index === 0 ? 0 : before + index];
      if (terms[term]?.stamp(unit, shift, least, before + index + 1) === true) isThere = true;
    }
    if (!isThere) return false;
  }
  return true;
}

const unitsOf = ({ terms }: Slot): number => terms.reduce((sum, { count }) => sum + count, 0);
