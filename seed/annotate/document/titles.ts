import { foldedName } from '../../../schema/slug.ts';
import { isHeaderLine } from './head-reader.ts';
import { isInCapitals } from './in-capitals.ts';

const longestTitle = 250;
const sentenceLength = 120;

/** True where both are one title, but for marks and case. */
export function isSameTitle(printed: string, title: string): boolean {
  const folded = foldedName(titleText(printed));
  return folded !== '' && folded === foldedName(title);
}

/** A title as printed without what only says that it is one. */
export function titleText(printed: string): string {
  return printed.replace(/^(?:title|headline)\s*:\s*/i, '');
}

// With the calls of notes after it: "It paid half.[1]".
const sentenceEnd = /[.…][”"’»)\]]*$|\p{L}{3}[”"’»)\]]*\.[”"’»)]*(?:\[\^?\w{1,7}\]|[\d¹²³⁰⁴-⁹]{1,3}|[*†‡]{1,3})$/u;

function isSentence(text: string): boolean {
  return sentenceEnd.test(text) && !/\.\.\.$/.test(text);
}

// "Dear colleagues,", and a line that goes on in the next.
const unfinished =
  /[,;]$|(?<!\p{L})(?:an?|the|of|and|or|but|in|on|to|for|with|by|from|at|as|that|which|who|has|have|had|is|are|was|were|will|its|their|his|her)$/iu;
/** A longer line is a paragraph's where a sentence ends in it, whatever it ends with. */
const longestOfSentences = 50;
const endsInLine = /(?:(?<![\p{L}.])\p{Ll}{4,}|\p{N}\))\.[”"’»)]*[\s\u00A0]+\p{L}/u;
// "(TASS, May 3)".
const citesInLine = /\(\p{Lu}[^()]{1,60},[\s\u00A0]+\p{Lu}\p{L}{2,8}\.?[\s\u00A0]+\d{1,2}(?:,[\s\u00A0]+\d{4})?\)/u;

/** Words that only running text ends or goes on with. */
function isUnfinished(text: string): boolean {
  return unfinished.test(text) || citesInLine.test(text) || (text.length > longestOfSentences && endsInLine.test(text));
}

const beginsSentence = /[.!?)][”"’»]?\s+\p{Lu}/u;

/** Running text, not a heading: a sentence goes on after another has ended. */
function goesOn(text: string): boolean {
  if (!isSentence(text) || !beginsSentence.test(text)) return false;
  return beginsSentence.test(text.replace(/\b\p{Lu}[\p{L}]{0,3}\./gu, ''));
}

// RIGA, May 14 (BNS) - The port said…
const dateline =
  /^\p{Lu}[\p{Lu}\s/.’-]{2,40}(?:,[^()]{0,30})?(?:\([^()]{2,30}\)[\s\u00A0]*)?[\s\u00A0]*(?:--?|[–—])[\s\u00A0]+\p{Lu}/u;

/**
 * True for a short line of its own.
 *
 * @param overHead whether lines of a head follow: without any a sentence is text
 */
export function isTitleLine(text: string, overHead: boolean): boolean {
  if (text.length > longestTitle || goesOn(text) || isUnfinished(text)) return false;
  return !isSentence(text) || (overHead && text.length <= sentenceLength && !dateline.test(text));
}

const leastWordsInCapitals = 3;

/** True for a line in capitals over others of one block that are printed as text is. */
export function isTitleInCapitals(text: string, under: readonly string[]): boolean {
  return (
    under.length > 0 &&
    text.length <= longestTitle &&
    isInCapitals(text) &&
    text.split(/[\s\u00A0]+/u).length >= leastWordsInCapitals &&
    !isSentence(text) &&
    under.every((line) => !isInCapitals(line))
  );
}

/** True for a line over `under` that is a title; not a hard-wrapped paragraph's first. */
export function isTitleOver(text: string, under: string): boolean {
  if (text.length > longestTitle || goesOn(text) || isUnfinished(text)) return false;
  if (isHeaderLine(under)) return true;
  return !isSentence(text) && !/^\p{Ll}/u.test(under) && text.length < 0.6 * under.length;
}
