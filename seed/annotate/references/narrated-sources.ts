import type { TextRange } from '../../../schema/records/text-range.ts';
import { isSpaceAt, skipSpace } from '../text/white-space.ts';
import type { IsRegistered } from './is-registered.ts';
import type { Reading } from './item-context.ts';
import { isMediaLike } from './name-kinds.ts';
import { type NarratedSource, sourceAt, sourceBefore } from './press-names.ts';
import { reportingVerb } from './reporting-verbs.ts';

const piece =
  '(?:article|editorial|op-ed|report|interview|column|commentary|piece|story|issue|edition|dispatch|broadcast|statement|post|essay|analysis|press release|release|leader|feature|dispatch|item|comment|segment)s?';
const outlet =
  '(?:newspaper|paper|daily|weekly|monthly|agency|news agency|magazine|journal|website|site|portal|outlet|channel|broadcaster|tabloid)';
const described = `(?:(?:the|its|an?|his|her)[\\s\\u00A0]+)?(?:(?:\\p{L}[\\p{L}-]*[\\s\\u00A0]+){0,2}${outlet}[\\s\\u00A0]+)?(?:\\p{Lu}\\p{L}+[’']s[\\s\\u00A0]+(?:${outlet}[\\s\\u00A0]+)?)?[“"«]?`;

// What gives its word to a source: "told", "in an interview with", "in remarks to", "published by", ", wrote".
const giving = new RegExp(
  `(?:^|[^\\p{L}])(?:(?:has |had |have )?(?:told|tells|telling|assured)|(?:[Ss]peaking|[Tt]alking|[Ww]riting) (?:to|with|in|for|on)|` +
    `(?:[Aa]n? |[Tt]he |[Ii]ts |[Hh]is |[Hh]er |their )?(?:\\p{Ll}+ )?(?:interview|interviews|conversation) (?:with|to|for|in|on)|` +
    `(?:an? |the |its |his |her |their )?(?:\\p{Ll}+ )?(?:comments?|remarks|statement|${piece}) (?:made |given |published |posted |carried |printed |aired )?(?:to|in|by|for|from|on|with)|` +
    `(?:[Ii]nterviewed|[Qq]uoted|[Cc]ited|reported|published|carried|aired|broadcast|posted|printed) (?:by|in|on)|` +
    `(?:wrote|writes|reported|reports|noted|notes|said|says|announced|warned|claimed))[\\s\\u00A0]+${described}$`,
  'u',
);
// "In an interview with", "said in an article in": the words of an attribution before what gives.
const before = /(?:^|(?<=[^\p{L}]))(?:[Ii]n|[Aa]s)[\s\u00A0]+$/u;
const verbOfInverted = /(?:wrote|writes|reported|reports|noted|notes|said|says|announced|warned|claimed)[\s\u00A0]/u;
const longestGiving = 110;
const conjunction = /(?:,?[\s\u00A0]+(?:and|&)|,)[\s\u00A0]+(?:the[\s\u00A0]+)?$/u;
const longestConjunction = 14;
const mostSources = 4;

/** What is asked about the names before a date. */
export type KnownNames = Pick<Reading, 'isRegistered' | 'startsOfNames'>;

/** Sources, in order, and where the words that lead to them begin. */
export interface IntroducedSources {
  readonly start: number;
  readonly sources: readonly NarratedSource[];
}

