import { foldedName, slugOf } from '../../../schema/slug.ts';
import type { SourceMetadata, SourcePlace, SourceText } from '../../source-document/source-document.ts';
import { placeAt } from '../../source-document/source-text.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import { isNameLike } from '../references/name-kinds.ts';
import { hasGivenName, isPerson } from '../references/person-names.ts';
import { authorsIn, namesAuthors } from './author-line.ts';
import {
  isMetadata,
  isSameDate,
  isSeries,
  isSmallPrint,
  lengthOfNumbers,
  readByline,
  readDatedLine,
  readDateLine,
  readIssueDate,
  readNoteLine,
  readUrlLine,
  type StatedDate,
  saysWhatItIs,
  statedDate,
  withoutEmphasis,
} from './header-lines.ts';
import type { Numbers } from './letterhead.ts';
import { type PublicationLine, publicationOfDatedLine, readPublicationLine } from './publication-line.ts';

export type HeaderField = 'TITLE' | 'AUTHORS' | 'DATE' | 'PUBLICATION' | 'URL' | 'NOTE' | 'FILING' | 'OTHER';

/** A line of the head and what it was read as. */
export interface HeaderLine {
  readonly field: HeaderField;
  readonly content: SourceText;
}

/** What a line of the head says, with its place. */
export interface Printed<Value> extends SourcePlace {
  readonly value: Value;
}

const longestLine = 250;

// Von Karl Ohm, par Luc Faure: what stands before a name in other languages.
const byInOthers = /^(?:[Vv]on|[Pp]ar|[Pp]or)[\s\u00A0]+(?=\p{Lu}\S*[\s\u00A0]+\p{Lu})/u;

// What a name in a head calls a note with: who the author is.
const noteCalls = /(?<=\p{L}\.?)(?:[*†‡]{1,3}|[¹²³])(?=$|[\s,;&])/gu;

// "Ida Vail — 5 May 2019 — 4 min read"
const lastOfDashes = /[\s\u00A0]+[–—-][\s\u00A0]+([^–—]{2,40})$/u;

/** A line without the small print that a dash sets apart at its end. */
function withoutTail(line: string): string {
  const tail = line.length > longestLine ? null : lastOfDashes.exec(line);
  return tail?.[1] !== undefined && isSmallPrint(tail[1]) ? line.slice(0, tail.index) : line;
}

const mailAddress = /[\s\u00A0]*[<(]?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+[>)]?/gu;

/** Names without the signs that call notes and addresses of mail. */
export function withoutNoteCalls(names: string): string {
  return names.replace(noteCalls, '').replace(mailAddress, '');
}

/** Takes what the lines of a head say, in whatever order they come. */
export class HeadReader {
  /** Authors and dates of the metadata, by which their print is known again. */
  readonly #stated: Stated;
  publication: Printed<PublicationLine> | null = null;
  authors: Printed<string>[] = [];
  /** What by-lines print beside the names of authors: where they work, or what they are. */
  readonly besides: Printed<string>[] = [];
  readonly #dates: Printed<StatedDate>[] = [];
  url: Printed<string> | null = null;
  note: Printed<string> | null = null;

