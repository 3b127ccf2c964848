import type { TextRange } from '../../schema/records/text-range.ts';
import { type Acronym, readAcronym } from './acronyms.ts';
import type { Group } from './citation-group.ts';
import type { PrintedDate } from './dates/printed-date.ts';
import { noWork } from './references/cited-work.ts';
import { sourceOfDate } from './references/dated-sentences.ts';
import { readGroup } from './references/group.ts';
import type { Reading } from './references/item-context.ts';
import { citedByLink } from './references/link-names.ts';
import { readPieceAfterSource } from './references/piece-after-source.ts';
import type { PrintedReference } from './references/reference.ts';
import type { Link } from './text/links.ts';
import { indexEndingAfter, rangesWithin } from './text/ordered-ranges.ts';
import type { Parenthesis } from './text/parentheses.ts';
import { findSentences } from './text/sentences.ts';
import type { Stops } from './text/stops.ts';

// Longer parentheses are asides; deeper ones are no groups.
const longestGroup = 600;
const deepestGroup = 3;
// What is longer is prose that a date may stand in.
const longestWarned = 200;

/** What the parentheses of a paragraph are. */
export interface ReadParentheses {
  /** In order, none overlapping. */
  readonly groups: Group[];
  readonly acronyms: Acronym[];
  /** Parentheses that cite nothing that was understood, and are short enough to warn of. */
  readonly empty: TextRange[];
}

/**
 * Reads parentheses and brackets, in one pass.
 *
 * @param pairs in order; a pair within one that cites is skipped
 * @param links those of the paragraph, in order
 */
export function readParentheses(
  reading: Reading,
  pairs: readonly Parenthesis[],
  links: readonly Link[],
): ReadParentheses {
  const { text } = reading;
  const groups: Group[] = [];
  const acronyms: Acronym[] = [];
  const empty: TextRange[] = [];
  const drop = (pair: Parenthesis, by: string) => reading.watch?.('DROPPED', pair, by, 'parenthesis');
  let end = 0;
  for (const pair of pairs) {
    if (pair.start < end) continue;
    if (pair.end - pair.start > longestGroup || pair.height > deepestGroup) {
      drop(pair, 'too-long');
      continue;
    }
    const inner = { start: pair.start + 1, end: pair.closed ? pair.end - 1 : pair.end };
    if (inner.start >= inner.end) continue;
    const acronym =
      pair.closed && !pair.bracket
        ? readAcronym(text.slice(inner.start, inner.end), text.slice(Math.max(0, pair.start - 200), pair.start))
        : null;
    if (acronym) {
      acronyms.push(acronym);
      drop(pair, 'defines-acronym');
      continue;
    }
    const dated = pair.bracket ? null : readDateAfterLink(reading, pair, inner, links);
    const references = dated === null ? readPair(reading, pair, inner, links) : [dated];
    if (references.length === 0) {
      drop(pair, pair.bracket ? 'bracket-without-date' : 'nothing-cited');
      if (pair.closed && !pair.bracket && pair.end - pair.start <= longestWarned)
        empty.push({ start: pair.start, end: pair.end });
      continue;
    }
    groups.push({
      start: dated?.start ?? pair.start,
      end: pair.closed ? pair.end : endOf(references),
      placement: dated === null ? 'APART' : 'LINK',
      references,
      marker: null,
    });
    end = pair.end;
  }
  return { groups, acronyms, empty };
}

function endOf(references: readonly PrintedReference[]): number {
  return references.at(-1)?.end ?? 0;
}

function readPair(reading: Reading, pair: Parenthesis, inner: TextRange, links: readonly Link[]): PrintedReference[] {
  const { text } = reading;
  const before = text.slice(Math.max(0, pair.start - 80), pair.start);
  const after = text.slice(pair.end, pair.end + 8);
  const context = reading.withLinks(linksIn(links, inner));
  const piece = pair.bracket || !pair.closed ? null : readPieceAfterSource(context, inner);
  if (piece !== null) return [piece];
  const references = readGroup(inner, context, { before, after, note: false, closed: pair.closed });
  if (pair.bracket && !references.every((reference) => reference.dates.length > 0)) return [];
  if (references.length > 0 || pair.bracket || inner.end - inner.start > longestDates) return references;
  return readDateAlone(reading, pair, inner);
}

function linksIn(links: readonly Link[], range: TextRange): Link[] {
  return rangesWithin(links, range).filter(({ image }) => !image);
}

// "10, 14 and 28 September 2016".
const longestDates = 80;
const longestSentenceBefore = 600;
const longestVerb = 30;

/** "(July 12)" after a sentence whose source it dates. */
function readDateAlone(reading: Reading, pair: Parenthesis, inner: TextRange): PrintedReference[] {
  const { isRegistered } = reading;
  const { text } = reading;
  const dates = datesFilling(reading, inner);
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return [];
  const window = text.slice(Math.max(0, pair.start - longestSentenceBefore), pair.start);
  const sentence = window.slice(startOfLastSentence(window, reading.stops)).trim();
  const after = text.slice(pair.end, pair.end + longestVerb);
  const source = sourceOfDate(sentence, after, isRegistered);
  if (source === null) return [];
  return [
    {
      start: first.start,
      end: last.end,
      signal: 'NONE',
      cited: { kind: 'NAME', name: source },
      via: null,
      dates,
      url: null,
      ...noWork,
      rule: 'date-after-source',
    },
  ];
}

/** "[RBC](https://…) (May 3)": the link and its date. */
function readDateAfterLink(
  reading: Reading,
  pair: Parenthesis,
  inner: TextRange,
  links: readonly Link[],
): PrintedReference | null {
  const { text } = reading;
  const link = links[indexEndingAfter(links, pair.start) - 1];
  if (link === undefined || link.image || link.label === null || text.slice(link.end, pair.start).trim() !== '')
    return null;
  const dates = datesFilling(reading, inner);
  const last = dates.at(-1);
  if (!last) return null;
  const { cited } = citedByLink(reading, link, false);
  const { start: first, url } = link;
  return { start: first, end: last.end, signal: 'NONE', cited, via: null, dates, url, ...noWork, rule: 'link' };
}

/** The dates that a range holds and nothing else; none where it holds more, or a bare year. */
function datesFilling(reading: Reading, { start, end }: TextRange): readonly PrintedDate[] {
  const { text } = reading;
  const dates = readDatesAlone(reading, start + leadingSpace(text.slice(start, end)), end);
  const last = dates.at(-1);
  const isFilled = last !== undefined && text.slice(last.end, end).trim() === '';
  return isFilled && dates.every(({ from }) => from.month !== null) ? dates : [];
}

/** Dates; of two numbers only those that one order makes a day: "28/10" is one, "2/3" a fraction and "24/7" every day. */
function readDatesAlone({ tokens, dates: reader }: Reading, start: number, end: number): readonly PrintedDate[] {
  const limit = tokens.endingAfter(end);
  const dates = reader.readDates(tokens, tokens.at(start), limit);
  if (dates.length > 0) return dates;
  const day = reader.readBareDay(tokens, tokens.at(start), limit);
  const printed = day === null ? '' : tokens.text.slice(day.start, day.end);
  if (day === null || printed === '24/7') return [];
  return printed.includes('/') && printed.split('/').some((number) => Number(number) > 12) ? [day] : [];
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}

function startOfLastSentence(window: string, stops: Stops): number {
  return findSentences(window, { whole: [], attached: [] }, stops).at(-1)?.start ?? 0;
}
