import { introducedName } from './introductions.ts';
import type { IsRegistered } from './is-registered.ts';
import { isEvent, isInstitution } from './name-kinds.ts';
import { isPerson, isRegisteredPerson } from './person-names.ts';
import { isPlace } from './place-names.ts';
import { isPress, sourceAt, sourceBefore, wordEnds } from './press-names.ts';
import { reportingVerb, verbBefore } from './reporting-verbs.ts';

const subjectVerb = new RegExp(
  `^(?:[’']s[\\s\\u00A0][\\p{L} ]{0,40})?,?[\\s\\u00A0]+(?:has |had |also |recently ){0,2}(?:${reportingVerb})(?![\\p{L}])`,
  'iu',
);
const introduction =
  /(?:according to|told|as reported by|reported by|writing in|interview (?:with|to|for|in)|an? (?:article|op-ed|report|interview|column|editorial|commentary) (?:in|by|for|with))[\s\u00A0]+(?:the |daily |newspaper )*/giu;

/**
 * The source that a date alone in parentheses belongs to: named right before it, the subject of its sentence before a verb
 * of reporting, or one that the sentence says it follows. `sentence` is the sentence's text up to the parenthesis, `after`
 * the text that follows it.
 */
export function sourceOfDate(sentence: string, after: string, isRegistered: IsRegistered): string | null {
  const adjacent = sourceBefore(sentence, sentence.length, isRegistered);
  if (adjacent) return adjacent.name;
  // "Ice came, RBC claimed (May 3), at last".
  const padded = `${sentence} `;
  const verb = verbBefore(padded, padded.length);
  const behind = verb === null ? null : sourceBefore(sentence, verb.start, isRegistered);
  if (behind !== null && isRegistered(behind.name)) return behind.name;
  const opening = /^[“"«‘]?(?:As |The |In |Yet |But |However, )?/u.exec(sentence)?.[0].length ?? 0;
  for (const start of opening > 0 ? [opening, 0] : [0]) {
    const subject = subjectAt(sentence, start, isRegistered);
    if (subject !== null) return subject;
  }
  const unknown = unknownSubject(sentence.slice(opening), after);
  if (unknown !== null) return unknown;
  for (const match of sentence.matchAll(introduction)) {
    const source = sourceAt(sentence, match.index + match[0].length, isRegistered);
    if (source) return source.name;
  }
  return tellingSource(sentence, isRegistered);
}

const mayBeName = /(?<=[\s\u00A0“"«])\p{Lu}/gu;
const toldBy =
  /(?:cited|quoted|reported|published|carried|aired|broadcast|interviewed|posted|relayed|told|denied) (?:by|in|on|to)[\s\u00A0]+(?:(?:the|an?)[\s\u00A0]+)?(?:\p{Ll}+[\s\u00A0]+){0,2}[“"«]?$/u;
const longestToldBy = 60;
/** Without one of these words no name in a sentence tells anything. */
const mayTell = new RegExp(
  `${reportingVerb}|cited|quoted|reported|published|carried|aired|broadcast|interviewed|posted|relayed|told|denied`,
  'iu',
);

/** The one source that a sentence names as what tells: "Aides were cited by the agency RBC", "The agency RBC quoted an aide". */
function tellingSource(sentence: string, isRegistered: IsRegistered): string | null {
  if (!mayTell.test(sentence)) return null;
  let found: string | null = null;
  let end = 0;
  for (const { index } of sentence.matchAll(mayBeName)) {
    if (index < end) continue;
    const source = sourceAt(sentence, index, isRegistered);
    if (source === null) continue;
    end = source.end;
    const telling =
      subjectVerb.test(sentence.slice(source.end, source.end + longestToldBy)) ||
      toldBy.test(sentence.slice(Math.max(0, index - longestToldBy), index));
    if (!telling) continue;
    if (found !== null && found !== source.name) return null;
    found = source.name;
  }
  return found;
}

const writes = /[\s\u00A0]+(?:has |had |also )?(?:wrote|writes|reported|reports|published|publishes)$/u;
const verbAfter = new RegExp(`^[\\s\\u00A0]+(?:has |had |also )?(?:${reportingVerb})(?![\\p{L}])`, 'u');

/** A name that no registry holds, where it alone writes what is dated: "Utro Reki (May 3) called", "Utro Reki wrote (May 3)". */
function unknownSubject(sentence: string, after: string): string | null {
  if (sentence.length > longestSubject) return null;
  const name = sentence.replace(writes, '');
  const written = name !== sentence && /[\s\u00A0]/u.test(name);
  if (!written && !verbAfter.test(after)) return null;
  const capitalised = /^(?:\p{Lu}[\p{L}\p{M}’'-]*(?:[\s\u00A0]+(?=\p{Lu})|$)){1,4}$/u.test(name);
  const other = [isPerson, isRegisteredPerson, isPlace, isInstitution, isEvent].some((is) => is(name));
  return capitalised && !other ? name : null;
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
    if (isRegistered(name)) return name;
    if (isPress(name)) return introducedName(name, isRegistered) ?? name;
  }
  return null;
}
