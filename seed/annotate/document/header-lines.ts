import type { FigureRecord } from '../../../schema/records/article.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import { weekdayIn } from '../dates/weekdays.ts';
import { isInstitution, isNameLike } from '../references/name-kinds.ts';
import { isPlace } from '../references/place-names.ts';
import { dateInLine, datesOfLine } from '../rules-in-use.ts';
import { role, worksAt } from './author-line.ts';
import { kindsOfDocument, qualifiersOfDocument } from './kinds-of-documents.ts';

const bylineLabel =
  /^(?:by|authors?|(?:(?:(?:duty|managing|executive|night|desk|series|issue|contributing)[\s\u00A0]+)?editors?|analysts?|rapporteurs?|from)(?=\s*:)|(?:written|drafted|posted|published|compiled|created|edited|prepared|translated) by|автор|авторы)(?:\s*::?\s*|\s+)(?=\S)/iu;
// By the Staff of the Review; by the Editors.
const collective =
  /^(?:the[\s\u00A0]+)?(?:staff|editors?|editorial (?:board|staff|team)|team)(?:(?:[\s\u00A0]+(?:of|at))(?:[\s\u00A0]+the)?[\s\u00A0]+|$)/iu;
const longestByline = 200;
const afterNames =
  /[\s\u00A0]+(?=\p{Lu}\p{Ll}+ by[\s\u00A0]*:).*$|(?<=\p{Ll}{3}|\))\.[\s\u00A0]+(?:client|confidential|not|for|all|please)(?!\p{L}).*$/iu;
// By Jane Doe in Tallinn.
const placeAfterName =
  /^(\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*)+)\s+(?:reporting\s+)?(?:in|from)\s+(\p{Lu}[\p{L}.’' -]*)$/u;

// By Jane Doe for the Harbor Forum.
const forWhom =
  /^(\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*)+)\s+(?:for|of|at)\s+(?:the\s+)?(\p{Lu}[\p{L}.’'&-]*(?:\s+(?:\p{Lu}[\p{L}.’'&-]*|of|and|for|the))*)$/u;

/** What a by-line says. */
export interface Byline {
  readonly authors: readonly string[];
  /** What is printed beside their names: where they work, or what they are. */
  readonly besides: readonly string[];
}

/** "By Jane Doe (Reuters), Staff Writer": its authors and what stands beside their names; null for any other line. */
export function readByline(printed: string): Byline | null {
  const label = printed.length <= longestByline ? bylineLabel.exec(printed) : null;
  if (!label) return null;
  // "Drafted by: Ida Vail   Cleared by: the head", "Analyst: Ida Vail (Omsk). Client confidential."
  const line = label[0].includes(':') ? printed.replace(afterNames, '') : printed;
  const inParentheses: string[] = [];
  const parts = line
    .slice(label[0].length)
    .replace(/^by:?\s+/i, '')
    .replace(/(?<=\p{L}\.?)\s+\((\p{L}[^()]*)\)(?=\s*(?:$|[,;&]|and\b))/gu, (_, text: string) => {
      inParentheses.push(text);
      return '';
    })
    .split(/\s*(?:[,;]\s*and\b|,|;)\s*/u)
    // "Economic Policy and Statistics Section" is one.
    .flatMap((part, index) => (index > 0 && worksAt(part) ? [part] : part.split(/\s*(?:&|\band\b)\s*/u)))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const [index, part] of parts.entries()) {
    const [, name, where] = placeAfterName.exec(part) ?? forWhom.exec(part) ?? [];
    if (name === undefined || where === undefined) continue;
    parts[index] = name;
    inParentheses.push(where);
    // "For the Harbor Forum, Omsk": where that is.
    while (isOneWord(parts[index + 1] ?? ' ')) inParentheses.push(...parts.splice(index + 1, 1));
  }
  const [first = ''] = parts;
  const firstBeside = parts.findIndex((part, index) => index > 0 && isBeside(part, first));
  // "Ida Vail, Media Unit, Omsk": where they work, and where that is.
  const isAuthor = (part: string, index: number) =>
    index === 0 || !(isBeside(part, first) || (firstBeside > 0 && index > firstBeside && isOneWord(part)));
  const authors = parts.filter(isAuthor);
  const capitalised = authors.every((name) =>
    name
      .replace(collective, '')
      .split(/\s+/)
      .every((word) => /^(?:$|\p{Lu}|\p{Lo}|van|von|de|da|der|bin|al|el|la)/u.test(word)),
  );
  if (authors.length === 0 || !capitalised || /[.!?]$/.test(line.replace(/\b(?:Jr|Sr|D\.C|U\.[SK]|Inc|Ltd)\.$/, '')))
    return null;
  return { authors, besides: [...parts.filter((part, index) => !isAuthor(part, index)), ...inParentheses] };
}

