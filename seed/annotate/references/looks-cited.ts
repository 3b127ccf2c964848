import type { TextRange } from '../../../schema/records/text-range.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Reading } from './item-context.ts';

// "(born May 4, 1958)".
const ofLife = /^(?:born|died|aged?|founded|established|since|until|from)\s/u;
const betweenParts = /\s*[;,:]\s*|\s+[–—-]\s+/u;

/**
 * True where a range holds a date with its month, or a registered source set apart: what a citation is made of. Days from
 * one to another, and nothing else, are when something was held.
 */
export function looksCited({ tokens, dates, isRegistered }: Reading, { start, end }: TextRange): boolean {
  const words = tokens.text.slice(start, end);
  if (ofLife.test(words)) return false;
  if (words.split(betweenParts).some((part) => part !== '' && isRegistered(part.replace(/\.$/, '')))) return true;
  const limit = tokens.endingAfter(end);
  for (let token = tokens.at(start); token < limit; token += 1) {
    if (!dates.mayBegin(tokens, token) || (tokens.isAdjacent(token) && isWordOrNumber(tokens, token - 1))) continue;
    const date = dates.readDate(tokens, token, limit);
    if (!date || date.from.month === null || (date.from.day === null && date.from.year === null)) continue;
    return (
      date.to === null ||
      words.slice(0, date.start - start).trim() !== '' ||
      words.slice(date.end - start).trim() !== ''
    );
  }
  return false;
}

function isWordOrNumber(tokens: Tokens, token: number): boolean {
  return tokens.isNumber(token) || tokens.isWord(token);
}
