import type { WordList } from '../../rules/word-list.ts';
import { kinds, type Tokens } from '../../text/tokens.ts';

/** What a verb's object begins with. */
export type ObjectOpening =
  /** "It", "them", "much". */
  | 'PRONOUN'
  /** "The", "his", "three". */
  | 'DETERMINER'
  /** A capital, a number or a quotation. */
  | 'NAME'
  /** "Its", "itself": the subject's own. */
  | 'OWN'
  /** A preposition, a participle, a clause, or nothing. */
  | 'OTHER';

const pronouns = new Set(
  'it this that them him these those both neither all nothing little much everything everybody everyone nobody most'.split(
    ' ',
  ),
);
const determiners = new Set(
  'the a an no any some every each another such his her their two three four five six seven eight nine ten eleven twelve many several most few dozens scores'.split(
    ' ',
  ),
);
const quotes = new Set([0x201c, 0x2018, 34, 0xab, 42, 95]);

/** What the object begins with whose first token this is. */
export function openingOf(tokens: Tokens, token: number): ObjectOpening {
  const kind = tokens.kind(token);
  if (quotes.has(kind) || kind === kinds.capital || kind === kinds.number) return 'NAME';
  if (kind !== kinds.lower) return 'OTHER';
  const word = tokens.slice(token, token + 1);
  if (word === 'its' || word === 'itself') return 'OWN';
  if (pronouns.has(word)) return 'PRONOUN';
  return determiners.has(word) ? 'DETERMINER' : 'OTHER';
}

const mostWordsAhead = 10;

/** True where the clause that goes on with a token soon has a word of a list. */
export function goesOnWith(tokens: Tokens, token: number, words: WordList, most = mostWordsAhead): boolean {
  for (let next = token; next < token + most && isInClause(tokens, next); next += 1)
    if (words.has(tokens, next)) return true;
  return false;
}

const clauseEnds = new Set([46, 33, 63, 59, 58, 40, 0x2014]);

function isInClause(tokens: Tokens, token: number): boolean {
  const kind = tokens.kind(token);
  return kind !== kinds.none && !clauseEnds.has(kind);
}

const mostWordsOfObject = 5;
const afterHead = new Set(
  'of from on in by at for with to about that which who whose showing and or as before after when where between since under behind today yesterday'.split(
    ' ',
  ),
);

/** True where the object that begins with a token has one of some nouns as its head: "the last minutes of", "a new map,". */
export function hasHead(tokens: Tokens, token: number, heads: WordList): boolean {
  if (openingOf(tokens, token) === 'OWN') return false;
  for (let next = token; next < token + mostWordsOfObject && tokens.isWord(next); next += 1) {
    if (next > token && tokens.gap(next) === 0) return false;
    if (!heads.has(tokens, next)) {
      if (afterHead.has(tokens.slice(next, next + 1))) return false;
      continue;
    }
    if (!tokens.isWord(next + 1) || tokens.gap(next + 1) === 0) return true;
    return tokens.isCapital(next + 1) || afterHead.has(tokens.slice(next + 1, next + 2));
  }
  return false;
}

const measures = new Set('at higher lower above below between near nearer closer over under ahead behind'.split(' '));
const times = /^(?:hours?|days?|weeks?|months?|years?|until|till)$/u;
const longestMeasured = 9;

const longestParty = 4;

/** "Has the bankers applauding", "showed him thumping the desk": people, and what they are shown doing. */
export function showsDoing(tokens: Tokens, token: number): boolean {
  if (/^(?:him|them)$/u.test(tokens.slice(token, token + 1)))
    return tokens.gap(token + 1) > 0 && /\p{L}{3}ing$/u.test(tokens.slice(token + 1, token + 2));
  if (!/^(?:the|its|his|their|some|many|both|two|three)$/u.test(tokens.slice(token, token + 1))) return false;
  for (let next = token + 1; next < token + longestParty && tokens.kind(next) === kinds.lower; next += 1)
    if (/[^s]s$/u.test(tokens.slice(next, next + 1)) && /\p{L}{3}ing$/u.test(tokens.slice(next + 1, next + 2)))
      return true;
  return false;
}

/** True where the object that begins with a token is given a number or a place: "the toll at six", "the number higher". */
export function isMeasured(tokens: Tokens, token: number): boolean {
  if (openingOf(tokens, token) === 'OWN') return false;
  for (let next = token; next < token + longestMeasured && tokens.isWord(next); next += 1) {
    const word = tokens.slice(next, next + 1);
    if (word === 'up' || word === 'out') return false;
    if (measures.has(word)) return true;
    // "Gives it a week".
    if (next > token && times.test(word) && tokens.slice(token, token + 1) === 'it') return true;
  }
  return false;
}