// "And staff in Omsk".
const othersWrote = /^(?:and[\s\u00A0]+)?(?:staff|agencies|wire services|wires)(?!\p{L})/iu;

const isOneWord = (part: string) => !/[\s\u00A0]/u.test(part);

/** Whether a part of a by-line says where the one before it works, or what that is; a by-line of institutions names them. */
function isBeside(part: string, first: string): boolean {
  if (isInstitution(first) || collective.test(first)) return false;
  return (
    isInstitution(part) ||
    worksAt(part) ||
    isPlace(part) ||
    othersWrote.test(part) ||
    role.test(part) ||
    /^(?:\p{Lu}{3,6}|[Pp]h\.?[\s\u00A0]?D\.?|M\.?[ABD]\.?)$/u.test(part)
  );
}

const dateLabel =
  /^(?:date|as of|(?:draft|version)(?: of)?|(?:(?:went|gone|sent) to press|closed|completed|concluded|finali[sz]ed|dated|drafted|written|compiled)(?: on| at)?|(?:closing|(?:\p{L}+ )?cut-?off|(?:copy|editorial|press|data)[\s\u00A0]+(?:deadline|date))(?: date)?|created(?: on)?|(?:last )?(?:updated|modified|edited)(?: by \p{Lu}[^\d,]{1,60}(?= on ))?(?: on)?|(?:first |originally )?(?:published|submitted|issued|released|posted|sent|mailed|filed)(?: out)?(?: by [\p{L}\d._-]{1,40}(?= on ))?(?: on)?|publication date|дата)\s*:{0,2}\s*/iu;
const afterDate =
  /^[\s,.|–—-]*(?:(?:at\s+)?(?:\d{1,2}[:.]\d{2}(?::\d{2})?|(?<=(?:,|at)\s)(?:[01]\d|2[0-3])[0-5]\d)\s*(?:[ap]\.?m\.?)?\s*(?:hours|\p{Lu}{0,4}))?[\s,.|–—-]*(?:age: .{1,20}|\([^()]{3,60}\))?$/iu;
