import type { TextRange } from '../../../schema/records/text-range.ts';
import { endOfQuotation } from '../text/quotes.ts';
import { isBodyName } from './body-names.ts';
import type { CitationCandidate, ClauseContext } from './citation-candidates.ts';
import { authorsIn, type CitedWork, citedTitle, unknownAuthor } from './cited-work.ts';
import { isInstitution, isMediaLike } from './name-kinds.ts';
import { hasGivenName } from './person-names.ts';
import { isDemonym, isPlace } from './place-names.ts';
import { verdicts } from './verdict.ts';
import type { FoundWork } from './work-rule.ts';
import { authorListBefore } from './works/author-list.ts';

/** A reference for each work of a segment: its own words, and the author and title before them. */
export function workCandidates(
  works: readonly FoundWork[],
  at: ClauseContext,
  wordsStart: number,
): CitationCandidate[] {
  const { signal, context } = at;
  const { tokens, dates } = context;
  return works.flatMap((work, index) => {
    if (work.source === null) return [];
    const before = works[index - 1];
    const start = before === undefined ? at.start : before.end;
    const lead = {
      start: before === undefined ? wordsStart : leadStart(tokens.text, before.end, work.start),
      end: work.start,
    };
    const end = index === works.length - 1 ? at.end : work.end;
    return {
      start,
      end,
      signal,
      cited: { kind: 'NAME', name: tokens.text.slice(work.source.start, work.source.end) },
      via: null,
      dates: dates
        .readDates(tokens, tokens.at(work.date), tokens.endingAfter(work.end))
        .map((date) => (work.year ? { ...date, from: { ...date.from, year: work.year } } : date)),
      url: context.links.find((link) => !link.image && link.start < end && start < link.end)?.url ?? null,
      ...citedIn(tokens.text, lead, work),
      verdict: verdicts.form,
      wantsDate: false,
      sameDay: false,
      rule: work.rule,
    };
  });
}

// ": 81–118, and " behind the work before.
const betweenWorks = /^[\s\u00A0,.;:]*(?:\d[\d–,\s\u00A0-]*)?(?:and[\s\u00A0]+)?/u;

function leadStart(text: string, from: number, end: number): number {
  return from + (betweenWorks.exec(text.slice(from, end))?.[0].length ?? 0);
}

const edge = /[\s\u00A0,.;:]/;

/** The author and the title that stand before a work's own words: "Mark Lund, Piers and Their Keepers, ". */
function leadOf(
  text: string,
  range: TextRange,
  { publisher, ofBook }: { readonly publisher: string; readonly ofBook: boolean },
): CitedWork {
  const whole = withoutBody(text, trimmed(text, range), publisher);
  const { authors, start } = authorsAtStart(text, whole, ofBook);
  const title = trimmed(text, { start, end: whole.end });
  return { title: citedTitle(text, quotedIn(text, title) ?? withoutEdition(text, title)), authors };
}

// "Ann Lee, Karl Holm, and Tom Hall, ": each of two words or more.
const person =
  "\\p{Lu}[\\p{L}\\p{M}.’'-]*(?:[\\s\\u00A0](?:\\p{Lu}[\\p{L}\\p{M}.’'-]*|van|von|de|da|di|bin|ibn|al|der|den|el)){1,3}";
const several = new RegExp(
  `^${person}(?:,[\\s\\u00A0]${person}){0,4},?[\\s\\u00A0](?:and|&)[\\s\\u00A0]${person}(?=,)`,
  'u',
);
const andOthers = /,?[\s\u00A0]et[\s\u00A0]al\.?$/u;
const asEditor = /^,[\s\u00A0](?:eds?|trans|comps?)\.(?=,)/u;

const personAlone = new RegExp(`^${person}$`, 'u');

/**
 * Words with capitals that may be a person's whose given name no list has, before a title: no body, nothing of a state, no
 * "World Armaments", and no "Soviet Census, 1989".
 */
