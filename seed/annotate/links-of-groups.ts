import type { TextRange } from '../../schema/records/text-range.ts';
import { hostOf, stemOf } from '../text/domain.ts';
import { letterKey } from '../text/fold-name.ts';
import type { Group } from './citation-group.ts';
import type { Attribution } from './references/attributions.ts';
import type { Reading } from './references/item-context.ts';
import type { CitingLink } from './references/linked-attributions.ts';
import type { PrintedReference } from './references/reference.ts';
import { isSocialHost } from './sources/social.ts';
import { indexEndingAfter, rangesWithin } from './text/ordered-ranges.ts';

const longestWay = 200;
const endOfSentence = /[.?!…][”"’»]?[\s\u00A0]+\p{Lu}/u;

/**
 * Groups in parentheses with the address of a link before them in their sentence that leads to the same source: "[It rained](https://tass.com/a)
 * in Omsk (TASS, May 3)" is one citation, dated and with an address. The links of an item that its sources label are theirs, too.
 *
 * @param groups in order, none overlapping
 * @param citing links in order, none overlapping
 * @returns the groups, in order, and the links that none of them has taken
 */
export function takeLinksBefore<T extends Cited>(
  reading: Reading,
  groups: readonly Group[],
  citing: readonly T[],
): { readonly groups: readonly Group[]; readonly links: readonly T[] } {
  if (groups.length === 0 || citing.length === 0) return { groups, links: citing };
  const taken = new Set<T>();
  const places = placesOf(citing);
  const joined: Group[] = [];
  for (const [index, group] of groups.entries()) {
    const [reference] = group.references;
    const to = groups[index + 1]?.start ?? reading.text.length;
    const before = reference && linkBefore(reading, group, reference, { places, from: groups[index - 1]?.end ?? 0 });
    if (reference === undefined || (before !== undefined && taken.has(before))) joined.push(group);
    else if (before === undefined) takeLinksOfItem(reading, group, { places, to, taken, joined });
    else {
      taken.add(before);
      joined.push({ ...group, references: [{ ...reference, url: before.link.url }, ...group.references.slice(1)] });
    }
  }
  return { groups: joined, links: citing.filter((link) => !taken.has(link)) };
}

type Cited = CitingLink & Pick<PrintedReference, 'dates'>;

interface Place<T extends Cited> extends TextRange {
  readonly cited: T;
}

function placesOf<T extends Cited>(citing: readonly T[]): readonly Place<T>[] {
  return citing.map((cited) => ({ start: cited.link.start, end: cited.link.end, cited }));
}

function linkBefore<T extends Cited>(
  reading: Reading,
  group: Group,
  reference: PrintedReference,
  { places, from }: { readonly places: readonly Place<T>[]; readonly from: number },
): T | undefined {
  const last = places[indexEndingAfter(places, group.start) - 1];
  if (last === undefined || last.start < from || group.start - last.end > longestWay) return undefined;
  const between = reading.text.slice(last.end, group.start);
  if (endOfSentence.test(between)) return undefined;
  const isRightBehind = between.trim() === '';
  // "[It rained](https://omskpress.example/a) (TASS, May 3)": who prints what a link tells stands right behind it, where no
  // registry has its site. "[Ivan Petrov](https://…)" and "[a map](https://…)" lead to what they name.
  const isTold =
    isRightBehind &&
    tellsSomething(reading.text, last.cited) &&
    isOfNobody(reading, last.cited) &&
    reference.cited.kind === 'NAME' &&
    reference.dates.length > 0 &&
    reference.url === null;
  return isTold || isUndatedOf(reading, last.cited, reference, isRightBehind) ? last.cited : undefined;
}

const clause =
  /^[\s\u00A0]*(?!an?[\s\u00A0]|the[\s\u00A0]|his[\s\u00A0]|her[\s\u00A0])\S+[\s\u00A0]+(?:\S+[\s\u00A0]+)*?\p{Ll}/u;

/** True for words of a link that may be a clause, to a site where not everybody writes. */
function tellsSomething(text: string, { link: { label, url } }: Cited): boolean {
  return label !== null && clause.test(text.slice(label.start, label.end)) && !isSocialHost(hostOf(url));
}

const longestItem = 1500;
const labelling = new Set(['date-after-source', 'item-label']);
// What leads to the whole of what an item tells of: "[Full story](https://…)", "[One](https://…), [two](https://…)".
const leading =
  /^[\s\u00A0]*(?:(?:read|see|watch|listen)(?:[\s\u00A0](?:more|on|it|here|in[\s\u00A0]full|the[\s\u00A0](?:story|article|piece)))?|(?:the[\s\u00A0])?(?:full[\s\u00A0])?(?:story|article|text|interview|report|piece)|more|here|link|source|one|two|three|four|first|second|third|fourth|\d)[.…→»]?[\s\u00A0]*$/iu;

/**
 * Joins a group, and where its sources label an item, the addresses of the links in it that lead to them, or that only say that
 * there is more: "**TASS** (May 3): It rained, and [the pier froze](https://tass.com/a)". All of them are taken. Of an item with
 * several labels, what says that there is more stands behind the last: "[first](https://tass.com/a), [second](https://rbc.ru/b)".
 *
 * @param joined the groups before it, and then it
 */
function takeLinksOfItem<T extends Cited>(
  reading: Reading,
  group: Group,
  {
    places,
    to,
    taken,
    joined,
  }: { readonly places: readonly Place<T>[]; readonly to: number; readonly taken: Set<T>; readonly joined: Group[] },
): void {
  joined.push(group);
  if (!isLabel(reading, group)) return;
  const indexOf = ({ references }: Group, cited: T) =>
    references.findIndex((reference) => isUndatedOf(reading, cited, { ...reference, url: null }, true));
  const last = joined.length - 1;
  const isOnly = !joined.slice(0, last).some((other) => isLabel(reading, other));
  for (const { cited } of rangesWithin(places, { start: group.end, end: Math.min(to, group.end + longestItem) })) {
    if (taken.has(cited)) continue;
    const leads = isLeading(reading.text, cited);
    const owner = joined.findLastIndex(
      (other, at) => (at === last || (leads && isLabel(reading, other))) && indexOf(other, cited) >= 0,
    );
    // "[Full story](https://feed.example/a)"; but a second link may lead to another known source than the only label's.
    const isAnothers = isOnly && isFurther(reading.text, cited) && isKnown(reading, cited);
    if (owner < 0 && (!leads || isAnothers)) continue;
    const at = Math.max(owner, owner < 0 ? last : 0);
    const labelled = joined[at] ?? group;
    const index = Math.max(0, indexOf(labelled, cited));
    taken.add(cited);
    joined[at] = {
      ...labelled,
      references: labelled.references.map((reference, other) =>
        other === index && reference.url === null ? { ...reference, url: cited.link.url } : reference,
      ),
    };
  }
}

const further = /^[\s\u00A0]*(?:two|three|four|second|third|fourth|[2-9])[.…→»]?[\s\u00A0]*$/iu;

function isFurther(text: string, { link: { label } }: Cited): boolean {
  return label !== null && further.test(text.slice(label.start, label.end));
}

function isKnown(reading: Reading, { cited }: Cited): boolean {
  return cited.kind === 'SITE' && reading.registeredSlug(cited.name) !== null;
}

function isLabel({ text }: Reading, { end, references }: Group): boolean {
  return references.length > 0 && references.every(({ rule }) => labelling.has(rule)) && text.charAt(end) === ':';
}

function isLeading(text: string, { link: { label } }: Cited): boolean {
  return label !== null && leading.test(text.slice(label.start, label.end));
}

const nearestWay = 40;

/**
 * Attributions with the address of a link right behind them that leads to the same source: "TASS reported on May 3 that [it rained](https://tass.com/a)".
 *
 * @param attributions in order, none overlapping
 * @param citing links in order, none overlapping
 * @returns the attributions, in order, and the links that none of them has taken
 */
export function takeLinksBehind<T extends Cited>(
  reading: Reading,
  attributions: readonly Attribution[],
  citing: readonly T[],
): { readonly attributions: readonly Attribution[]; readonly links: readonly T[] } {
  if (attributions.length === 0 || citing.length === 0) return { attributions, links: citing };
  const taken = new Set<T>();
  const places = placesOf(citing);
  const joined = attributions.map((attribution) => {
    const { references, end } = attribution;
    const [reference, another] = references;
    const next = places[indexEndingAfter(places, end)];
    if (reference === undefined || another !== undefined || next === undefined) return attribution;
    // "Polis on May 3 [called it](https://polis-np.ru/a) a shame": its verb is the link.
    const isVerb =
      next.start <= end && (isOfNobody(reading, next.cited) || isUndatedOf(reading, next.cited, reference, true));
    if ((next.start < end && !isVerb) || next.start - end > nearestWay) return attribution;
    if (!isVerb && endOfSentence.test(reading.text.slice(end, next.start))) return attribution;
    if (!isVerb && !isUndatedOf(reading, next.cited, reference, false)) return attribution;
    taken.add(next.cited);
    return { ...attribution, references: [{ ...reference, url: next.cited.link.url }] };
  });
  return { attributions: joined, links: citing.filter((link) => !taken.has(link)) };
}

/** True for a link without a date that leads to a site which no registry has. */
function isOfNobody(reading: Reading, { link, cited, dates }: Cited): boolean {
  return (
    link.label !== null && cited.kind === 'SITE' && dates.length === 0 && reading.registeredSlug(cited.name) === null
  );
}

const fewestLetters = 5;
const fewestOfFirst = 3;

/** True where a link of words that tell no date leads to the source of a reference without an address. */
function isUndatedOf(
  reading: Reading,
  { link, cited, dates }: Cited,
  to: PrintedReference,
  isRightBehind: boolean,
): boolean {
  if (link.label === null || to.url !== null || to.cited.kind !== 'NAME') return false;
  if (cited.kind !== 'SITE' && cited.kind !== 'NAME') return false;
  // "[Reuters, May 3](…)" is dated; a day in other words of a link is one that they tell of.
  if (dates.length > 0 && cited.kind === 'NAME') return false;
  const slug = reading.registeredSlug(to.cited.name);
  if (slug !== null && reading.registeredSlug(cited.name) === slug) return true;
  if (cited.kind !== 'SITE') return false;
  // What no registry has is known by its address: "(Harbor Weekly, May 3)" by harborweekly.ru, "(Radio Omsk)" by omsk.ru.
  const [site, name] = [letterKey(stemOf(hostOf(cited.name))), letterKey(to.cited.name)];
  if (site === name) return true;
  // "(ABC News)" by abc.net.au.
  const isFirst = site.length >= fewestOfFirst && letterKey(to.cited.name.split(/[\s\u00A0]/u)[0] ?? '') === site;
  return isRightBehind && (isFirst || (site.length >= fewestLetters && name.includes(site)));
}
