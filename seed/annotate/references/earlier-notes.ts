import type { CitedThing } from './reference.ts';

type Earlier = Extract<CitedThing, { kind: 'EARLIER' }>;

// "Lund, supra note 4", "Lund & Holm, op. cit.", "supra, n. 4", "cited above, note 4".
const earlier =
  /^(?:(?<of>[^;()]{2,80}?)[,\s]{1,2})?(?:supra(?!,?\s+(?:[Pp]arts?|[Ss]ections?|[Cc]hapter|[Ss]ubsection|[Tt]able|[Ff]igure|[Aa]ppendix|[Tt]ext|pp?\.|at|§+|ch\.|tbl\.)(?![\p{L}]))(?:,?\s+(?:notes?|nn?\.)\s*(?<supra>\d{1,3}))?|(?:op|loc)\.\s?cit\.?|(?:cited\s+)?above,?\s+(?:note|n\.)\s*(?<above>\d{1,3})|(?:see\s+)?note\s+(?<note>\d{1,3})\s+(?:above|supra))(?!\p{L})/iu;
const mentions = /supra|cit|above/i;

/** What a text that begins a reference says of an earlier note; null where it says nothing of one. */
export function readEarlier(text: string): Earlier | null {
  if (!mentions.test(text)) return null;
  const match = earlier.exec(text);
  if (match === null) return null;
  const { of, supra, above, note } = match.groups ?? {};
  // "See supra note 12 and accompanying text": what the article says there.
  if (of === undefined && /^[^;]{0,12}and[\s\u00A0]accompanying[\s\u00A0]text/u.test(text.slice(match[0].length)))
    return null;
  const named = of
    ?.replace(/[“”"*_]/gu, '')
    .replace(/,$/u, '')
    .trim();
  return { kind: 'EARLIER', name: match[0], of: named || null, note: supra ?? above ?? note ?? null };
}