  constructor({ authors, published, updated }: SourceMetadata) {
    this.#stated = {
      authors: new Set(authors.map(({ text }) => foldedName(text))),
      dates: [published, updated].map((value) => value && statedDate(value.text)).filter((date) => date !== null),
    };
  }

  /** When the document appeared: where it says when it was changed too, the other date; a day before the month of an issue. */
  get date(): Printed<StatedDate> | null {
    const rank = { PUBLISHED: 0, PLAIN: 1, UPDATED: 2 } as const;
    const rankOf = ({ value: { kind, printed } }: Printed<StatedDate>): number =>
      rank[kind] + (kind !== 'UPDATED' && printed.from.day === null ? 0.5 : 0);
    return this.#dates.toSorted((a, b) => rankOf(a) - rankOf(b))[0] ?? null;
  }

  /** Whether a date is the first of its document, or the first that gives a day. */
  #isWanted({ from }: PrintedDate): boolean {
    const others = this.#dates.filter(({ value }) => value.kind !== 'UPDATED');
    return others.length === 0 || (from.day !== null && others.every(({ value }) => value.printed.from.day === null));
  }

  /**
   * Takes what a line says; null where it says nothing of a head.
   *
   * @param titled whether the title stands before it: then a line may be a name, or a name and a date
   */
  take(content: SourceText, titled: boolean): HeaderField | null {
    if (content.text.length > longestLine) return null;
    const plain = withoutTail(withoutEmphasis(content.text));
    const place = placeAt(content, 0);
    const parts = partsOf(plain);
    if (parts !== null) {
      const fields = parts.map((part): HeaderField | null => {
        if (isSeries(part)) return this.#takeBesides(part, place);
        const field = this.#takeBylineAndDate(part, place, titled) ?? this.#takeName(part, place, titled);
        return field ?? (says(part) || isSmallPrint(part) ? null : this.#takeBesides(part, place));
      });
      return fields.find((field) => field !== null) ?? null;
    }
    if (isSeries(plain)) return 'OTHER';
    const beside = titled ? lineOfStated(plain, this.#stated) : null;
    if (beside !== null) return this.#takeBeside(beside, place);
    const whole = this.#takeBylineAndDate(plain, place, titled);
    if (whole !== null) return whole;
    const dated = this.date === null ? lineWithDate(plain) : null;
    if (dated !== null && (titled || dated.date?.kind === 'PUBLISHED')) return this.#takeBeside(dated, place);
    return titled && isMetadata(plain) ? 'FILING' : null;
  }

  /** Whether a line would be taken as one of the head, the title apart. */
  wouldTake(line: string): boolean {
    const plain = withoutTail(withoutEmphasis(line));
    return (
      isHeaderLine(plain) ||
      isSeries(line) ||
      lineOfStated(plain, this.#stated) !== null ||
      lineWithDate(plain) !== null
    );
  }

  /** Takes the name of a periodical that a line of a letterhead gives; false where one is known. */
  takePublication(content: SourceText, name: string, numbers: Numbers | null): boolean {
    if (this.publication !== null || slugOf(name) === '') return false;
    const record = { slug: slugOf(name), name, abbreviation: null };
    const place = placeAt(content, 0);
    const { volume, issue, year } = numbers ?? { volume: null, issue: null, year: null };
    this.publication = { value: { record, entry: undefined, volume, issue, date: null }, ...place };
    if (year !== null) {
      const { value, start } = year;
      const printed = {
        start,
        end: start + 4,
        from: { year: value, month: null, day: null },
        to: null,
        rule: 'year-alone',
      };
      this.#dates.push({ value: { printed, text: `${value}`, kind: 'PLAIN' }, ...place });
    }
    return true;
  }

  /** Takes what stands beside a name or a date and is not kept. */
  #takeBesides(value: string, place: SourcePlace): null {
    this.besides.push({ value, ...place });
    return null;
  }

  #takeBeside({ names, date, rest }: LineOfStated, place: SourcePlace): HeaderField {
    this.#addAuthors(names, place);
    if (date !== null) this.#dates.push({ value: date, ...place });
    for (const value of rest) this.besides.push({ value, ...place });
    return names.length > 0 ? 'AUTHORS' : date === null ? 'FILING' : 'DATE';
  }

  /** Takes names that stand in a line without "By"; false where they are none. */
  takeNames({ text, ...content }: SourceText, sure: boolean): boolean {
    const names = authorsIn(withoutNoteCalls(withoutEmphasis(text).replace(byInOthers, '')), sure);
    if (names === null) return false;
    this.#addAuthors(names, placeAt({ text, ...content }, 0));
    return true;
  }

  /** Takes a name that stands beside a date: "Jane Doe · May 3, 2016". */
  #takeName(name: string, place: SourcePlace, titled: boolean): HeaderField | null {
    if (!titled || !hasGivenName(name)) return null;
    this.#addAuthors([name], place);
    return 'AUTHORS';
  }

  /** Takes a part that may be a by-line and another of a header's: "Posted by Ida Vail on May 3, 2016". */
  #takeBylineAndDate(line: string, place: SourcePlace, titled: boolean): HeaderField | null {
    const two = withByline(line)?.map((part) => this.#takePart(part, place, titled));
    return two?.find((field) => field !== null) ?? this.#takePart(line, place, titled);
  }

  #takePart(line: string, place: SourcePlace, titled: boolean): HeaderField | null {
    const publication = this.publication === null ? readPublicationLine(line) : null;
    if (publication) {
      this.publication = { value: publication, ...place };
      if (publication.date) this.#dates.push({ value: { ...publication.date, kind: 'PLAIN' }, ...place });
      return 'PUBLICATION';
    }
    // Over a text it may be the title.
    const date = readDateLine(line) ?? (titled ? readIssueDate(line) : null);
    if (date && (date.kind !== 'PLAIN' || this.#isWanted(date.printed))) {
      this.#dates.push({ value: date, ...place });
      return 'DATE';
    }
    const dated = titled ? readDatedLine(line) : null;
    if (dated && (this.date === null || this.#isWanted(dated.printed))) {
      this.#dates.push({ value: { printed: dated.printed, text: dated.text, kind: 'PLAIN' }, ...place });
      const name = dated.name.replace(byInOthers, '');
      const names = this.authors.length === 0 && (isPerson(name) || hasGivenName(name)) ? [name] : null;
      if (names) this.#addAuthors(names, place);
      const named = names === null && this.publication === null ? publicationOfDatedLine(dated) : null;
      if (named) this.publication = { value: named, ...place };
      return names ? 'AUTHORS' : named ? 'PUBLICATION' : 'DATE';
    }
    const url = this.url === null ? readUrlLine(line) : null;
    if (url !== null) {
      this.url = { value: url, ...place };
      return 'URL';
    }
    const byline = readByline(withoutNoteCalls(line));
    for (const value of byline?.besides ?? []) this.besides.push({ value, ...place });
    const authors = byline?.authors ?? (titled && namesAuthors(line) ? authorsIn(line, false) : null);
    if (authors === null) return null;
    this.#addAuthors(authors, place);
    return 'AUTHORS';
  }

  #addAuthors(names: readonly string[], place: SourcePlace): void {
    for (const name of names) {
      if (!this.authors.some(({ value }) => value === name)) this.authors.push({ value: name, ...place });
    }
  }
}

