import type { TextRange } from '../../../schema/records/text-range.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import { isSpaceAt, skipSpace } from '../text/white-space.ts';
import { bareNameIn, mayStandBare } from './bare-sources.ts';
import { noWork } from './cited-work.ts';
import type { IsRegistered } from './is-registered.ts';
import type { Reading } from './item-context.ts';
import { followingSource, introducedSources, type KnownNames } from './narrated-sources.ts';
import { sourceAt, sourceBefore } from './press-names.ts';
import type { PrintedReference } from './reference.ts';
import { reportingVerb, verbBefore } from './reporting-verbs.ts';

const according = 'ccording to';
const accordingPhrase =
  /\b[Aa]ccording to[\s\u00A0]+(?:an? |the |its )?(?:(?:article|report|editorial|interview|dispatch|newspaper|daily|weekly|agency|website|story|post|\p{Ll}[\p{L}-]{1,20} (?:in|by|from|of|on)) (?:(?:in|by|from|of|on) )?(?:the )?){0,2}/uy;
const beforeDate =
  /,?[\s\u00A0]+(?:(?:report|article|dispatch|story|broadcast|interview)[\s\u00A0]+)?(?:on|of|from|dated)[\s\u00A0]+|,?[\s\u00A0]+/iuy;

/** An attribution: its words, with what leads to them ("As the"), and what they cite. */
export interface Attribution extends TextRange {
  /** In order; more than one where sources share a date: "told RBC and TASS on May 3". */
  readonly references: readonly PrintedReference[];
}

/**
 * References that running text makes, by the slots of an attribution in any order: a source, a verb of reporting or a
 * noun for what was printed, and a date. "According to RBC on May 3", "RBC reported on May 3", "On May 3, RBC reported",
 * "in a May 3 article, RBC", "told RBC on May 3". One pass, from the dates outside
 * `groups` (ranges already read, in order), which are few.
 *
 * @param sourcesAreBare true where the document’s paragraphs end with sources and their days
 */
export function findAttributions(
  reading: Reading,
  groups: readonly TextRange[] = [],
  sourcesAreBare = false,
): Attribution[] {
  const found = [...accordingTo(reading), ...dated(reading, groups, sourcesAreBare)];
  if (found.length < 2) return found;
  let end = 0;
  found.sort((a, b) => a.start - b.start);
  return found.filter((attribution) => {
    const apart = attribution.start >= end;
    if (apart) end = attribution.end;
    else drop(reading, attribution, 'overlap');
    return apart;
  });
}

function accordingTo(reading: Reading): Attribution[] {
  const { isRegistered } = reading;
  const { text } = reading;
  const found: Attribution[] = [];
  for (let at = text.indexOf(according); at >= 0; at = text.indexOf(according, at + according.length)) {
    accordingPhrase.lastIndex = at - 1;
    const match = accordingPhrase.exec(text);
    const source = match ? sourceAt(text, accordingPhrase.lastIndex, isRegistered) : null;
    if (match && !source) drop(reading, { start: at - 1, end: accordingPhrase.lastIndex }, 'no-known-source');
    const read = source ? datesAfter(reading, source.end) : null;
    if (source && read) found.push(single(narrated(at - 1, read.end, source.name, read.dates)));
  }
  return found;
}

function drop({ watch }: Reading, range: TextRange, by: string): void {
  watch?.('DROPPED', range, by, 'attribution');
}

interface DatePhrase {
  /** Where the date begins, and where its "on" does. */
  readonly date: number;
  readonly start: number;
  readonly end: number;
  readonly dates: readonly PrintedDate[];
}

const spacedDigit = /[\s\u00A0]\d/g;

