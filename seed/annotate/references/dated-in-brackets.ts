import type { TextRange } from '../../../schema/records/text-range.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import { precisionOf } from '../dates/resolve-date.ts';
import { spelledOut } from '../sources/abbreviations.ts';
import { endOfParenthesis } from '../text/closing.ts';
import { endOfQuotation } from '../text/quotes.ts';
import { isBodyName, isHeadline, isRegisteredBody } from './body-names.ts';
import { authorsIn, type CitedWork, citedTitle, unknownAuthor } from './cited-work.ts';
import { isHourAfterDate } from './hour-after-date.ts';
import type { ItemContext } from './item-context.ts';
import { isInstitution, isMediaLike } from './name-kinds.ts';
import { hasGivenName, isGivenName, isPerson } from './person-names.ts';
import { isCountry } from './place-names.ts';
import { isGenre } from './source-names.ts';

/** What a reference with its date in parentheses cites, as American legal citation sets it. */
export interface DatedInBrackets extends CitedWork {
  readonly source: TextRange;
  readonly dates: readonly PrintedDate[];
}

const leftParenthesis = 40;
const comma = 44;

/**
 * Reads one reference of a note whose date stands in parentheses: what a body publishes ("Harbor Comm’n, Piers at Risk 9 (Mar. 20,
 * 2019)", also behind its authors), what it releases ("Press Release, Harbor Comm’n, Piers Rust (May 3, 2019)"), and what
 * the press prints ("Mark Lund, Piers, at Last, Rust, Harbor Watch (May 3, 2019)"). Null where its form leaves the source open.
 */
export function readDatedInBrackets(
  context: ItemContext,
  from: number,
  limit: number,
): DatedInBrackets | 'BOOK' | null {
  const { tokens } = context;
  const { text } = tokens;
  const bracket = dateBracket(context, from, limit);
  if (bracket === null) return readDatedBehindComma(context, from, limit);
  const start = tokens.start(from);
  const whole = { start, end: text.slice(0, bracket.start).trimEnd().length };
  const named = partsOf(text, whole).at(-1);
  // "France 24 (May 3, 2019)": the number is of the name.
  const isNumbered = named !== undefined && context.isRegistered(text.slice(named.start, named.end));
  const head = isNumbered ? whole : withoutPage(text, whole);
  const isPaged = head.end < whole.end;
  const parts = partsOf(text, head);
  const isExact = bracket.dates.every(({ from: day }) => precisionOf(day) !== 'YEAR');
  const found = choose(context, parts, {
    isPaged,
    isExact,
    after: text.slice(bracket.end, tokens.end(limit - 1)),
  });
  if (found === null)
    return !isExact && !/^[\s\u00A0]*:/u.test(text.slice(bracket.end)) && isBook(context, parts) ? 'BOOK' : null;
  return { source: found.source, dates: bracket.dates, ...workOf(text, parts, found.source) };
}

/** "Ida Vail, Piers: A History (2019)": persons, a title and a year. */
function isBook({ text, isRegistered }: ItemContext, parts: readonly TextRange[]): boolean {
  const [first, title] = parts;
  if (!first || !title || parts.some(({ start, end }) => isRegistered(text.slice(start, end)))) return false;
  const authors = text.slice(first.start, first.end);
  // A quoted title is an article's, as historians cite it.
  if (/[“‘"«]/u.test(text.slice(first.end, parts.at(-1)?.end))) return false;
  if (isInstitution(authors) || isMediaLike(authors.replace(/\p{Lu}{2,}/gu, capitalised)) || isBodyName(authors))
    return false;
  const persons = authors.split(/,?[\s\u00A0]+(?:&|and)[\s\u00A0]+/u);
  return persons.every((person) => isPersonLike.test(person));
}

const isPersonLike =
  /^\p{Lu}[\p{L}.’'-]*(?:[\s\u00A0]+(?:\p{Lu}[\p{L}.’'-]*|van|von|de|da|di|del|der|den|bin|ibn|al|el|la|le)){1,4}(?:,[\s\u00A0](?:Jr|Sr)\.)?$/u;

