import type { WordList } from '../../rules/word-list.ts';
import { kinds, type Tokens } from '../../text/tokens.ts';
import { type DatedText, datesAt, type ToldDates } from './told-dates.ts';

const determiners = new Set(
  'the a an its his her their this these those one two three four five six seven eight nine ten several both some'.split(
    ' ',
  ),
);
// What leads to the day on which something was printed.
const leads = new Set(['on', 'for', 'in', 'by', 'online', 'live', 'late', 'early']);
const ofIssue = new Set([
  'full',
  'its',
  'the',
  'an',
  'issue',
  'edition',
  'number',
  'paper',
  'bulletin',
  'of',
  'from',
  'dated',
]);
const apostrophes = new Set([0x2019, 39]);
const mostWords = 4;
const mostWordsWithoutHead = 2;
// "Reported the ferry sank on May 3": the day is the ferry's.
const pasts = new Set(
  'was were had has is are sank fell rose came went left broke hit shot took held met won lost began fled flew struck burst ran sent gave made would will could may might'.split(
    ' ',
  ),
);
const mostLeads = 6;

/**
 * The day after a short object of a verb: "reported the meeting on May 3", "added the map in its issue of May 3". None where
 * the object goes on with a preposition, as the day may then be of what that leads to.
 *
 * @param token the object's first
 * @param heads nouns of which one must end the object; null where any may
 * @param most how many words may follow the first where any noun may
 */
export function datesAfterObject(
  reading: DatedText,
  token: number,
  heads: WordList | null,
  most = mostWordsWithoutHead,
): ToldDates | null {
  const { tokens } = reading;
  const isName = tokens.isCapital(token);
  if (!isName && !determiners.has(tokens.slice(token, token + 1))) return null;
  const next = endOfObject(tokens, token);
  const last = next - 1;
  if (last === token && !isName) return null;
  if (heads === null ? !isPlainNoun(tokens, token, last, most) : !heads.has(tokens, last)) return null;
  return afterLeads(reading, next);
}

/** The token after the words of an object and their possessives. */
function endOfObject(tokens: Tokens, first: number): number {
  let next = first + 1;
  for (let words = 0; words < mostWords; ) {
    if (apostrophes.has(tokens.kind(next))) {
      next += tokens.slice(next + 1, next + 2) === 's' ? 2 : 1;
      continue;
    }
    if (!tokens.isWord(next) || tokens.gap(next) === 0 || leads.has(tokens.slice(next, next + 1))) break;
    words += 1;
    next += 1;
  }
  return next;
}

/** "On May 3", "in its issue of May 3", "yesterday". */
function afterLeads(reading: DatedText, first: number): ToldDates | null {
  const { tokens } = reading;
  let next = first;
  const isOn = tokens.slice(next, next + 1) === 'on';
  for (let words = 0; words <= mostLeads; words += 1, next += 1) {
    const read = datesAt(reading, next);
    if (read !== null) return (words > 0 || read.relative) && !goesOn(reading, read.next) ? read : null;
    const word = tokens.slice(next, next + 1);
    if (tokens.kind(next) !== kinds.lower || !(leads.has(word) || (!isOn && ofIssue.has(word)) || word === 'the'))
      return null;
  }
  return null;
}

/** True for an object of few words, none of which may be a verb. */
function isPlainNoun(tokens: Tokens, first: number, last: number, most: number): boolean {
  let words = 0;
  for (let token = first + 1; token <= last; token += 1) if (tokens.length(token) > 1) words += 1;
  if (words > most) return false;
  for (let token = first + 1; token <= last; token += 1) {
    const word = tokens.slice(token, token + 1);
    if (pasts.has(word) || (word.endsWith('ed') && token === last)) return false;
  }
  return true;
}

/** "On May 3 elections": a day that is a noun’s attribute. */
function goesOn({ tokens }: DatedText, next: number): boolean {
  if (apostrophes.has(tokens.kind(next))) return true;
  return (
    tokens.kind(next) === kinds.lower &&
    !/^(?:that|and|but|as|with|in|at|by|before|after|while|when|saying|to|from|under|for)$/u.test(
      tokens.slice(next, next + 1),
    )
  );
}

const piece =
  /^[^.,;:!?()“”"—]{0,80}?[\s\u00A0]in[\s\u00A0](?:an?|its|the|this|that)[\s\u00A0](?:[\p{L}-]+[\s\u00A0]){0,3}(?:article|report|editorial|column|piece|story|dispatch|interview|issue|edition|number|bulletin|paper|post)[\s\u00A0](?:on|of|from|dated|for)[\s\u00A0]/u;
const longestPiece = 120;
// "In yesterday’s paper", "for Thursday’s edition".
const issueOfDay =
  /^([^.,;:!?()“”"—]{0,80}?,?[\s\u00A0](?:in|for)[\s\u00A0](?:the[\s\u00A0])?)[\p{L}\p{N}][\p{L}\p{N}\s\u00A0]{2,20}[’']s[\s\u00A0](?:\p{Ll}+[\s\u00A0])?(?:paper|edition|issue|number|bulletin|programme|program|broadcast|front page)(?!\p{L})/u;

/** The day of the piece in which the source told it: "returned to the matter in a long article on May 3". */
export function datesOfPiece(reading: DatedText, end: number): ToldDates | null {
  const { tokens } = reading;
  const after = tokens.text.slice(end, end + longestPiece);
  const lead = piece.exec(after)?.[0];
  if (lead !== undefined) return datesAt(reading, tokens.at(end + lead.length));
  const issue = /[’']s[\s\u00A0]/u.test(after) ? issueOfDay.exec(after) : null;
  if (issue === null) return null;
  const read = datesAt(reading, tokens.at(end + (issue[1]?.length ?? 0)));
  return read === null ? null : { ...read, at: end + issue[0].length };
}

const relatives = new Set(['which', 'that', 'who']);
const printing = new Set(
  'published publishes printed prints ran runs carried carries aired airs broadcast posted released put had has appeared came was'.split(
    ' ',
  ),
);
const mostWordsOfClause = 5;

/** The day in a relative clause that says when the source printed something: ", which ran the conversation on Monday". */
export function datesInRelativeClause(reading: DatedText, end: number): ToldDates | null {
  const { tokens } = reading;
  let token = tokens.at(end);
  if (tokens.kind(token) === 44) token += 1;
  if (!relatives.has(tokens.slice(token, token + 1)) || !printing.has(tokens.slice(token + 1, token + 2))) return null;
  for (let next = token + 2, words = 0; words <= mostWordsOfClause && tokens.isWord(next); next += 1, words += 1) {
    const read = datesAt(reading, next + 1);
    if (read !== null && leads.has(tokens.slice(next, next + 1))) return read;
  }
  return null;
}
