import type { TextRange } from '../../schema/records/text-range.ts';

// A bit each: of 14,000 names and their ends, few are taken for another's.
const bits = 19;
// Of how many letters ends are known.
const shortestEnd = 3;
const longestEnd = 6;
// Of whole names read backwards there are more, and each that is taken for one costs a look-up.
const bitsBackward = 20;
const seed = 0x811c9dc5;

// Letters that folding a source's name neither adds, drops nor changes, whatever stands beside them; and digits.
const kept = new Uint8Array(128);
for (const character of 'abdefglmnopqrtuvwz0123456789') kept[character.charCodeAt(0)] = 1;

/** A noun that may be left out after a name, with the white space before it: "TASS news agency". */
export const nounAfter =
  /[\s\u00A0]+(?:(?:news|press|information) (?:agency|service|site|website|portal)|(?:TV|television|radio) (?:channel|station)|newspaper|daily|weekly|magazine|journal|agency|website|site|portal|channel|radio|television)$/u;
/** How much of a name's end holds it. */
export const longestNoun = 24;
// How such nouns end.
const endsOfNouns = new Set('ncy ice ite tal nel ion per ily kly ine nal dio'.split(' ').map((end) => lastThree(end)));

/** Hashes, of which some of the others are taken for members, too. */
class BitSet {
  readonly #words: Int32Array;
  readonly #bits: number;

