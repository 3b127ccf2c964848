import type { TextRange } from '../../schema/records/text-range.ts';
import type { SourceText } from '../source-document/source-document.ts';
import type { Acronym } from './acronyms.ts';
import type { Group } from './citation-group.ts';
import type { Marker } from './document/markers.ts';
import { takeLinksBefore, takeLinksBehind } from './links-of-groups.ts';
import { readParentheses } from './parenthetical.ts';
import { type Attribution, bareRule, findAttributions } from './references/attributions.ts';
import { citedTitle, noWork } from './references/cited-work.ts';
import { datelineOf } from './references/dateline.ts';
import { dateInAddress, datesBehind } from './references/dates-of-links.ts';
import type { Reading } from './references/item-context.ts';
import { readItemLabel } from './references/item-labels.ts';
import { citedByLink } from './references/link-names.ts';
import { type CitingLink, takeLinks } from './references/linked-attributions.ts';
import { listedWorks, wholeReference, wholeWork } from './references/listed-works.ts';
import { looksCited } from './references/looks-cited.ts';
import { sourceAt } from './references/press-names.ts';
import { type Reader, readingOf } from './references/reading.ts';
import type { PrintedReference } from './references/reference.ts';
import { isServiceLink } from './references/service-links.ts';
import { toldAttributions } from './references/told-attributions.ts';
import { type Link, linksOf } from './text/links.ts';
import { mergedRanges } from './text/merged-ranges.ts';
import { overlapsAny, rangesWithin } from './text/ordered-ranges.ts';
import { findParentheses, type Parenthesis } from './text/parentheses.ts';
import { findSentences } from './text/sentences.ts';
import type { Watch } from './watch.ts';

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

function paragraphOfWork(text: string, work: Attribution, links: readonly Link[]): ReadParagraph {
  const sentences = [{ start: 0, end: text.length }];
  return { text, sentences, groups: [groupOf(work, 'APART')], acronyms: [], unclosed: [], notUnderstood: [], links };
}

