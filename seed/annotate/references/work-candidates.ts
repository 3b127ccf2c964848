import type { TextRange } from '../../../schema/records/text-range.ts';
import { endOfQuotation } from '../text/quotes.ts';
import type { CitationCandidate, ClauseContext } from './citation-candidates.ts';
import { authorsIn, type CitedWork, citedTitle, unknownAuthor } from './cited-work.ts';
import { verdicts } from './verdict.ts';
import type { FoundWork } from './work-rule.ts';

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
    return {
      start,
      end: index === works.length - 1 ? at.end : work.end,
      signal,
      cited: { kind: 'NAME', name: tokens.text.slice(work.source.start, work.source.end) },
      via: null,
      dates: dates.readDates(tokens, tokens.at(work.date), tokens.endingAfter(work.end)),
      url: null,
      ...(work.title === undefined ? leadOf(tokens.text, lead) : titledWork(tokens.text, lead, work.title)),
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

/** A work whose form holds its title: all that stands before it are authors. */
function titledWork(text: string, lead: TextRange, title: TextRange): CitedWork {
  const before = trimmed(text, lead);
  const authors = authorsIn(text, before, true) ?? unknownAuthor(text, [before, title]);
  return { title: citedTitle(text, title), authors: authors ?? [] };
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
