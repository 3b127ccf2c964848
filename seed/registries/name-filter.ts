const bits = 16;
// Of how many letters ends are known.
const shortestEnd = 3;
const longestEnd = 6;
const seed = 0x811c9dc5;

// Letters that folding a source's name neither adds, drops nor changes, whatever stands beside them; and digits.
const kept = new Uint8Array(128);
for (const character of 'abdefglmnopqrtuvwz0123456789') kept[character.charCodeAt(0)] = 1;

// The ends of the nouns that may be left out after a name: "TASS news agency".
const endsOfNouns = new Set('ncy ice ite tal nel ion per ily kly ine nal dio'.split(' ').map((end) => lastThree(end)));
const ion = lastThree('ion');

/**
 * Tells of most names that no registry knows them, in one pass and without making a string: a set of hashes of the letters
 * that all spellings of a name share. Frozen once made.
 */
export class NameFilter {
  readonly #held = new Uint8Array(1 << bits);
  readonly #ends = new Uint8Array(1 << bits);

  /**
   * @param keys what the names that are known fold to
   * @param names further names, which only `mayEnd` tells of
   */
  constructor(keys: Iterable<string>, names: Iterable<string> = []) {
    for (const name of names) this.#holdEnd(name);
    for (const key of keys) {
      // What may be a domain is not told.
      if (key.startsWith('domain:')) continue;
      let hash = seed;
      for (let at = 0; at < key.length; at += 1) hash = hashOf(hash, key.charCodeAt(at));
      this.#held[slotOf(hash)] = 1;
      this.#holdEnd(key);
    }
  }

  #holdEnd(name: string): void {
    let hash = seed;
    let letters = 0;
    for (let at = name.length - 1; at >= 0 && letters < longestEnd; at -= 1) {
      const next = hashOf(hash, smallOf(name.charCodeAt(at)));
      if (next === hash) continue;
      hash = next;
      letters += 1;
      if (letters >= shortestEnd) this.#ends[slotOf(hash)] = 1;
    }
  }

  /**
   * False where no known name ends as these words do, under any spelling. The last word alone decides, so that one question
   * answers for every name that might begin at one of the words.
   */
  mayEnd(words: string): boolean {
    let start = words.length;
    while (start > 0 && isPlain(words.charCodeAt(start - 1))) start -= 1;
    // Of domains, abbreviations, and words in brackets or of letters beyond ASCII nothing is told.
    if (start > 0 && words.charCodeAt(start - 1) !== 32 && words.charCodeAt(start - 1) !== 0xa0) return true;
    let hash = seed;
    let letters = 0;
    for (let at = words.length - 1; at >= start && letters < longestEnd; at -= 1) {
      const next = hashOf(hash, smallOf(words.charCodeAt(at)));
      if (next !== hash) letters += 1;
      hash = next;
    }
    if (letters < shortestEnd || this.#ends[slotOf(hash)] === 1) return true;
    const end = lastThree(words);
    return end === ion || endsOfNouns.has(end);
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
      else if (isOpen(name, code, at)) return true;
      if (letters === 3 && rest === 0 && lastThree(name, at) === the) {
        rest = seed;
        bareRest = seed;
      }
    }
    // Nothing of several words is a domain; a bracket that nothing closes is of the name.
    if (isInside || (isDotted && (lettersOfFirst === 0 || lettersOfFirst === letters))) return true;
    if (this.#holds(hash) || this.#holds(rest) || this.#holds(bare) || this.#holds(bareRest)) return true;
    const end = lastThree(name);
    // Most names that end so are of organizations.
    if (end === ion) return name.endsWith('station') || name.endsWith('television');
    return endsOfNouns.has(end);
  }

  #holds(hash: number): boolean {
    return hash !== 0 && this.#held[slotOf(hash)] === 1;
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

/** True for what may make the name a domain, an account, or one in letters beyond ASCII. */
function isOpen(name: string, code: number, at: number): boolean {
  if (code === 39 || code === 0x2019) return isAbbreviating(name, at);
  if (code < 128) return code === 47 || code === 64 || code === 58;
  // Spaces, dashes and quotation marks.
  return !(code === 0xab || code === 0xbb || (code >= 0x2000 && code < 0x2070));
}

/** True for the apostrophe of "Int'l", which is no possessive's. */
function isAbbreviating(name: string, at: number): boolean {
  const next = name.charCodeAt(at + 1) | 32;
  return next >= 97 && next <= 122 && !(next === 115 && name.charCodeAt(at + 2) === 32);
}

function hashOf(hash: number, code: number): number {
  return code < 128 && kept[code] === 1 ? Math.imul(hash ^ code, 0x01000193) : hash;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> bits)) & ((1 << bits) - 1);
}

/** The three code units before `end`, the letters among them small, as one number. */
function lastThree(text: string, end = text.length): number {
  return (
    ((text.charCodeAt(end - 3) | 32) << 16) | ((text.charCodeAt(end - 2) | 32) << 8) | (text.charCodeAt(end - 1) | 32)
  );
}