/** What the metadata say that a line of the head may print again. */
interface Stated {
  /** Folded names. */
  readonly authors: ReadonlySet<string>;
  readonly dates: readonly StatedDate[];
}

/** What a line says that repeats authors or date of the metadata, or prints small print. */
interface LineOfStated {
  readonly names: readonly string[];
  readonly date: StatedDate | null;
  /** What else stands beside them. */
  readonly rest: readonly string[];
}

const betweenStated = /[\s\u00A0]*[·•|][\s\u00A0]*|[\s\u00A0]*[–—][\s\u00A0]+|[\s\u00A0]+\/[\s\u00A0]+/u;
const mostWordsBeside = 4;

/**
 * Reads "January 19, 2021 · 3 min · Elin Grah, Otto Vens | Suggest changes" where the metadata name the author or the date,
 * and lines of small print alone; null for any other line.
 */
function lineOfStated(line: string, { authors, dates }: Stated): LineOfStated | null {
  if (line.length > longestLine) return null;
  const names: string[] = [];
  const rest: string[] = [];
  let date: StatedDate | null = null;
  let isSure = false;
  for (const part of line.split(betweenStated)) {
    const text = part.trim();
    if (text === '' || isSmallPrint(text) || filesOnly(text, authors.size > 0)) continue;
    // Nothing is stated that the line could repeat.
    if (authors.size === 0 && dates.length === 0) return null;
    const found = readDateLine(text);
    const listed = found === null ? authorsIn(text.replace(/^(?:words )?by:?[\s\u00A0]+/iu, ''), true) : null;
    if (listed?.some((name) => authors.has(foldedName(name))) || (found === null && authors.has(foldedName(text)))) {
      names.push(...(listed ?? [text]));
      isSure = true;
    } else if (found !== null && date === null) {
      date = found;
      isSure ||= dates.some((stated) => isSameDate(stated, found));
    } else rest.push(text);
  }
  const isShort = rest.every(
    (text) => text.split(/[\s\u00A0]+/u).length <= mostWordsBeside && !/[.!?:;…]$/u.test(text),
  );
  if (!isSure && (rest.length > 0 || date !== null)) return null;
  return rest.length === 0 || (isShort && rest.length < 3) ? { names, date, rest } : null;
}

/** True for a line that files the document; a date, and an author that nothing states, are more. */
function filesOnly(text: string, isAuthorStated: boolean): boolean {
  return isMetadata(text) && readDateLine(text) === null && (isAuthorStated || readByline(text) === null);
}

const setApart = /[\s\u00A0]+[·•|][\s\u00A0]+/u;
// "Politics and press — issue 118, Sunday 21 May 2023".
const issueAtEnd = /^([^.!?]{4,120})[\s\u00A0]+[–—-][\s\u00A0]+(.{8,60})$/u;
const sentenceOfKind = /^([^.!?]{4,90})\.[\s\u00A0]+(\P{Ll}[^.!?]{6,40})\.?$/u;
const mostWordsBesideDate = 14;
const byAtEnd = /(?:^|[\s\u00A0,])by[\s\u00A0]+(\p{Lu}.{2,80})$/u;

