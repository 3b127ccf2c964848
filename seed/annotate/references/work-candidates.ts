import type { TextRange } from '../../../schema/records/text-range.ts';
import { endOfQuotation } from '../text/quotes.ts';
import type { CitationCandidate, ClauseContext } from './citation-candidates.ts';
import { authorsIn, type CitedWork, citedTitle, unknownAuthor } from './cited-work.ts';
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
    const lead = { start: before === undefined ? wordsStart : before.end, end: work.start };
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

const edge = /[\s\u00A0,.;:]/;

/** The author and the title that stand before a work's own words: "Mark Lund, Piers and Their Keepers, ". */
function leadOf(text: string, range: TextRange): CitedWork {
  const { start, end } = trimmed(text, range);
  const comma = text.slice(start, end).indexOf(',');
  const first = { start, end: comma < 0 ? end : start + comma };
  const rest = { start: first.end, end };
  const authors =
    comma < 0 ? null : (authorsIn(text, first, true) ?? unknownAuthor(text, [first, trimmed(text, rest)]));
  const title = trimmed(text, authors === null ? { start, end } : rest);
  const quoted = quotedIn(text, title);
  return { title: citedTitle(text, quoted ?? title), authors: authors ?? [] };
}

/** The author and the title that a work's form holds, or that stand before it. */
function citedIn(text: string, lead: TextRange, { title, authors }: FoundWork): CitedWork {
  if (title === undefined) return leadOf(text, lead);
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