  /** @param bits of a hash tell it from others */
  constructor(bits: number) {
    this.#bits = bits;
    this.#words = new Int32Array(1 << (bits - 5));
  }

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> this.#bits)) & ((1 << this.#bits) - 1);
  }

  add(hash: number): void {
    const slot = this.#slotOf(hash);
    this.#words[slot >> 5] = (this.#words[slot >> 5] ?? 0) | (1 << (slot & 31));
  }

  has(hash: number): boolean {
    const slot = this.#slotOf(hash);
    return ((this.#words[slot >> 5] ?? 0) & (1 << (slot & 31))) !== 0;
  }
}

const none: readonly number[] = Object.freeze([]);

/**
 * Tells of most names that no registry knows them, in one pass and without making a string: a set of hashes of the letters
 * that all spellings of a name share. Frozen once made.
 */
export class NameFilter {
  readonly #held = new BitSet(bits);
  readonly #ends = new BitSet(bits);
  /** Of names from their last letter to their first. */
  readonly #backward = new BitSet(bitsBackward);

  /**
   * @param keys what the names that are known fold to
   * @param names further names, which only `mayEnd` and `startsOf` tell of
   */
  constructor(keys: Iterable<string>, names: Iterable<string> = []) {
    for (const name of names) this.#holdEnd(name);
    for (const key of keys) {
      // What may be a domain is not told.
      if (key.startsWith('domain:')) continue;
      let hash = seed;
      for (let at = 0; at < key.length; at += 1) hash = hashOf(hash, key.charCodeAt(at));
      this.#held.add(hash);
      this.#holdEnd(key);
    }
  }

  #holdEnd(name: string): void {
    let hash = seed;
    let letters = 0;
    for (let at = name.length - 1; at >= 0; at -= 1) {
      const next = hashOf(hash, smallOf(name.charCodeAt(at)));
      if (next === hash) continue;
      hash = next;
      letters += 1;
      if (letters >= shortestEnd && letters <= longestEnd) this.#ends.add(hash);
    }
    this.#backward.add(hash);
  }

  /**
   * Where in a range of a text a name may begin that ends as the range does: at capitals, digits and letters beyond ASCII that
   * begin a word, the last first; offsets of the text. At any other no name begins that is known or that sources share, under
   * any spelling. One pass, for all names that might begin at one of the words.
   *
   * @param codes the text's code units
   * @param isShortened whether the word that the full stop at an offset ends may be put out in full; null where it ends none
   */
  startsOf(
    text: string,
    codes: Uint16Array,
    { start, end }: TextRange,
    isShortened: (text: string, stop: number, end: number) => boolean | null,
  ): readonly number[] {
    const isNoun = endsNoun(text, codes, start, end);
    if (!isNoun && !this.#mayEnd(codes, start, end)) return none;
    const starts: number[] = [];
    let hash = seed;
    // The same without what stands in brackets, and whether that is one word, and shortened by its first full stop.
    let bare = seed;
    let isOneWord = true;
    let shortens: boolean | null = null;
    // The three as they were behind a closing bracket that nothing has opened yet; undefined once one was opened.
    let outside: { bare: number; isOneWord: boolean; shortens: boolean | null } | null | undefined = null;
    // Of what follows the word that is read.
    let rest = seed;
    let bareRest = seed;
    // False from what makes a domain, an account or an abbreviation possible on.
    let isTold = !isNoun;
    let isDotted = false;
    for (let at = end - 1; at >= start; at -= 1) {
      const code = codes[at] ?? 0;
      const small = code | 32;
      if ((small >= 97 && small <= 122) || (code >= 48 && code <= 57)) {
        const own = code < 64 ? code : small;
        hash = hashOf(hash, own);
        bare = hashOf(bare, own);
        if (code >= 97) continue;
      } else {
        rest = hash;
        bareRest = bare;
        if (code === 32 || code === 0xa0) isOneWord &&= bare === seed;
        else if (code === 46) {
          isDotted = true;
          shortens = isShortened(text, at, end) ?? shortens;
        } else if (code === 41 || code === 93) outside = { bare, isOneWord, shortens };
        else if (code === 40 || code === 91) {
          // What a name does not close is of it, but for "(a (b) c".
          if (outside) ({ bare, isOneWord, shortens } = outside);
          isTold &&= outside !== undefined;
          outside &&= undefined;
        } else isTold &&= !isOpen(code, at + 1 < end ? codes[at + 1] : 0, at + 2 < end ? codes[at + 2] : 0);
        if (code < 128 || code === 0xa0) continue;
      }
      if (at > start && isPlain(codes[at - 1] ?? 0)) continue;
      const mayBegin =
        !isTold ||
        (isDotted && (isOneWord || shortens !== false)) ||
        this.#holdsBackward(hash) ||
        this.#holdsBackward(bare) ||
        (code === 84 &&
          threeOf(code, codes[at + 1] ?? 0, codes[at + 2] ?? 0) === the &&
          (this.#holdsBackward(rest) || this.#holdsBackward(bareRest)));
      if (mayBegin) starts.push(at);
    }
    return starts;
  }

  #holdsBackward(hash: number): boolean {
    return this.#backward.has(hash);
  }

  /** False where `startsOf` surely finds nothing, told by the last word of the range alone. */
  mayEnd(text: string, codes: Uint16Array, { start, end }: TextRange): boolean {
    return this.#mayEnd(codes, start, end) || endsNoun(text, codes, start, end);
  }

  /** False where no known name ends as a range does, under any spelling: the last word alone decides. */
  #mayEnd(codes: Uint16Array, start: number, end: number): boolean {
    let hash = seed;
    let letters = 0;
    for (let at = end - 1; at >= start; at -= 1) {
      const code = codes[at] ?? 0;
      // Of domains, abbreviations, and words in brackets or of letters beyond ASCII nothing is told.
      if (!isPlain(code)) {
        if (code !== 32 && code !== 0xa0) return true;
        break;
      }
      if (letters === longestEnd) continue;
      const next = hashOf(hash, smallOf(code));
      if (next !== hash) letters += 1;
      hash = next;
    }
    return letters < shortestEnd || this.#ends.has(hash);
  }

  /**
   * False where the name is surely unknown under every spelling, with and without its article, its quotation marks, the noun
   * after it and what stands in brackets. Names that begin with a bracket, domains and letters beyond ASCII are not told; of
   * a name with full stops, only whether it is known as it is printed, and not by what it abbreviates.
   */
  mayHold(name: string): boolean {
    const { length } = name;
    let hash = seed;
    // Of what follows a leading "the".
    let rest = 0;
    // The same two without what stands in brackets.
    let bare = seed;
    let bareRest = 0;
    let isInside = false;
    // Outside brackets.
    let letters = 0;
    let isDotted = false;
    // How many letters stand before the first white space.
    let lettersOfFirst = 0;
    for (let at = 0; at < length; at += 1) {
      const code = name.charCodeAt(at);
      const small = code | 32;
      if ((small >= 97 && small <= 122) || (code >= 48 && code <= 57)) {
        const own = code < 64 ? code : small;
        hash = hashOf(hash, own);
        if (rest !== 0) rest = hashOf(rest, own);
        if (!isInside) {
          letters += 1;
          bare = hashOf(bare, own);
          if (bareRest !== 0) bareRest = hashOf(bareRest, own);
        }
        continue;
      }
      if (code === 46) isDotted = true;
      else if (code === 32 || code === 0xa0) {
        if (!isInside) lettersOfFirst ||= letters;
      } else if (code === 40 || code === 91) {
        if (letters === 0) return true;
        isInside = true;
      } else if (code === 41 || code === 93) isInside = false;
      else if (isOpen(code, name.charCodeAt(at + 1), name.charCodeAt(at + 2))) return true;
      if (letters === 3 && rest === 0 && lastThree(name, at) === the) {
        rest = seed;
        bareRest = seed;
      }
    }
    // Nothing of several words is a domain; a bracket that nothing closes is of the name.
    if (isInside || (isDotted && (lettersOfFirst === 0 || lettersOfFirst === letters))) return true;
    if (this.#holds(hash) || this.#holds(rest) || this.#holds(bare) || this.#holds(bareRest)) return true;
    return endsInNoun(name);
  }

  #holds(hash: number): boolean {
    return hash !== 0 && this.#held.has(hash);
  }
}

function smallOf(code: number): number {
  return code >= 65 && code <= 90 ? code | 32 : code;
}

function isPlain(code: number): boolean {
  const small = code | 32;
  return (small >= 97 && small <= 122) || (code >= 48 && code <= 57);
}

const the = lastThree('the');

/** True for a code unit that, before two others, may make the name a domain, an account, or one in letters beyond ASCII. */
function isOpen(code: number, next = 0, second = 0): boolean {
  if (code === 39 || code === 0x2019) return isAbbreviating(next | 32, second);
  if (code < 128) return code === 47 || code === 64 || code === 58;
  // Spaces, dashes and quotation marks.
  return !(code === 0xab || code === 0xbb || (code >= 0x2000 && code < 0x2070));
}

/** True for the apostrophe of "Int'l", which is no possessive's. */
function isAbbreviating(next: number, second: number): boolean {
  return next >= 97 && next <= 122 && !(next === 115 && second === 32);
}

function hashOf(hash: number, code: number): number {
  return code < 128 && kept[code] === 1 ? Math.imul(hash ^ code, 0x01000193) : hash;
}

/** True where a range of a text ends in a noun that may be left out after a name. */
function endsNoun(text: string, codes: Uint16Array, start: number, end: number): boolean {
  return (
    endsOfNouns.has(threeOf(codes[end - 3] ?? 0, codes[end - 2] ?? 0, codes[end - 1] ?? 0)) &&
    nounAfter.test(text.slice(Math.max(start, end - longestNoun), end))
  );
}

function endsInNoun(name: string): boolean {
  return endsOfNouns.has(lastThree(name)) && nounAfter.test(name.slice(-longestNoun));
}

/** The three code units before `end`, the letters among them small, as one number. */
function lastThree(text: string, end = text.length): number {
  return threeOf(text.charCodeAt(end - 3), text.charCodeAt(end - 2), text.charCodeAt(end - 1));
}

function threeOf(first: number, second: number, third: number): number {
  return ((first | 32) << 16) | ((second | 32) << 8) | (third | 32);
}
