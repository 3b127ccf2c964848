import { isPress, sourceAt, sourceBefore, wordEnds } from './press-names.ts';
import { reportingVerb } from './reporting-verbs.ts';
import type { IsRegistered } from './source-names.ts';

const subjectVerb = new RegExp(
  `^(?:[’']s[\\s\\u00A0][\\p{L} ]{0,40})?,?[\\s\\u00A0]+(?:has |had |also |recently ){0,2}(?:${reportingVerb})(?![\\p{L}])`,
  'iu',
);
const introduction =
  /(?:according to|told|as reported by|reported by|writing in|interview (?:with|to|for|in)|an? (?:article|op-ed|report|interview|column|editorial|commentary) (?:in|by|for|with))[\s\u00A0]+(?:the |daily |newspaper )*/giu;

/**
 * The source that a date alone in parentheses belongs to: named right before it, the subject of its sentence before a verb
 * of reporting, or one that the sentence says it follows. `sentence` is the sentence's text up to the parenthesis.
 */
export function sourceOfDate(sentence: string, isRegistered: IsRegistered): string | null {
  const adjacent = sourceBefore(sentence, sentence.length, isRegistered);
  if (adjacent) return adjacent.name;
  const opening = /^[“"«‘]?(?:As |The |In |Yet |But |However, )?/u.exec(sentence)?.[0].length ?? 0;
  for (const start of opening > 0 ? [opening, 0] : [0]) {
    const subject = subjectAt(sentence, start, isRegistered);
    if (subject !== null) return subject;
  }
  for (const match of sentence.matchAll(introduction)) {
    const source = sourceAt(sentence, match.index + match[0].length, isRegistered);
    if (source) return source.name;
  }
  return null;
}

const longestSubject = 120;
const longestSubjectWords = 6;

function subjectAt(sentence: string, start: number, isRegistered: IsRegistered): string | null {
  const window = sentence.slice(start, start + longestSubject);
  if (!/^[\p{Lu}\d]/u.test(window)) return null;
  const ends = wordEnds(window).slice(0, longestSubjectWords);
  for (const end of ends.toReversed()) {
    const name = window.slice(0, end).replace(/,$/, '');
    if (!subjectVerb.test(window.slice(name.length))) continue;
    if (isRegistered(name) || isPress(name)) return name;
  }
  return null;
}
