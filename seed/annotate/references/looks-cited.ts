import type { TextRange } from '../../../schema/records/text-range.ts';
import { readDate } from '../dates/read-date.ts';
import type { IsRegistered } from './is-registered.ts';

const wordStart = /(?<![\p{L}\d])[\p{L}\d]/gu;
// "(born May 4, 1958)".
const ofLife = /^(?:born|died|aged?|founded|established|since|until|from)\s/u;
const betweenParts = /\s*[;,:]\s*|\s+[–—-]\s+/u;

/**
 * True where a range holds a date with its month, or a registered source set apart: what a citation is made of. Days from
 * one to another, and nothing else, are when something was held.
 */
export function looksCited(text: string, { start, end }: TextRange, isRegistered: IsRegistered): boolean {
  const words = text.slice(start, end);
  if (ofLife.test(words)) return false;
  if (words.split(betweenParts).some((part) => part !== '' && isRegistered(part.replace(/\.$/, '')))) return true;
  for (const { index } of words.matchAll(wordStart)) {
    const date = readDate(words, index, words.length);
    if (!date || date.from.month === null || (date.from.day === null && date.from.year === null)) continue;
    return date.to === null || words.slice(0, index).trim() !== '' || words.slice(date.end).trim() !== '';
  }
  return false;
}