function dated(reading: Reading, groups: readonly TextRange[], sourcesAreBare: boolean): Attribution[] {
  const { isRegistered } = reading;
  const { text } = reading;
  const found: Attribution[] = [];
  let end = 0;
  let next = 0;
  spacedDigit.lastIndex = 0;
  while (spacedDigit.test(text)) {
    const digit = spacedDigit.lastIndex - 1;
    while ((groups[next]?.end ?? Number.POSITIVE_INFINITY) <= digit) next += 1;
    const group = groups[next];
    if (group !== undefined && group.start <= digit) {
      spacedDigit.lastIndex = group.end;
      continue;
    }
    if (digit < end) continue;
    const phrase = datePhraseAt(reading, digit, end);
    if (phrase === null) continue;
    const attribution =
      afterVerb(text, phrase, isRegistered) ??
      inAside(text, phrase, isRegistered) ??
      ownPieceOf(text, phrase, isRegistered) ??
      afterSource(text, phrase, reading) ??
      beforeSource(text, phrase, isRegistered) ??
      byItself(text, phrase, reading) ??
      (sourcesAreBare ? unknownByItself(text, phrase) : null);
    end = attribution?.end ?? phrase.end;
    if (attribution !== null) found.push(attribution);
    else drop(reading, phrase, 'no-source-beside-date');
  }
  return found;
}