// Week of 19–25 May 2003 (published 26 May 2003); 41 Harbor Journal of Law (draft of May 3, 2016)
const publishedInParentheses =
  /[\s\u00A0]\((?:published|posted|issued|released|draft)(?:[\s\u00A0]o[nf])?,?[\s\u00A0]+/u;
const periodLabel =
  /^(?:(?:reporting[\s\u00A0]+)?period(?:[\s\u00A0]+covered)?|covering|week|for the (?:week|period|month))(?:[\s\u00A0]+(?:of|from|ending))?[\s\u00A0]*:?[\s\u00A0]*/iu;
// "15 to 27 August 2000": what stands before the last day.
const firstOfPeriod = /^\d{1,2}(?:[\s\u00A0]\p{L}{3,9})?[\s\u00A0](?:to|through|until)[\s\u00A0]/u;
const longestDateLine = 90;
const longestBeforePublished = 160;
// "From: Ida Vail, “Ports”, Master’s thesis, Omsk University, defended 28 May 2010".
const ofThesis =
  /[\s\u00A0](?:thesis|dissertation)(?!\p{L}).{0,120}?[\s\u00A0](?:defended|submitted|accepted|presented)(?:[\s\u00A0](?:on|in))?[\s\u00A0]/iu;
const longestOfThesis = 250;

const afterLabelled =
  /^[.;,][\s\u00A0]+(?:please|not|do not|for|client|all|updated|revised|embargoed|comments)(?!\p{L})[^\n]{0,100}$/iu;

const changed = /^(?:last )?(?:updated|modified|edited)/iu;
const timeBefore =
  /^\d{1,2}(?:[:.]\d{2}(?::\d{2})?[\s\u00A0]*(?:[ap]\.?m\.?)?|[\s\u00A0]*[ap]\.?m\.?)[\s\u00A0]*(?:hours|\p{Lu}{2,4})?[\s\u00A0]*[,|–—-]?[\s\u00A0]+(?:on[\s\u00A0]+)?/iu;

// "Dakar, Saturday 12 August".
const placeBeforeDay =
  /^(?:(?:\p{Lu}[\p{L}.’'-]*|de|del|da|do|la|el|al|am|an|der|upon)[\s\u00A0]+){0,3}\p{Lu}[\p{L}’'-]+,[\s\u00A0]+(?=\p{L}+day(?!\p{L}))/u;

/** Whether a day without its year is one on which a document appeared: the day of the week says so, or what stands before it. */
function isSureDay(line: string, { start, end, from }: PrintedDate, label: string): boolean {
  return from.day !== null && (weekdayIn(line.slice(start, end)) !== null || (label !== '' && !changed.test(label)));
}

/** A date of a document as printed. */
export interface StatedDate {
  readonly printed: PrintedDate;
  readonly text: string;
  /** What the print says of it. */
  readonly kind: 'PUBLISHED' | 'UPDATED' | 'PLAIN';
}

// "Volume 6, Issue 38 – Wednesday, February 25, 2009", "No. 34/2000 – covering 15 to 27 August 2000", "issue 118, Sunday 21 May 2023", "version 1.2, 2021-03-09".
const numbersBeforeDate =
  /^(?:(?:vol(?:ume|\.)?|issue|no\.?|number|nr\.?|edition|v(?:ersion)?|rev(?:ision|\.)?|[#№])[\s\u00A0]*:?[\s\u00A0]*\d{1,4}(?:[./-]\d{1,4}){0,2}[\s\u00A0]*[,;|·–—-]?[\s\u00A0]+){1,3}(?=[\p{L}\d])/iu;

/** How long the numbers of an issue are that a line begins with before its date; 0 where there are none. */
export function lengthOfNumbers(line: string): number {
  return numbersBeforeDate.exec(line)?.[0].length ?? 0;
}

/** The date that a line of nothing else gives, the numbers of an issue apart; null for any other line. */
export function readDateLine(line: string): StatedDate | null {
  const numbers = line.length <= longestDateLine ? lengthOfNumbers(line) : 0;
  const found = readDate(line.slice(numbers));
  if (found === null || numbers === 0) return found;
  const { start, end, ...printed } = found.printed;
  return { ...found, printed: { ...printed, start: start + numbers, end: end + numbers } };
}

function readDate(line: string): StatedDate | null {
  const thesis = line.length <= longestOfThesis ? ofThesis.exec(line) : null;
  if (thesis !== null) {
    const printed = dateInLine(line, thesis.index + thesis[0].length);
    return printed?.from.year != null && printed.from.month !== null && /^\.?$/.test(line.slice(printed.end))
      ? { printed, text: line.slice(printed.start, printed.end), kind: 'PUBLISHED' }
      : null;
  }
  if (line.length > longestBeforePublished) return null;
  const inParentheses = publishedInParentheses.exec(line);
  if (inParentheses !== null) {
    const printed = dateInLine(line, inParentheses.index + inParentheses[0].length);
    if (printed?.from.year != null && printed.from.month !== null && line.slice(printed.end) === ')')
      return { printed, text: line.slice(printed.start, printed.end), kind: 'PUBLISHED' };
  }
  if (line.length > longestDateLine) return null;
  const period = periodLabel.exec(line);
  const first = period === null ? 0 : (firstOfPeriod.exec(line.slice(period[0].length))?.[0].length ?? 0);
  const covered = period === null ? null : dateInLine(line, period[0].length + first);
  // "Period: 2-15 February 1998": it cannot have appeared before the last day.
  const last = covered === null ? null : (covered.to ?? (first > 0 ? covered.from : null));
  if (period !== null && last?.day != null && last.year !== null && covered?.end === line.length)
    return { printed: { ...covered, from: last, to: null }, text: line.slice(period[0].length), kind: 'PLAIN' };
  const label = dateLabel.exec(line)?.[0] ?? '';
  const start = label.length + (timeBefore.exec(line.slice(label.length))?.[0].length ?? 0);
  const printed = dateInLine(line, start + (placeBeforeDay.exec(line.slice(start))?.[0].length ?? 0));
  if (!printed || printed.from.month === null) return null;
  // "Dakar, Saturday 12 August", "closed Friday, June 30": the year is in the text.
  if (printed.from.year === null && (printed.to !== null || !isSureDay(line, printed, label))) return null;
  const after = line.slice(printed.end);
  // "Draft of 1 December 2017. Please do not cite."
  if (!afterDate.test(after) && !(label !== '' && afterLabelled.test(after))) return null;
  const kind = changed.test(label)
    ? 'UPDATED'
    : label === '' || /^(?:date|created|дата)/iu.test(label)
      ? 'PLAIN'
      : 'PUBLISHED';
  return { printed, text: line.slice(printed.start, printed.end), kind };
}

const kindOfIssue =
  /[\s\u00A0]+(?:\p{Lu}[\p{L}’'-]*[\s\u00A0]+){0,3}(?:digest|briefing|bulletin|roundup|newsletter|summary)$/iu;

/** The date of a line that says what kind of issue it is of: "13 June 2007 News Digest"; null for any other line. */
export function readIssueDate(line: string): StatedDate | null {
  const kind = line.length <= longestDateLine ? kindOfIssue.exec(line) : null;
  return kind && readDateLine(line.slice(0, kind.index));
}

/** Whether two dates may be the same day: what one of them leaves open is no difference. */
export function isSameDate({ printed: one }: StatedDate, { printed: other }: StatedDate): boolean {
  const same = (key: 'year' | 'month' | 'day') =>
    one.from[key] === null || other.from[key] === null || one.from[key] === other.from[key];
  return same('year') && same('month') && same('day');
}

const isoDay = /^\d{4}-\d{2}-\d{2}(?=$|[T\s])/;

/** The date of a value of metadata: the day as it is written, whatever the time zone; null where it is none. */
export function statedDate(text: string): StatedDate | null {
  return readDateLine(isoDay.exec(text)?.[0] ?? text);
}

const beforeDate = /(?:[\s\u00A0]*[,|/·•–—-][\s\u00A0]+|[\s\u00A0]+\()(?:le |den |am )?/gu;

/** What a line of a name and a full date says: "Provincial Reader, 20 November 2015", "Minsk | May 3, 2016". */
export interface DatedLine {
  readonly name: string;
  readonly printed: PrintedDate;
  /** The date as printed. */
  readonly text: string;
}

const kindOfDocument = new RegExp(
  String.raw`^(?:an?[\s\u00A0]+|the[\s\u00A0]+)?(?:(?:${qualifiersOfDocument})[\s\u00A0]+){0,2}(?:${kindsOfDocument})(?!\p{L})`,
  'iu',
);

/** True for words that say what kind of document it is: "Working paper, Andean program", "A weekly letter from the north". */
export function saysWhatItIs(words: string): boolean {
  return kindOfDocument.test(words) && !/[.!?;:]/u.test(words);
}

const seasonAtEnd =
  /^(.{4,70}?),?[\s\u00A0]+(?:(?:spring|summer|autumn|fall|winter)[\s\u00A0]+((?:19|20)\d{2})|\((?:spring|summer|autumn|fall|winter)[\s\u00A0]+((?:19|20)\d{2})\))$/iu;

/** "An essay, winter 2018": what it is, and a season, of which the year is sure. */
function readSeasonLine(line: string): DatedLine | null {
  const [, name = '', plain, enclosed] = seasonAtEnd.exec(line) ?? [];
  const digits = plain ?? enclosed ?? '';
  if (!saysWhatItIs(name)) return null;
  const end = line.length - (enclosed === undefined ? 0 : 1);
  const from = { year: Number(digits), month: null, day: null };
  return {
    name: name.replace(/,$/, ''),
    printed: { start: end - 4, end, from, to: null, rule: 'year-alone' },
    text: digits,
  };
}

/** Reads a name, or what kind of document it is, and a date that are all of a line; null for any other line. */
export function readDatedLine(line: string): DatedLine | null {
  if (line.length > longestDateLine) return null;
  if (!/\d/.test(line)) return null;
  const season = readSeasonLine(line);
  if (season !== null) return season;
  const dateAt = datesOfLine(line);
  for (const separator of line.matchAll(beforeDate)) {
    const printed = dateAt(separator.index + separator[0].length);
    if (!printed || printed.from.year === null || printed.from.month === null) continue;
    const name = line.slice(0, separator.index);
    if (!afterDate.test(line.slice(printed.end).replace(/^\)/, '')) || opensParenthesis(name)) return null;
    // A title may end with the days that it is about.
    if (printed.to !== null || name.includes(':')) return null;
    if (!isNameLike(name) && !saysWhatItIs(name)) return null;
    return { name, printed, text: line.slice(printed.start, printed.end) };
  }
  return null;
}

const metadata =
  /^(?:categor(?:y|ies)|author|tags?|topics?|regions?|countr(?:y|ies)|sections?|keywords|filed under|programs?|read(?:ing)? time|(?:last )?(?:updated|modified)(?: on)?)\s*:\s*\S/iu;

const smallPrint =
  /^(?:[·∙•][\s\u00A0]*)?(?:\d{1,3}[\s\u00A0-]*min(?:ute)?s?(?:[\s\u00A0]+(?:read|reading))?|(?:words |photos |pictures )?by|on|in|follow|listen|share|save|print|paid|authors?|published|updated|modified|affiliations?|\d{1,3}(?:,?\d{3})? (?:words|comments?|shares|views|likes|claps)|(?:nos?\.?|issues?|edition|letter|#|№)[\s\u00A0]*[#№]?[\s\u00A0]*\d{1,5}(?:[\s\u00A0]*[/–-][\s\u00A0]*\d{1,5})?)$/iu;

/** True for what sites print beside authors and date, and nothing else: "5 min read", "Follow", "3 comments", "No. 12". */
export function isSmallPrint(line: string): boolean {
  return line.length <= longestDateLine && smallPrint.test(line);
}

const series =
  /^(?:\p{Lu}[\p{L}’&-]*[\s\u00A0]+){0,4}(?:paper|brief|note|report|memo|monograph)s?(?:[\s\u00A0]+series)?,?[\s\u00A0]*(?:no\.?|number|nr\.?|#|№)[\s\u00A0]*\d[\d/.-]{0,9}$/iu;

/** True for the number of a series: "Working Paper No. 12". */
export function isSeries(line: string): boolean {
  return line.length <= longestDateLine && series.test(line);
}

/** True for a line that files the document: "Category: Ports, Tolls". */
export function isMetadata(line: string): boolean {
  return line.length <= longestByline && metadata.test(line) && !/[.!?]$/.test(line);
}

/** A line without the marks that set all of it apart: "*By Oleg Brodov*". */
export function withoutEmphasis(line: string): string {
  return /^([*_]{1,3})([^*_].*[^*_\s])\1$/u.exec(line)?.[2] ?? line;
}

/** True for words that a parenthesis is left open in: what follows stands inside it. */
export function opensParenthesis(words: string): boolean {
  return /[([][^)\]]*$/u.test(words);
}

const noteLabel = /^(?:note|editor[’']?s note|editors[’'] note|n\.b\.)\s*:\s*/iu;

/** What a "Note:" line says of the document; null for any other line. */
export function readNoteLine(line: string): string | null {
  const match = noteLabel.exec(line);
  return match && line.length > match[0].length ? line.slice(match[0].length) : null;
}

/** The URL of a line that is nothing else; null for any other line. */
export function readUrlLine(line: string): string | null {
  const match =
    /^(?:(?:url|link|source|original|available at|permalink)\s*:\s*)?<?(https?:\/\/[^\s<>]{3,2000}?)>?$/iu.exec(line);
  const url = match?.[1];
  return url !== undefined && URL.canParse(url) ? url : null;
}

const longestCaption = 600;
const credit =
  /^(.*?)[\s\u00A0]*[([](?:photo |image |picture )?(?:source|photo(?:graph)?|image|picture|credits?|courtesy(?: of)?|фото|источник)(?: credit)?(?:\s*:\s*|\s+(?:by|from|courtesy of|via|credit)\s*:?\s*)([^()[\]]{1,160})[)\]]\.?$/isu;
const creditWord = /source|photo|image|picture|credit|courtesy|фото|источник/iu;
const captionLabel =
  /^(?:figure|fig\.|photo|photograph|image|picture|caption|map|chart)\s*(?:\d{1,3})?\s*[:.]\s+(?=\S)/iu;
const trailingCredit = /[.\s](?:photo |image )?(?:source|photo|image|credit)s?(?: credit)?\s*:\s*([^.:;]{1,120})\.?$/iu;

/** The caption and credit of a figure's block; null for any other block. */
export function readCaption(block: string): FigureRecord | null {
  if (block.length > longestCaption) return null;
  const credited = /[)\]]\.?$/.test(block) && creditWord.test(block) ? credit.exec(block) : null;
  const labelled = captionLabel.exec(block);
  // "(Source: TASS, May 3)" after a sentence cites.
  if (credited?.[2] !== undefined && /,\s*\S*\s?\d/u.test(credited[2])) return null;
  if (credited?.[1] !== undefined && credited[2] !== undefined) {
    return { caption: withoutLabel(credited[1], labelled), credit: credited[2].trim() };
  }
  return labelled ? trailed(block, labelled) : null;
}

/** The caption and credit of what the source marks as a figure's. */
export function readFigure(text: string): FigureRecord {
  return readCaption(text) ?? trailed(text, null);
}

function trailed(block: string, labelled: RegExpExecArray | null): FigureRecord {
  const trailing = trailingCredit.exec(block);
  if (!trailing?.[1]) return { caption: withoutLabel(block, labelled), credit: null };
  return { caption: withoutLabel(block.slice(0, trailing.index + 1), labelled), credit: trailing[1].trim() };
}

function withoutLabel(text: string, label: RegExpExecArray | null): string {
  return (label ? text.slice(label[0].length) : text).trim();
}