function isPersonLike(name: string, behind: string): boolean {
  if (!personAlone.test(name) || isMediaLike(name) || isInstitution(name) || isBodyName(name)) return false;
  if (!/^[,\s\u00A0]*\p{Lu}/u.test(behind) || /^\p{Lu}{2,}|^The[\s\u00A0]|s$/u.test(name)) return false;
  return !isPlace(name) && !name.split(/[\s\u00A0]+/u).some((word) => isPlace(word) || isDemonym(word));
}

/** The authors that words begin with, and where what follows them begins. */
function authorsAtStart(
  text: string,
  { start, end }: TextRange,
  ofBook: boolean,
): { readonly authors: readonly string[]; readonly start: number } {
  const words = text.slice(start, end);
  const list = several.exec(words)?.[0];
  const comma = words.indexOf(',');
  const first = list ?? (comma < 0 ? '' : words.slice(0, comma));
  const named = { start, end: start + first.replace(andOthers, '').length };
  const authors =
    first === ''
      ? null
      : (authorsIn(text, named, true) ??
        unknownAuthor(text, [named, trimmed(text, { start: named.end, end })]) ??
        (ofBook && (hasGivenName(first) || isPersonLike(first, words.slice(first.length))) ? [first] : null));
  if (authors === null) return { authors: [], start };
  const role = asEditor.exec(words.slice(first.length))?.[0] ?? '';
  return { authors, start: start + first.length + role.length };
}

/** "Harbor Board, Piers and Ice": the body that publishes it is not of the title; but Robert Service wrote it. */
function withoutBody(text: string, { start, end }: TextRange, publisher: string): TextRange {
  const comma = text.slice(start, end).indexOf(',');
  const name = text.slice(start, start + Math.max(0, comma));
  return name !== '' && (name === publisher || (isBodyName(name) && !hasGivenName(name)))
    ? trimmed(text, { start: start + comma, end })
    : { start, end };
}

// "Nets, 2nd ed.", "Nets, rev. ed.", "Nets, trans. Ann Lee", "Nets, edited by Ann Lee and Tom Hall"
const edition =
  /,[\s\u00A0](?:(?:\d{1,2}(?:st|nd|rd|th|d)|rev\.|revised|new|enlarged|paperback)(?:[\s\u00A0]\p{L}+\.?)?[\s\u00A0]ed(?:ition|n)?\.?|(?:trans|eds?)\.[\s\u00A0]\p{Lu}[^,“”]*|(?:translated|edited)(?:[\s\u00A0]and[\s\u00A0]\p{Ll}+)?[\s\u00A0]by[\s\u00A0]\p{Lu}[^,“”]*)$/u;

function withoutEdition(text: string, { start, end }: TextRange): TextRange {
  let title = text.slice(start, end);
  while (edition.test(title)) title = title.replace(edition, '');
  return { start, end: start + title.length };
}

/** The author and the title that a work's form holds, or that stand before it. */
function citedIn(text: string, lead: TextRange, { title, authors, rule, source }: FoundWork): CitedWork {
  if (title === undefined)
    return leadOf(text, lead, {
      publisher: source === null ? '' : text.slice(source.start, source.end),
      ofBook: rule === 'imprint',
    });
  return { title: citedTitle(text, title), authors: authors ?? authorsOf(text, lead, title) };
}

/** All that stands before a title which a work's form holds are authors. */
function authorsOf(text: string, lead: TextRange, title: TextRange): readonly string[] {
  const before = trimmed(text, lead);
  const list = authorListBefore(text, before.end);
  if (list !== null && list.start >= lead.start) return list.authors;
  return authorsIn(text, before, true) ?? unknownAuthor(text, [before, title]) ?? [];
}

function quotedIn(text: string, { start, end }: TextRange): TextRange | null {
  for (let at = start; at < end; at += 1) {
    const close = endOfQuotation(text, at, end);
    if (close > 0) return { start: at, end: close };
  }
  return null;
}

function trimmed(text: string, { start: from, end: to }: TextRange): TextRange {
  let [start, end] = [from, to];
  while (start < end && edge.test(text[start] ?? '')) start += 1;
  while (end > start && edge.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}