const furthestDate = 40;
// "Monday, October 3": so many words may stand before the first digit of a date.
const mostWordsOfDate = 3;
const dateWord = /(?:^|[\s\u00A0(“"])(\p{Lu}\p{L}{2,9}\.?,?)[\s\u00A0]{1,3}$/u;
const longestDateWord = 16;
const preposition = /(?:^|[\s\u00A0])((?:[Oo]n|[Oo]f|[Ff]rom|[Ff]or|[Dd]ated)(?:[\s\u00A0]the)?[\s\u00A0]{1,3})$/u;
const longestPreposition = 12;

/** The date that the digit at `digit` is of, with its month and the "on" before it; null where there is none. */
function datePhraseAt(reading: Reading, digit: number, from: number): DatePhrase | null {
  const { text } = reading;
  let date = digit;
  for (let words = 0; words < mostWordsOfDate; words += 1) {
    const word = dateWord.exec(text.slice(Math.max(from, date - longestDateWord), date));
    if (word?.[1] === undefined) break;
    const start = date - word[0].length + word[0].indexOf(word[1]);
    if (!startsDate(reading, start)) break;
    date = start;
  }
  const dates = readDatesWithin(reading, date, digit + furthestDate);
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last || first.from.month === null || last.end <= digit) return null;
  if (/[\p{L}\d]/u.test(text[last.end] ?? '')) return null;
  const lead = preposition.exec(text.slice(Math.max(0, date - longestPreposition), date))?.[1] ?? '';
  return { date, start: date - lead.length, end: last.end, dates };
}

function readDatesWithin({ tokens, dates: reader }: Reading, at: number, end: number): readonly PrintedDate[] {
  return reader.readDates(tokens, tokens.at(at), tokens.endingAfter(end));
}

function startsDate(reading: Reading, at: number): boolean {
  const dates = readDatesWithin(reading, at, at + furthestDate);
  return dates.length > 0 && dates[0]?.from.month !== null;
}

/** "RBC reported on May 3", "RBC wrote May 3". */
function afterVerb(text: string, { start, end, dates }: DatePhrase, isRegistered: IsRegistered): Attribution | null {
  const verb = verbBefore(text, start);
  const source = verb === null ? null : sourceBefore(text, verb.start, isRegistered);
  if (source === null) return null;
  return { start: withLead(text, source.start), end, references: [narrated(source.start, end, source.name, dates)] };
}

// What leads to a source and is no word of the claim: "As the newspaper RBC wrote".
const lead =
  /(?:^|(?<=[\s\u00A0“"(]))(?:[Aa]s[\s\u00A0]+)?(?:(?:[Tt]he|[Ii]ts|[Aa]n?)[\s\u00A0]+)?(?:(?:\p{Ll}+[\s\u00A0]+)?(?:newspaper|paper|daily|weekly|agency|news agency|website|magazine|journal|outlet|channel|broadcaster|portal)[\s\u00A0]+)?[“"«*_]?$/u;
const longestLead = 50;

function withLead(text: string, start: number): number {
  const window = text.slice(Math.max(0, start - longestLead), start);
  return start - (lead.exec(window)?.[0].length ?? 0);
}

/** "Told RBC on May 3", "wrote RBC on May 3", "in an interview with RBC and TASS on May 3". */
function afterSource(text: string, { start, end, dates }: DatePhrase, known: KnownNames): Attribution | null {
  const gap = start > 0 && text[start - 1] !== ',' ? start : start - 1;
  if (!isSpaceAt(text, start - 1)) return null;
  const introduced = introducedSources(text, gap, known);
  if (introduced === null) return ownedOrTelling(text, { start: gap, end, dates }, known);
  const { sources } = introduced;
  const references = sources.map((source, index) =>
    narrated(
      index === 0 ? introduced.start : source.start,
      index === sources.length - 1 ? end : source.end,
      source.name,
      dates,
    ),
  );
  return { start: introduced.start, end, references };
}

// ", in a long piece on": what a source does at a date, between commas.
const aside = /,[\s\u00A0]+(?:in|as|from|with|for)[\s\u00A0][^,;:.()]{2,50}$/u;
const longestAside = 64;
const afterAside = /,[\s\u00A0](?:also[\s\u00A0])?\p{Ll}+/uy;

/** "RBC, in a long piece on May 3, put the toll at six": of a known source. */
function inAside(text: string, { start, end, dates }: DatePhrase, isRegistered: IsRegistered): Attribution | null {
  const from = Math.max(0, start - longestAside);
  const printed = aside.exec(text.slice(from, start));
  afterAside.lastIndex = end;
  if (printed === null || !afterAside.test(text)) return null;
  const stop = afterAside.lastIndex;
  const source = sourceBefore(text, from + printed.index, isRegistered);
  if (source === null || !isRegistered(source.name) || startsLater(text, source.start)) return null;
  return {
    start: withLead(text, source.start),
    end: stop,
    references: [narrated(source.start, stop, source.name, dates)],
  };
}

// "’s May 3 editorial", ", on May 3, reported".
const possessive = /(?:[’']s|(?<=s)[’'])$/u;
const pieceOf =
  /[\s\u00A0](?:\p{Ll}+[\s\u00A0])?(?:article|editorial|op-ed|report|interview|column|commentary|piece|story|issue|edition|dispatch|broadcast|statement|post|analysis)s?(?!\p{L})/uy;
const verbAfter = new RegExp(`,?[\\s\\u00A0](?:also[\\s\\u00A0])?(?:${reportingVerb})(?!\\p{L})`, 'uy');

const ownPiece = new RegExp(`[’']s?${pieceOf.source}[\\s\\u00A0]+$`, 'u');
const longestPiece = 40;

/** "RBC’s editorial of May 3". */
function ownPieceOf(
  text: string,
  { start, date, end, dates }: DatePhrase,
  isRegistered: IsRegistered,
): Attribution | null {
  if (start === date) return null;
  const from = Math.max(0, start - longestPiece);
  const printed = ownPiece.exec(text.slice(from, start));
  const source = printed === null ? null : sourceBefore(text, from + printed.index, isRegistered);
  if (source === null || source.end < from + (printed?.index ?? 0)) return null;
  return { start: withLead(text, source.start), end, references: [narrated(source.start, end, source.name, dates)] };
}

/** "RBC’s May 3 editorial", "RBC on May 3 reported". */
function ownedOrTelling(
  text: string,
  { start, end, dates }: Pick<DatePhrase, 'start' | 'end' | 'dates'>,
  { isRegistered, startsOfNames }: KnownNames,
): Attribution | null {
  const owned = possessive.exec(text.slice(Math.max(0, start - 3), start).trimEnd());
  const pattern = owned ? pieceOf : verbAfter;
  pattern.lastIndex = end;
  if (!pattern.test(text)) return null;
  const stop = pattern.lastIndex;
  let nameEnd = start;
  while (isSpaceAt(text, nameEnd - 1)) nameEnd -= 1;
  nameEnd -= owned?.[0].length ?? (text[nameEnd - 1] === ',' ? 1 : 0);
  const source = sourceBefore(text, nameEnd, isRegistered, startsOfNames);
  if (source === null || source.end > nameEnd || startsLater(text, source.start)) return null;
  return {
    start: withLead(text, source.start),
    end: stop,
    references: [narrated(source.start, stop, source.name, dates)],
  };
}

/** "The owner of RBC on May 3 reported": what a preposition leads to is no subject. */
function startsLater(text: string, start: number): boolean {
  return /(?:^|[\s\u00A0])(?:of|at|for|by|in|to|with|from|and)[\s\u00A0]+(?:the[\s\u00A0]+)?$/u.test(
    text.slice(Math.max(0, start - 16), start),
  );
}

/** "On May 3, RBC reported", "In a May 3 article, RBC", "a May 3 RBC report", "a column of May 3, RBC". */
function beforeSource(text: string, phrase: DatePhrase, isRegistered: IsRegistered): Attribution | null {
  const { dates } = phrase;
  const found = followingSource(text, phrase, isRegistered);
  return found === null ? null : single(narrated(found.start, found.end, found.source.name, dates));
}

/** The rule of a source that stands alone with its day: it is apart from the words before it. */
export const bareRule = 'bare-source';

const startOfSentence = /(?:^|[.!?…][”"’')\]]*[\s\u00A0]+)$/u;
const endOfSentence = /^\.?(?:[\s\u00A0]*$|[\s\u00A0]+[\p{Lu}“"])/u;

/** "It rained. Voice of America 12 Oct.": a known source and a day are all of a sentence, as reviews of the press print them. */
function byItself(
  text: string,
  { start, date, end, dates }: DatePhrase,
  { isRegistered, startsOfNames }: KnownNames,
): Attribution | null {
  if (start !== date || !endOfSentence.test(text.slice(end, end + 3))) return null;
  let nameEnd = start;
  while (isSpaceAt(text, nameEnd - 1)) nameEnd -= 1;
  if (text[nameEnd - 1] === ',') nameEnd -= 1;
  const source = nameEnd === start ? null : sourceBefore(text, nameEnd, isRegistered, startsOfNames);
  if (source === null || source.end !== nameEnd || !isRegistered(source.name)) return null;
  if (!startOfSentence.test(text.slice(Math.max(0, source.start - 5), source.start))) return null;
  return single(narrated(source.start, end, source.name, dates, bareRule));
}

/** "It rained. Radio Omsk 12 Oct" at the end, where other paragraphs end so with known sources. */
function unknownByItself(text: string, { start, date, end, dates }: DatePhrase): Attribution | null {
  if (start !== date || !/^\.?[\s\u00A0]*$/u.test(text.slice(end))) return null;
  const name = bareNameIn(text.slice(0, end));
  if (name === null || !mayStandBare(name)) return null;
  const at = text.lastIndexOf(name, start);
  return at < 0 ? null : single(narrated(at, end, name, dates, bareRule));
}

function single(reference: PrintedReference): Attribution {
  return { start: reference.start, end: reference.end, references: [reference] };
}

/** A reference to a source that running text names. */
export function narrated(
  start: number,
  end: number,
  name: string,
  dates: readonly PrintedDate[],
  rule = 'attribution',
): PrintedReference {
  return {
    start,
    end,
    signal: 'NONE',
    cited: { kind: 'NAME', name },
    via: null,
    dates,
    url: null,
    ...noWork,
    rule,
  };
}

/** The dates after a source's name: ", May 3", " on May 3". */
export function datesAfter(reading: Reading, at: number): { dates: readonly PrintedDate[]; end: number } | null {
  const { text } = reading;
  beforeDate.lastIndex = at;
  const gap = beforeDate.exec(text);
  if (!gap) return null;
  const start = skipSpace(text, at + gap[0].length, text.length);
  const dates = readDatesWithin(reading, start, start + furthestDate);
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last || first.from.month === null || /[\p{L}\d]/u.test(text[last.end] ?? '')) return null;
  return { dates, end: last.end };
}
