import { foldedName } from '../../../schema/slug.ts';
import { isHeaderLine } from './head-reader.ts';

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

function isSentence(text: string): boolean {
  return /[.…][”"’»)\]]*$/u.test(text) && !/\.\.\.$/.test(text);
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

/** True for a short line of its own. */
export function isTitleLine(text: string, alone: boolean): boolean {
  if (text.length > longestTitle || goesOn(text)) return false;
  if (isSentence(text) && dateline.test(text)) return false;
  return !(isSentence(text) && (text.length > sentenceLength || alone));
}

const capitals = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
const leastWordsInCapitals = 3;

/** True for a line in capitals over others of one block that are printed as text is. */
export function isTitleInCapitals(text: string, under: readonly string[]): boolean {
  return (
    under.length > 0 &&
    text.length <= longestTitle &&
    capitals.test(text) &&
    text.split(/[\s\u00A0]+/u).length >= leastWordsInCapitals &&
    !isSentence(text) &&
    under.every((line) => !capitals.test(line))
  );
}

/** True for a line over `under` that is a title; not a hard-wrapped paragraph's first. */
export function isTitleOver(text: string, under: string): boolean {
  if (text.length > longestTitle || goesOn(text)) return false;
  if (isHeaderLine(under)) return true;
  return !isSentence(text) && text.length < 0.6 * under.length;
}
