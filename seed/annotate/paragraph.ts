import type { TextRange } from '../../schema/records/text-range.ts';
import type { SourceText } from '../source-document/source-document.ts';
import { type Acronym, readAcronym } from './acronyms.ts';
import type { CitedGroup } from './claims/claim-rule.ts';
import type { PrintedDate } from './dates/printed-date.ts';
import type { Marker } from './document/markers.ts';
import { type Attribution, findAttributions } from './references/attributions.ts';
import { noWork } from './references/cited-work.ts';
import { sourceOfDate } from './references/dated-sentences.ts';
import { dateInAddress } from './references/dates-of-links.ts';
import { readGroup } from './references/group.ts';
import type { Reading } from './references/item-context.ts';
import { citedByLink } from './references/link-names.ts';
import { type CitingLink, takeLinks } from './references/linked-attributions.ts';
import { listedWorks, wholeReference } from './references/listed-works.ts';
import { looksCited } from './references/looks-cited.ts';
import { type Reader, readingOf } from './references/reading.ts';
import type { PrintedReference } from './references/reference.ts';
import { isServiceLink } from './references/service-links.ts';
import { toldAttributions } from './references/told-attributions.ts';
import { type Link, linksOf } from './text/links.ts';
import { mergedRanges } from './text/merged-ranges.ts';
import { indexEndingAfter, overlapsAny, rangesWithin } from './text/ordered-ranges.ts';
import { findParentheses, type Parenthesis } from './text/parentheses.ts';
import { findSentences } from './text/sentences.ts';
import type { Stops } from './text/stops.ts';
import type { Watch } from './watch.ts';

/** A group of references in a paragraph; its range takes the parentheses in. */
export interface Group extends CitedGroup {
  readonly references: readonly PrintedReference[];
  /** The note's marker, where the group is one. */
  readonly marker: Marker | null;
}

type LinkCitation = CitingLink & Pick<PrintedReference, 'dates'>;

/** What is read of a paragraph before its citations are resolved. */
export interface ReadParagraph {
  readonly text: string;
  readonly sentences: readonly TextRange[];
  /** In order, none overlapping. */
  readonly groups: readonly Group[];
  readonly acronyms: readonly Acronym[];
  /** Parentheses that nothing closes. */
  readonly unclosed: readonly number[];
  /** Parentheses that hold a date or a source, and cite nothing that was understood. */
  readonly notUnderstood: readonly TextRange[];
  /** Links and addresses, in order: no words. */
  readonly links: readonly Link[];
}

/** A paragraph that is no prose: a table, or code. */
export function unannotatedParagraph({ text }: SourceText): ReadParagraph {
  return { text, sentences: [], groups: [], acronyms: [], unclosed: [], notUnderstood: [], links: [] };
}

// Longer parentheses are asides; deeper ones are no groups.
const longestGroup = 600;
const deepestGroup = 3;
// What is longer is prose that a date may stand in.
const longestWarned = 200;

/** Reads a paragraph in one pass over its parentheses, links and markers. */
export function readParagraph(content: SourceText, markers: readonly Marker[], reader: Reader): ReadParagraph {
  const { text } = content;
  const reading = readingOf(text, reader);
  const links = linksOf(
    content,
    markers.filter(({ plain }) => !plain),
  );
  const pairs = outside(findParentheses(text, reader.stops), links);
  const { groups: parenthetical, acronyms, empty } = readParentheses(reading, pairs, links);
  const citing = links
    .filter((link) => !link.image && mayCite(reading, link) && !overlapsAny(parenthetical, link))
    .map((link) => ({ link, ...citedByLink(reading, link, false) }));
  const { attributions, links: alone } = takeLinks(findAttributions(reading, parenthetical), citing);
  // Tellings are read where links are, as their words may hold a day that only a telling tells: "[RBC wrote on Friday](…)".
  const inLinks =
    alone.length === 0 ? [] : [attributions, toldAttributions(reading, parenthetical)].map(datedReferences);
  const linked = alone.map(
    (citation): Group => ({
      ...range(citation.link),
      placement: 'LINK',
      references: [linkReference(text, citation, inLinks)],
      marker: null,
    }),
  );
  const marked = markers.map(
    (marker): Group => ({ start: marker.start, end: marker.end, placement: 'APART', references: [], marker }),
  );
  const listed = listedWorks(reading).map((work) => groupOf(work, 'APART'));
  const phrases = attributions.map((attribution) => groupOf(attribution, 'PHRASE'));
  // Parenthetical groups are in order already, and most paragraphs have no others.
  const others = [...linked, ...marked, ...listed, ...phrases];
  const cited = others.length === 0 ? parenthetical : apart([...parenthetical, ...others], reader.watch);
  const told = toldAttributions(reading, cited, reader.watch);
  const isTold =
    attributions.length > 0 || told.some(({ references }) => references.some(({ dates }) => dates.length > 0));
  const item = parenthetical.length > 0 || isTold ? null : wholeReference(reading.withLinks(links));
  const further = item === null ? told.map((attribution) => groupOf(attribution, 'PHRASE')) : [groupOf(item, 'APART')];
  const groups = further.length === 0 ? cited : apart([...cited, ...further], reader.watch);
  const whole = pairs.filter((pair) => pair.outermost && pair.closed && pair.end - pair.start <= longestWhole);
  const attached = groups.filter((group) => group.placement === 'APART');
  return {
    text,
    sentences: findSentences(
      text,
      { whole: links.length === 0 ? whole : mergedRanges([...whole, ...links]), attached },
      reader.stops,
      reader.watch,
    ),
    groups,
    acronyms,
    notUnderstood: empty.filter(
      (pair) => !overlapsAny(groups, pair) && looksCited(reading, { start: pair.start + 1, end: pair.end - 1 }),
    ),
    unclosed: pairs.filter((pair) => !pair.closed && !pair.bracket).map(({ start }) => start),
    links,
  };
}