/** The sources whose names end at `end`, where words before them say that they were told, or tell: "told RBC and TASS". */
export function introducedSources(text: string, end: number, known: KnownNames): IntroducedSources | null {
  const last = nameBefore(text, end, known);
  if (last === null) return null;
  const sources = [last];
  for (let first = last; sources.length < mostSources; ) {
    const joined = conjunction.exec(text.slice(Math.max(0, first.start - longestConjunction), first.start));
    const further = joined ? nameBefore(text, first.start - joined[0].length, known) : null;
    if (further === null) break;
    sources.unshift(further);
    first = further;
  }
  // Two stations may both be unknown: "told RTS and France 2".
  if (!sources.some(({ known, name }) => known || (sources.length > 1 && /\s\d$/u.test(name)))) return null;
  const [first] = sources;
  const from = Math.max(0, (first?.start ?? 0) - longestGiving);
  const window = text.slice(from, first?.start ?? 0);
  const given = giving.exec(window);
  if (given === null) return null;
  const start = given.index + (/^\p{L}/u.test(given[0]) ? 0 : 1);
  // "It is closed, wrote RBC": a verb before its subject stands after a comma or a quotation.
  const words = window.slice(start);
  if (verbOfInverted.exec(words)?.index === 0 && !/[,”"’'»][\s\u00A0]*$/u.test(window.slice(0, start))) return null;
  const opening = before.exec(window.slice(0, start))?.[0].length ?? 0;
  return { start: from + start - opening, sources };
}

const acronym = /(?:^|[\s\u00A0“"«])(\p{Lu}[\p{Lu}\d-]{1,7}|\p{Lu}\p{L}+[\s\u00A0]\d)$/u;
const longestAcronym = 30;

/** A source, or what stations are called by beside one: letters (RTS), or a name and its number. */
function nameBefore(
  text: string,
  end: number,
  { isRegistered, startsOfNames }: KnownNames,
): (NarratedSource & { known: boolean }) | null {
  const source = sourceBefore(text, end, isRegistered, startsOfNames);
  if (source !== null) return { ...source, known: true };
  const printed = acronym.exec(text.slice(Math.max(0, end - longestAcronym), end).trimEnd())?.[1];
  if (printed === undefined || !(isMediaLike(printed) || /\d$/.test(printed))) return null;
  const stop = text.slice(0, end).trimEnd().length;
  return { start: stop - printed.length, end: stop, name: printed, known: false };
}

interface FoundSource extends TextRange {
  readonly source: NarratedSource;
}

const opensClause = /(?:^|[.!?;:,—–][”"’')\]]*[\s\u00A0]+|[\s\u00A0](?:that|and|but|when|as)[\s\u00A0]+)$/u;
const pieceBefore = new RegExp(
  `(?:^|(?<=[^\\p{L}]))((?:[Ii]n|[Bb]y|[Aa]ccording to)[\\s\\u00A0]+(?:an?|its|the|their|his|her|one)[\\s\\u00A0]+(?:[\\p{L}-]+[\\s\\u00A0]+){0,2}${piece}(?:[\\s\\u00A0]+published)?[\\s\\u00A0]+)$`,
  'u',
);
const determiners = new Set('a an its the their this one'.split(' '));
const lastLetters = /[A-Za-z]{1,5}$/;
const determinerBefore =
  /(?:^|(?<=[^\p{L}]))((?:(?:[Ii]n|[Aa]ccording to)[\s\u00A0]+)?(?:[Aa]n?|[Ii]ts|[Tt]he|[Tt]heir|[Tt]his|[Oo]ne)[\s\u00A0]+)$/u;
const endsPiece = new RegExp(`(?:${piece}|published)$`, 'u');
const longestWord = 24;
const pieceAfter = new RegExp(`[\\s\\u00A0]+(?:[\\p{Ll}-]+[\\s\\u00A0]+){0,1}${piece}(?![\\p{L}])`, 'uy');
const inSource = new RegExp(
  `[\\s\\u00A0]+(?:published[\\s\\u00A0]+)?(?:in|by|from|for|on|of|with|to)[\\s\\u00A0]+${described}`,
  'uy',
);
const commaSource = new RegExp(`,[\\s\\u00A0]+${described}`, 'uy');
const commaOnly = new RegExp(`,?[\\s\\u00A0]+${described}`, 'uy');
const gap = /[\s\u00A0]+/uy;
const verb = new RegExp(
  `[\\s\\u00A0]+(?:(?:has|had|also|later|even)[\\s\\u00A0]+){0,2}(?:${reportingVerb})(?![\\p{L}])`,
  'uy',
);
const anyVerb = /[\s\u00A0]+\p{Ll}/uy;
const longestBefore = 80;

/** What white space parts from `at`; empty where none does. */
function wordBefore(text: string, at: number): string {
  let end = at;
  while (end > 0 && isSpaceAt(text, end - 1)) end -= 1;
  if (end === at) return '';
  let start = end;
  while (start > 0 && end - start < longestWord && !isSpaceAt(text, start - 1)) start -= 1;
  return text.slice(start, end);
}

function endAfter(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/**
 * The source after a date: "On May 3, RBC reported", "In a May 3 article, RBC asked", "According to a May 3 RBC report",
 * "in a column of May 3, RBC asked". `start` of the date is that of its "on".
 */
export function followingSource(
  text: string,
  { date, start, end }: TextRange & { readonly date: number },
  isRegistered: IsRegistered,
): FoundSource | null {
  return (
    afterPieceDated(text, { start, end }, isRegistered) ??
    (start === date
      ? (datedPiece(text, { start, end }, isRegistered) ?? afterMonth(text, { start, end }, isRegistered))
      : afterDateOf(text, { start, end }, isRegistered))
  );
}

const inBefore =
  /(?:^|[\s\u00A0“"(])((?:(?:as far[\s\u00A0]|way[\s\u00A0])?back[\s\u00A0](?:as[\s\u00A0])?)?in[\s\u00A0]+)$/iu;
const longestIn = 20;

/** "In May 2017 RBC reported", "Back in May 2017, RBC had reported". */
function afterMonth(text: string, { start, end }: TextRange, isRegistered: IsRegistered): FoundSource | null {
  const lead = inBefore.exec(text.slice(Math.max(0, start - longestIn), start))?.[1];
  return lead === undefined ? null : subjectBehind(text, { start: start - lead.length, end }, isRegistered);
}

/** "On May 3, the newspaper RBC reported". */
function afterDateOf(text: string, { start, end }: TextRange, isRegistered: IsRegistered): FoundSource | null {
  return /^on/iu.test(text.slice(start, start + 2)) ? subjectBehind(text, { start, end }, isRegistered) : null;
}

function subjectBehind(text: string, { start, end }: TextRange, isRegistered: IsRegistered): FoundSource | null {
  if (!opensClause.test(text.slice(Math.max(0, start - 8), start))) return null;
  const at = endAfter(commaOnly, text, end);
  const source = at < 0 ? null : sourceAt(text, at, isRegistered);
  const stop = source === null ? -1 : endAfter(verb, text, afterQuote(text, source.end));
  return source === null || stop < 0 ? null : { start, end: stop, source };
}

function afterQuote(text: string, at: number): number {
  return /[”"»]/.test(text[at] ?? '') ? at + 1 : at;
}

/** "In a column of May 3, RBC asked", "in an article on May 3 in RBC". */
function afterPieceDated(text: string, { start, end }: TextRange, isRegistered: IsRegistered): FoundSource | null {
  if (!endsPiece.test(wordBefore(text, start))) return null;
  const lead = pieceBefore.exec(text.slice(Math.max(0, start - longestBefore), start))?.[1];
  if (lead === undefined) return null;
  return sourceOfPiece(text, start - lead.length, end, isRegistered);
}

/** "In a May 3 article, RBC", "a May 3 article in RBC", "a May 3 RBC article". */
function datedPiece(text: string, { start, end }: TextRange, isRegistered: IsRegistered): FoundSource | null {
  const [word = ''] = lastLetters.exec(wordBefore(text, start)) ?? [];
  if (!determiners.has(word.toLowerCase())) return null;
  const lead = determinerBefore.exec(text.slice(Math.max(0, start - longestBefore), start))?.[1];
  if (lead === undefined) return null;
  const from = start - lead.length;
  const after = endAfter(pieceAfter, text, end);
  if (after > 0) return sourceOfPiece(text, from, after, isRegistered);
  const at = endAfter(gap, text, end);
  const source = at < 0 ? null : sourceAt(text, at, isRegistered);
  if (source === null) return null;
  const stop = endAfter(pieceAfter, text, source.end);
  // "In the May 3 RBC".
  const isIssue = stop < 0 && /the[\s\u00A0]+$/iu.test(lead) && isRegistered(source.name);
  return stop < 0 && !isIssue ? null : { start: from, end: isIssue ? source.end : stop, source };
}

function sourceOfPiece(text: string, start: number, end: number, isRegistered: IsRegistered): FoundSource | null {
  const inside = endAfter(inSource, text, end);
  const within = inside < 0 ? null : sourceAt(text, inside, isRegistered);
  if (within !== null) return { start, end: within.end, source: within };
  if (!/^(?:in|by)/iu.test(text.slice(start, start + 2))) return null;
  const at = endAfter(commaSource, text, skipSpace(text, end, end));
  const source = at < 0 ? null : sourceAt(text, at, isRegistered);
  if (source === null || endAfter(anyVerb, text, afterQuote(text, source.end)) < 0) return null;
  return { start, end: source.end, source };
}