/** Reads a paragraph in one pass over its parentheses, links and markers. */
export function readParagraph(content: SourceText, markers: readonly Marker[], reader: Reader): ReadParagraph {
  const { text } = content;
  const reading = readingOf(text, reader);
  const links = linksOf(
    content,
    markers.filter(({ plain }) => !plain),
  );
  const work = markers.length === 0 ? wholeWork(reading, links) : null;
  if (work !== null) return paragraphOfWork(text, work, links);
  const pairs = outside(findParentheses(text, reader.stops), links);
  const { groups: bracketed, acronyms, empty } = readParentheses(reading, pairs, links);
  const inParentheses = withItemLabel(reading, bracketed, reader.itemsAreLabelled);
  const citing = links
    .filter((link) => !link.image && mayCite(reading, link) && !overlapsAny(inParentheses, link))
    .map((link) => ({ link, ...citedByLink(reading, link, false) }));
  const { groups: parenthetical, links: others } = takeLinksBefore(reading, inParentheses, citing);
  const inWords = takeLinks(findAttributions(reading, parenthetical, reader.sourcesAreBare), others);
  const { attributions, links: alone } = takeLinksBehind(reading, inWords.attributions, inWords.links);
  // Tellings are read where links are, as their words may hold a day that only a telling tells: "[RBC wrote on Friday](…)".
  const inLinks = alone.some((citation) => mayHoldTelling(text, citation))
    ? [attributions, toldAttributions(reading, parenthetical)].map(datedReferences)
    : [];
  const linked = alone.map((citation): Group => {
    const reference = linkReference(reading, citation, inLinks, links);
    return { start: reference.start, end: reference.end, placement: 'LINK', references: [reference], marker: null };
  });
  const marked = markers.map(
    (marker): Group => ({ start: marker.start, end: marker.end, placement: 'APART', references: [], marker }),
  );
  const listed = listedWorks(reading).map((work) => groupOf(work, 'APART'));
  const phrases = attributions.map((attribution) => groupOf(attribution, placementOf(attribution)));
  // Parenthetical groups are in order already, and most paragraphs have no others.
  const dateline = datelineOf(reading);
  const filed = dateline === null ? [] : [groupOf(dateline, 'PHRASE')];
  const more = [...filed, ...linked, ...marked, ...listed, ...phrases];
  const cited = more.length === 0 ? parenthetical : apart([...parenthetical, ...more], reader.watch);
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

/** Groups, with the sources that label the paragraph: "Semana (June 21): …", whose day may be one of the groups. */
function withItemLabel(reading: Reading, groups: readonly Group[], itemsAreLabelled: boolean): readonly Group[] {
  const label = readItemLabel(reading, itemsAreLabelled);
  return label === null ? groups : [groupOf(label, 'PHRASE'), ...groups.filter(({ start }) => start >= label.end)];
}

/** False for a link by which readers do something with the publication. */
function mayCite({ text, watch }: Reading, link: Link): boolean {
  if (!isServiceLink(text, link)) return true;
  watch?.('DROPPED', link, 'service-link', 'link');
  return false;
}

/** False for a link whose words give its date, or are too few to tell of one. */
function mayHoldTelling(text: string, { link: { label }, dates }: LinkCitation): boolean {
  return label !== null && dates.length === 0 && /[\s\u00A0]\S+[\s\u00A0]/u.test(text.slice(label.start, label.end));
}

/** A source that stands alone with its day is apart from the sentence that it is of: "It rained. TASS 12 Oct". */
function placementOf({ references: [reference] }: Attribution): Group['placement'] {
  return reference?.rule === bareRule ? 'APART' : 'PHRASE';
}

function groupOf({ start, end, references }: Attribution, placement: Group['placement']): Group {
  return { start, end, placement, references, marker: null };
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

function datedReferences(attributions: readonly Attribution[]): PrintedReference[] {
  return attributions.flatMap(({ references }) => references).filter(({ dates }) => dates.length > 0);
}

/**
 * What a link cites; where an attribution stands in its words ("Polis reported on May 3"), with the date of that, and with the
 * one behind it, where that is of no other link.
 */
function linkReference(
  reading: Reading,
  citation: LinkCitation,
  dated: readonly (readonly PrintedReference[])[],
  links: readonly Link[],
): PrintedReference {
  const { link } = citation;
  const printed = sourceBehind(reading, citation, links);
  if (printed !== null) return printed;
  const [told] = dated.flatMap((references) => rangesWithin(references, link).slice(0, 1));
  const { cited, dates } = told && citation.dates.length === 0 ? told : citation;
  const inAddress = dates.length > 0 ? dates : dateInAddress(reading.text, link);
  const behind = inAddress.length > 0 ? [] : datesBehind(reading, link.end);
  const isBehind = behind.length > 0 && !overlapsAny(links, { start: link.end, end: endOf(behind) });
  return {
    start: link.start,
    end: isBehind ? endOf(behind) : link.end,
    cited,
    dates: isBehind ? behind : inAddress,
    signal: 'NONE',
    via: null,
    url: link.url,
    ...noWork,
    rule: 'link',
  };
}

const behindTitle = /[.,]?[\s\u00A0]+(?:the[\s\u00A0]+)?[*_]?/uy;

/** "[The Long Wait](https://…), Financial Times, 20 Oct": the words of a link are a title, its source and date stand behind. */
function sourceBehind(
  reading: Reading,
  { link, cited, dates }: LinkCitation,
  links: readonly Link[],
): PrintedReference | null {
  const { text, isRegistered } = reading;
  if (link.label === null || cited.kind === 'NAME' || dates.length > 0) return null;
  behindTitle.lastIndex = link.end;
  const source = behindTitle.test(text) ? sourceAt(text, behindTitle.lastIndex, isRegistered) : null;
  if (source === null || !isRegistered(source.name)) return null;
  const behind = datesBehind(reading, /[*_]/.test(text.charAt(source.end)) ? source.end + 1 : source.end);
  if (behind.length === 0 || overlapsAny(links, { start: link.end, end: endOf(behind) })) return null;
  return {
    start: link.start,
    end: endOf(behind),
    cited: { kind: 'NAME', name: source.name },
    dates: behind,
    signal: 'NONE',
    via: null,
    url: link.url,
    title: citedTitle(text, link.label),
    authors: [],
    rule: 'link',
  };
}

function endOf(ranges: readonly TextRange[]): number {
  return ranges.at(-1)?.end ?? 0;
}
