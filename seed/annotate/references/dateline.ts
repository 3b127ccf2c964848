import { type Attribution, narrated } from './attributions.ts';
import type { Reading } from './item-context.ts';
import { isNameLike } from './name-kinds.ts';
import { isPlace } from './place-names.ts';

// "YEREVAN, ", "OMSK, Russia, ", "MOSCOW. ", "Riga, ": where it was filed.
const place =
  /^(\p{Lu}[\p{L}\p{M}’' /-]{1,40})(?:,[\s\u00A0]\p{Lu}[\p{L}’' -]{1,24}(?=,))?(?:[,.][\s\u00A0]+|[\s\u00A0]+(?=\())/u;
const hasSmallLetters = /\p{Ll}/u;
const agency = /[\s\u00A0]*\((\p{Lu}[^()\d,;]{1,40})\)[\s\u00A0]*(?:--?|[–—])[\s\u00A0]/uy;
const longestDateline = 120;

/**
 * The dateline that a dispatch begins with, "YEREVAN, 4 Feb (Snark) - The assembly elected": its agency told what follows, on
 * that day. Without a day only a known agency's: "MOSCOW (AP) — The pier was shut".
 */
export function datelineOf(reading: Reading): Attribution | null {
  const { text, tokens, dates: reader, isRegistered } = reading;
  const [lead = '', city = ''] = place.exec(text.slice(0, longestDateline)) ?? [];
  if (hasSmallLetters.test(city) && !isPlace(city)) return null;
  const start = lead.length;
  const dates = reader.readDates(tokens, tokens.at(start), tokens.endingAfter(Math.min(text.length, longestDateline)));
  const [first, last] = [dates[0], dates.at(-1)];
  const isDated = first !== undefined && last !== undefined && first.start === start && first.from.day !== null;
  if (!isDated && start === 0) return null;
  agency.lastIndex = isDated ? last.end : start;
  const name = agency.exec(text)?.[1];
  if (name === undefined || !(isRegistered(name) || (isDated && isNameLike(name)))) return null;
  const end = text.indexOf(')', isDated ? last.end : start) + 1;
  return { start: 0, end, references: [narrated(0, end, name, isDated ? dates : [], 'dateline')] };
}