function capitalised(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

/** "Ida Vail, Rust, and Why It Spreads, HARBOR LAW., Mar. 2016, at 18": what the comma before the date parts from title and author. */
function readDatedBehindComma(context: ItemContext, from: number, limit: number): DatedInBrackets | null {
  const { tokens, references, isRegistered } = context;
  const { text } = tokens;
  for (let at = from + 1; at < limit; at += 1) {
    if (tokens.kind(at - 1) !== comma || tokens.kind(at) === leftParenthesis) continue;
    const dates = references.readWholeDates(context, at, limit);
    if (
      dates?.kind !== 'DATES' ||
      /^\d{4}$/u.test(text.slice(dates.start, dates.end)) ||
      !/\d{4}/u.test(text.slice(dates.start, dates.end))
    )
      continue;
    const behind = text.slice(dates.end, tokens.end(limit - 1));
    if (!/^(?:,[\s\u00A0]at[\s\u00A0]|[\s\u00A0.]*$)/u.test(behind)) return null;
    const parts = partsOf(text, { start: tokens.start(from), end: tokens.end(at - 2) });
    const source = parts.at(-1);
    if (source === undefined || parts.length < 2) return null;
    const name = withoutPlace(text.slice(source.start, source.end));
    if (isRegistered(name) || (spelledOut(name) === null && !/^,/u.test(behind))) return null;
    if (parts.slice(0, -1).some(({ start, end }) => isRegistered(text.slice(start, end)))) return null;
    return { source, dates: dates.dates, ...workOf(text, parts, source) };
  }
  return readUndated(context, from, limit);
}

const visited =
  /[\s\u00A0,]+https?:\/\/\S+[^;]*\((?:last[\s\u00A0](?:visited|accessed|updated|modified)|accessed|visited)[\s\u00A0]/u;

/** "Who We Are, Ctr. for Harbor Rts., https://… (last visited Jan. 4, 2022)": a body’s page, whose day nobody knows. */
function readUndated({ tokens, isRegistered }: ItemContext, from: number, limit: number): DatedInBrackets | null {
  const { text } = tokens;
  const start = tokens.start(from);
  const found = visited.exec(text.slice(start, tokens.end(limit - 1)));
  // "TASS, “Piers Rust,” May 3, 2019, https://… (accessed Jan. 4, 2022)": its own day is told.
  if (found === null || /(?:1[89]|20)\d{2}[\s\u00A0,.]*$/u.test(text.slice(start, start + found.index))) return null;
  const parts = partsOf(text, { start, end: start + found.index });
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined || parts.length < 2) return null;
  const after = text.slice(start + found.index, tokens.end(limit - 1));
  const isSource = (range: TextRange) => {
    const name = withoutPlace(text.slice(range.start, range.end));
    return isRegistered(name) || isBodyName(name, after);
  };
  const source = isSource(last) ? last : isSource(first) ? first : null;
  if (source === null) return null;
  return { source, dates: [], ...workOf(text, parts, source) };
}

interface DateBracket extends TextRange {
  readonly dates: readonly PrintedDate[];
}

/** The first parentheses that hold a date and nothing else, but for its hour. */
function dateBracket(context: ItemContext, from: number, limit: number): DateBracket | null {
  const { tokens, references } = context;
  const { text } = tokens;
  const end = tokens.end(limit - 1);
  for (let at = from + 1; at < limit; at += 1) {
    const quoted = endOfQuotation(text, tokens.start(at), end);
    if (quoted > 0) {
      at = Math.max(at, tokens.at(quoted) - 1);
      continue;
    }
    if (tokens.kind(at) !== leftParenthesis) continue;
    const close = endOfParenthesis(text, tokens.start(at), end);
    if (close < 0) return null;
    const closing = tokens.at(close - 1);
    const dates = at + 1 < closing ? references.readWholeDates(context, at + 1, closing) : null;
    if (dates?.kind === 'DATES' && (dates.end >= close - 1 || isHourAfterDate(text.slice(dates.end, close - 1))))
      return { start: tokens.start(at), end: close, dates: dates.dates };
    at = Math.max(at, closing);
  }
  return null;
}

const page =
  /(?:,?[\s\u00A0]+(?:at[\s\u00A0]+)?(?:[ivxlc]+|\d{1,4})(?:[–-]\d{1,4})?(?:,[\s\u00A0]*\d{1,4}(?:[–-]\d{1,4})?)*|,?[\s\u00A0]+(?:§+|¶+|pt\.|ch\.|tbl\.|fig\.|pp?\.|nos?\.|vol\.)[\s\u00A0]?[\dIVXivx.–-]+)(?:[\s\u00A0]*(?:&[\s\u00A0]*)?(?:n|nn|tbl|fig)\.[\s\u00A0]?\d{1,4}(?:[–-]\d{1,4})?)?[\s\u00A0,]*$/u;

function withoutPage(text: string, { start, end }: TextRange): TextRange {
  const printed = text.slice(start, end);
  const found = page.exec(printed);
  if (found !== null && /\p{L}/u.test(printed.slice(0, found.index))) return { start, end: start + found.index };
  return { start, end: start + printed.trimEnd().length };
}

/** What commas part, but for those within quotations, parentheses and brackets. */
function partsOf(text: string, { start, end }: TextRange): TextRange[] {
  const parts: TextRange[] = [];
  let from = start;
  const add = (to: number) => {
    const printed = text.slice(from, to);
    const lead = printed.length - printed.trimStart().length;
    const length = printed.trim().length;
    if (length > 0) parts.push({ start: from + lead, end: from + lead + length });
  };
  for (let at = start; at < end; at += 1) {
    const skip = Math.max(endOfQuotation(text, at, end), endOfParenthesis(text, at, end));
    if (skip > 0) at = skip - 1;
    else if (text.charCodeAt(at) === comma && /[\s\u00A0”"]/u.test(text.charAt(at + 1)) && !isSuffix(text, at)) {
      add(at);
      from = at + 1;
    }
  }
  add(end);
  return parts;
}

/** "Ida Vail, Jr.", "Harbor Watch, Inc.", "St. Louis, Mo.": what a comma parts and belongs to the name before it. */
function isSuffix(text: string, at: number): boolean {
  return /^,[\s\u00A0](?:Jr|Sr|I{2,3}|IV|Inc|LLC|Ltd|LLP|L\.L\.C|Esq|M\.D|Ph\.D)(?:\.|(?!\p{L}))/u.test(
    text.slice(at, at + 12),
  );
}

interface FormOfDate {
  /** True where a page stands before the date. */
  readonly isPaged: boolean;
  /** True where the date has its month. */
  readonly isExact: boolean;
  /** What stands behind the date. */
  readonly after: string;
}

const release =
  /^(?:(?:Press|News|Media) (?:Release|Statement|Advisory|Note|Notice)|Fact ?[Ss]heet|Statement|Policy Brief|Issue Brief|Blog Post|Announcement|News Alert)$/iu;
const piece =
  /^(?:Editorial|Opinion|Op-Ed|Letter to the Editor|Note|Comment|Commentary|Essay|Book Review|Symposium|Interview|Podcast|Column|Review|Recent Case|Analysis|Feature|Blog Post)$/iu;

function choose(context: ItemContext, parts: readonly TextRange[], form: FormOfDate): { source: TextRange } | null {
  const { text, isRegistered } = context;
  const printed = (range: TextRange) => text.slice(range.start, range.end);
  const [first, second] = parts;
  const last = parts.at(-1);
  if (!first || !last) return null;
  if (release.test(printed(first))) return second === undefined ? null : { source: second };
  const isBody = (range: TextRange) => isBodyName(printed(range), form.after) && !isPiece(range);
  const isPiece = (range: TextRange) => piece.test(printed(range));
  if (parts.length === 1) return null;
  const isPress = isRegistered(withoutPlace(printed(last)));
  const isShortened = spelledOut(withoutPlace(printed(last))) !== null;
  if (form.isPaged) {
    if (isBody(first) && !(isPress && !isRegistered(printed(first)))) return { source: first };
    const body = parts.slice(1, -1).find(isBody);
    if (body !== undefined) return { source: body };
    return isPress || isShortened ? { source: last } : ofUnknownBody(context, parts, form);
  }
  if (isPress) return isRegistered(printed(first)) && isInstitution(printed(last)) ? null : { source: last };
  if (isBody(first) && !isShortened) return { source: first };
  if (isShortened) return { source: last };
  const body = parts.slice(1, -1).find(isBody);
  if (body !== undefined && isBody(body) && !isMediaLike(printed(last))) return { source: body };
  return form.isExact && !isHeadline(printed(last)) ? { source: last } : ofUnknownBody(context, parts, form);
}

/**
 * "Pier Witness, Rust Everywhere 12 (May 3, 2019)": no person, and of no book, which bears its year alone; "Better Piers Peru,
 * 19th Synthesis Report 12 (2019)".
 */
function ofUnknownBody(
  { text }: ItemContext,
  [first, title]: readonly TextRange[],
  { isExact }: FormOfDate,
): { source: TextRange } | null {
  if (!first || !title) return null;
  const name = text.slice(first.start, first.end);
  if (isRegisteredBody(name)) return { source: first };
  if (!isExact && !isProgram(name) && !reportOfSeries.test(text.slice(title.start, title.end))) return null;
  return hasGivenName(name) || isPerson(name) || /[\s\u00A0](?:&|and|et[\s\u00A0]al)/u.test(name) || isHeadline(name)
    ? null
    : { source: first };
}

// What a body reports again and again, and no book is called.
const reportOfSeries =
  /^(?:\p{Lu}[\p{L}-]*[\s\u00A0])?(?:\d{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|(?:Bi-?|Semi-?)?[Aa]nnual|Annual|Quarterly|Monthly|Periodic|Interim|Progress|Compliance)[\s\u00A0](?:[\p{Lu}&][\p{L}-]*[\s\u00A0]){0,4}(?:Report|Review|Survey|Assessment|Update|Bulletin)(?![\p{L}])/u;

// Countries that are surnames as well.
const surnames = /^(?:Holland|Jordan|Israel|Chad|France|Ireland|Georgia|England|Britain|Cuba|Guinea|Mali|Oman|Togo)$/u;

/** "Fair Nets Nicaragua": the branch of a program in a country; of a person, the first name is known, or the last is no country alone. */
function isProgram(name: string): boolean {
  const words = name.split(/[\s\u00A0]+/u);
  const last = words.at(-1) ?? '';
  return (
    words.length > 1 &&
    isCountry(last) &&
    !surnames.test(last) &&
    !isGivenName(words[0] ?? '') &&
    words.every((word) => /^\p{Lu}\p{L}+$/u.test(word))
  );
}

/** "Pier Post (Omsk)" without its place. */
function withoutPlace(name: string): string {
  return name.replace(/[\s\u00A0]\([^()]{2,40}\)$/u, '');
}

/** The authors before a source, and the title: before it, or behind a body’s name. */
function workOf(text: string, parts: readonly TextRange[], source: TextRange): CitedWork {
  const isOther = (range: TextRange) =>
    range !== source &&
    !isGenre(text.slice(range.start, range.end)) &&
    !piece.test(text.slice(range.start, range.end)) &&
    !release.test(text.slice(range.start, range.end));
  const before = parts.filter((range) => range.end <= source.start && isOther(range));
  const behind = parts.filter((range) => range.start >= source.end);
  const [head, ...rest] = before;
  const authors = head === undefined ? null : (authorsIn(text, head, true) ?? unknownAuthor(text, before));
  const words = authors === null ? before : rest;
  const [from, to] = words.length > 0 ? [words[0], words.at(-1)] : [behind[0], behind.at(-1)];
  const title = from && to ? citedTitle(text, { start: from.start, end: to.end }) : null;
  return { title, authors: authors ?? [] };
}