/** Reads "A weekly letter on ports, by Ida Vail · No. 61 · 23 August 2019": a full date among what is set apart; null for any other line. */
function lineWithDate(line: string): LineOfStated | null {
  if (line.length > longestLine) return null;
  // "A weekly letter from the north. Saturday 2 December 2023."
  const [, kind = '', day = ''] = sentenceOfKind.exec(line) ?? [];
  const own = saysWhatItIs(kind) ? readDateLine(day) : null;
  if (own !== null) return { names: [], date: own, rest: [kind] };
  const [, before = '', issue = ''] = issueAtEnd.exec(line) ?? [];
  const ofIssue = lengthOfNumbers(issue) > 0 ? readDateLine(issue) : null;
  if (ofIssue?.printed.from.year != null) return { names: [], date: ofIssue, rest: [before] };
  if (!setApart.test(line)) return null;
  const names: string[] = [];
  const rest: string[] = [];
  let date: StatedDate | null = null;
  for (const part of line.split(setApart)) {
    const text = withoutEmphasis(part.trim());
    const found: StatedDate | null = date === null ? readDateLine(text) : null;
    const authors = found === null ? authorsIn(byAtEnd.exec(text)?.[1] ?? '', true) : null;
    if (found !== null && found.printed.from.day !== null) date = found;
    else if (/[.!?:;…]$/u.test(text) || text.split(/[\s\u00A0]+/u).length > mostWordsBesideDate) return null;
    else if (authors !== null) names.push(...authors);
    else if (!isSmallPrint(text)) rest.push(text);
  }
  // Without either, the parts may be of a text.
  const isSure = names.length > 0 || date?.kind === 'PUBLISHED' || rest.some(saysWhatItIs);
  return date === null || !isSure ? null : { names, date, rest };
}

const betweenParts =
  /[\s\u00A0]+[|/·•][\s\u00A0]+|\.[\s\u00A0]+(?=(?:date|published|updated)[\s\u00A0]*:)|(?<!\blast)[\s\u00A0]*[,;–—-]?[\s\u00A0]+(?=\(?(?:last )?(?:updated|modified)\b)/iu;

const partSign = /[|/·•]|updated|modified|\.[\s\u00A0]+(?:date|published)[\s\u00A0]*:/iu;

/** The parts of a line of a head that are set apart, where each says something of its own; null for any other line. */
function partsOf(line: string): readonly string[] | null {
  if (!partSign.test(line)) return null;
  const parts = line.split(betweenParts).map((part) => part.replace(/^\((.*)\)$/u, '$1').trim());
  if (parts.length < 2) return null;
  // "3 May 2016 · No. 12 · 4 min read".
  const others = parts.filter((part) => !says(part) && !isSmallPrint(part) && !isSeries(part));
  if (!parts.some(says) || others.length > 1) return null;
  // "Oleg Brodov | 18 February 2022 | The Quayside".
  const isSure = parts.some((part) => readDateLine(part) !== null) && parts.some(namesPerson);
  return others.every((part) => isSure && isNameLike(part)) ? parts : null;
}

function namesPerson(part: string): boolean {
  return isPerson(part) || hasGivenName(part);
}

function says(part: string): boolean {
  return isHeaderLine(part) || namesPerson(part) || isMetadata(part);
}

const partsOfLine =
  /[\s\u00A0]+[|/·•–—][\s\u00A0]+|,[\s\u00A0]+|[\s\u00A0]+on[\s\u00A0]+|[\s\u00A0]+(?=by[\s\u00A0])/giu;
const bylineWord = /(?<!\p{L})(?:by|authors?|авторы?)[\s\u00A0:]/iu;

/** The two parts of a line that is a by-line and another of a header's: "May 3, 2016 | By Oleg Brodov"; null for any other. */
function withByline(line: string): readonly [string, string] | null {
  if (line.length > longestLine || !bylineWord.test(line)) return null;
  for (const { 0: separator, index } of [...line.matchAll(partsOfLine)].toReversed()) {
    const left = line.slice(0, index);
    const right = line.slice(index + separator.length);
    if ((readByline(left) && isHeaderLine(right)) || (readByline(right) && isHeaderLine(left))) return [left, right];
  }
  return null;
}

/** True for a line that says something of a head by itself. */
export function isHeaderLine(line: string): boolean {
  const plain = withoutEmphasis(line);
  return (
    readPublicationLine(plain) !== null ||
    readDateLine(plain) !== null ||
    readDatedLine(plain) !== null ||
    readUrlLine(plain) !== null ||
    readByline(plain) !== null ||
    readNoteLine(plain) !== null ||
    withByline(plain) !== null ||
    partsOf(plain) !== null
  );
}