const longestWhole = 1000;

/** False for a link by which readers do something with the publication. */
function mayCite({ text, watch }: Reading, link: Link): boolean {
  if (!isServiceLink(text, link)) return true;
  watch?.('DROPPED', link, 'service-link', 'link');
  return false;
}

function groupOf({ start, end, references }: Attribution, placement: Group['placement']): Group {
  return { start, end, placement, references, marker: null };
}

function range({ start, end }: TextRange): TextRange {
  return { start, end };
}

/** Parentheses that are no part of a link. Both in order; one pass. */
function outside(pairs: readonly Parenthesis[], links: readonly Link[]): readonly Parenthesis[] {
  if (links.length === 0) return pairs;
  let next = 0;
  return pairs.filter((pair) => {
    for (let link = links[next]; link && link.end <= pair.start; link = links[next]) next += 1;
    const link = links[next];
    return link === undefined || pair.start < link.start;
  });
}

/** The groups given first win over later ones that overlap them; in order of place. */
function apart(groups: readonly Group[], watch: Watch | undefined): Group[] {
  const sorted = groups
    .map((group, rank) => ({ group, rank }))
    .sort((a, b) => a.group.start - b.group.start || a.rank - b.rank);
  const kept: { group: Group; rank: number }[] = [];
  for (const next of sorted) {
    const last = kept.at(-1);
    if (!last || next.group.start >= last.group.end) kept.push(next);
    else if (next.rank < last.rank && last.group.placement === 'PHRASE') kept[kept.length - 1] = next;
  }
  if (watch !== undefined) {
    const winners = new Set(kept);
    for (const candidate of sorted) if (!winners.has(candidate)) tellOverlap(candidate.group, watch);
  }
  return kept.map(({ group }) => group);
}

function tellOverlap({ references }: Group, watch: Watch): void {
  for (const reference of references) watch('DROPPED', reference, 'overlap', reference.rule);
}

function readParentheses(
  reading: Reading,
  pairs: readonly Parenthesis[],
  links: readonly Link[],
): { groups: Group[]; acronyms: Acronym[]; empty: TextRange[] } {
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
      if (pair.closed && !pair.bracket && pair.end - pair.start <= longestWarned) empty.push(range(pair));
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
  const own = linksIn(links, inner);
  const references = readGroup(inner, reading.withLinks(own), { before, after, note: false, closed: pair.closed });
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
  const start = inner.start + leadingSpace(text.slice(inner.start, inner.end));
  const dates = readDatesAlone(reading, start, inner.end);
  const last = dates.at(-1);
  if (!last || dates.some(({ from }) => from.month === null) || text.slice(last.end, inner.end).trim() !== '')
    return [];
  const window = text.slice(Math.max(0, pair.start - longestSentenceBefore), pair.start);
  const sentence = window.slice(startOfLastSentence(window, reading.stops)).trim();
  const after = text.slice(pair.end, pair.end + longestVerb);
  const source = sourceOfDate(sentence, after, isRegistered);
  if (source === null) return [];
  return [
    {
      start,
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
  const start = inner.start + leadingSpace(text.slice(inner.start, inner.end));
  const dates = readDatesAlone(reading, start, inner.end);
  const last = dates.at(-1);
  if (!last || dates.some(({ from }) => from.month === null) || text.slice(last.end, inner.end).trim() !== '')
    return null;
  const { cited } = citedByLink(reading, link, false);
  const { start: first, url } = link;
  return { start: first, end: last.end, signal: 'NONE', cited, via: null, dates, url, ...noWork, rule: 'link' };
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

function datedReferences(attributions: readonly Attribution[]): PrintedReference[] {
  return attributions.flatMap(({ references }) => references).filter(({ dates }) => dates.length > 0);
}

/** What a link cites; where an attribution stands in its words ("Polis reported on May 3"), with the date of that. */
function linkReference(
  text: string,
  citation: LinkCitation,
  dated: readonly (readonly PrintedReference[])[],
): PrintedReference {
  const { link } = citation;
  const [told] = dated.flatMap((references) => rangesWithin(references, link).slice(0, 1));
  const { cited, dates } = told && citation.dates.length === 0 ? told : citation;
  return {
    ...range(link),
    cited,
    dates: dates.length > 0 ? dates : dateInAddress(text, link),
    signal: 'NONE',
    via: null,
    url: link.url,
    ...noWork,
    rule: 'link',
  };
}
