import { foldedName, slugOf } from '../../../schema/slug.ts';
import { findPublication, publicationRecord } from '../../registries/publications.ts';
import type { MetadataValue, SourceMetadata, SourcePlace, SourceText } from '../../source-document/source-document.ts';
import { placeAt } from '../../source-document/source-text.ts';
import { datesOfLine, mayHoldDate } from '../rules-in-use.ts';
import type { Warnings } from '../warnings.ts';
import type { HeadReader, Printed } from './head-reader.ts';
import { isSameDate, readByline, type StatedDate, statedDate } from './header-lines.ts';
import type { PublicationLine } from './publication-line.ts';
import { isSameTitle, titleText } from './titles.ts';

/** What the head of a document says, its metadata before its print. */
export interface HeadFields {
  readonly title: string | null;
  readonly publication: PublicationLine | null;
  readonly authors: readonly string[];
  readonly date: (StatedDate & SourcePlace) | null;
  readonly url: string | null;
  readonly note: string | null;
  /** As the document asks for it. */
  readonly slug: string | null;
  /** As the document states it. */
  readonly language: string | null;
}

export function mergeHead(
  metadata: SourceMetadata,
  { title, reader }: { readonly title: SourceText | null; readonly reader: HeadReader },
  warnings: Warnings,
): HeadFields {
  const contradicts = (
    what: string,
    stated: MetadataValue | undefined,
    printed: Printed<unknown>,
    text: string,
  ): void => {
    if (stated === undefined) return;
    warnings.add(
      'HEAD_CONTRADICTION',
      `The text gives “${text}” for ${what}, and ${stated.origin} “${stated.text}”, which is taken.`,
      printed.line,
      printed.column,
    );
  };
  const printedTitle = title === null ? null : titleText(title.text);
  if (title !== null && metadata.title !== null && !isSameTitle(title.text, metadata.title.text)) {
    contradicts('the title', metadata.title, { value: null, ...placeAt(title, 0) }, title.text);
  }
  const statedAuthors = metadata.authors.flatMap(({ text }) => {
    const [, surname, given] = surnameFirst.exec(text) ?? [];
    if (surname !== undefined && given !== undefined) return [`${given} ${surname}`];
    return readByline(`By ${text}`)?.authors ?? [text];
  });
  const [firstAuthor] = reader.authors;
  if (
    firstAuthor &&
    statedAuthors.length > 0 &&
    !reader.authors.some(({ value }) => statedAuthors.some((name) => isSameName(name, value)))
  ) {
    contradicts('the author', metadata.authors[0], firstAuthor, firstAuthor.value);
  }
  const stated = dateOf(metadata.published) ?? dateOf(metadata.updated);
  const printedDate = reader.date;
  if (stated && printedDate && !isSameDate(stated, printedDate.value) && printedDate.value.kind !== 'UPDATED') {
    contradicts('the date', metadata.published ?? metadata.updated ?? undefined, printedDate, printedDate.value.text);
  }
  const publication = publicationOf(metadata);
  if (publication && reader.publication && publication.record.slug !== reader.publication.value.record.slug) {
    contradicts(
      'the publication',
      metadata.publication ?? undefined,
      reader.publication,
      reader.publication.value.record.name,
    );
  }
  const titleDate = dateInTitle(metadata.title?.text ?? printedTitle);
  return {
    title: metadata.title?.text ?? printedTitle,
    publication: merged(publication, reader.publication?.value ?? null, metadata),
    authors: moreOf(
      statedAuthors,
      reader.authors.map(({ value }) => value),
    ),
    date:
      (stated && { ...stated, ...placeOf(metadata.published ?? metadata.updated) }) ??
      (printedDate && { ...printedDate.value, ...placeOf(printedDate) }) ??
      (titleDate && { ...titleDate, ...(title === null ? placeOf(metadata.title) : placeAt(title, 0)) }),
    url: metadata.url?.text ?? reader.url?.value ?? null,
    note: reader.note?.value ?? null,
    slug: metadata.slug?.text ?? null,
    language: metadata.language?.text ?? null,
  };
}

/** One name, as catalogues have it: "Vail, Ida". */
const surnameFirst = /^(\p{Lu}[\p{L}’'-]+),\s+(\p{Lu}[\p{L}’'.-]*)$/u;

/** The authors stated; those printed where these are the same and others. */
function moreOf(stated: readonly string[], printed: readonly string[]): readonly string[] {
  const isMore =
    printed.length > stated.length && stated.every((name) => printed.some((other) => isSameName(name, other)));
  return isMore ? printed : stated;
}

function placeOf(said: SourcePlace | null): SourcePlace {
  return { line: said?.line ?? 1, column: said?.column ?? 1 };
}

function isSameName(one: string, other: string): boolean {
  const [first, second] = [foldedName(one), foldedName(other)];
  return first === second || first.endsWith(second) || second.endsWith(first);
}

function publicationOf({ publication }: SourceMetadata): PublicationLine | null {
  if (publication === null || slugOf(publication.text) === '') return null;
  const entry = findPublication(publication.text);
  const record = entry
    ? publicationRecord(entry)
    : { slug: slugOf(publication.text), name: publication.text, abbreviation: null };
  return { record, entry, volume: null, issue: null, date: null };
}

/** The publication of the metadata, or the printed one, with volume and issue from either. */
function merged(
  stated: PublicationLine | null,
  printed: PublicationLine | null,
  { volume, issue }: SourceMetadata,
): PublicationLine | null {
  const line = stated ?? printed;
  if (line === null) return null;
  const same = printed !== null && printed.record.slug === line.record.slug;
  return {
    ...line,
    volume: numberIn(volume) ?? (same ? printed.volume : null),
    issue: numberIn(issue) ?? (same ? printed.issue : null),
  };
}

function numberIn(value: MetadataValue | null): number | null {
  const digits = /\d{1,9}/.exec(value?.text ?? '')?.[0];
  return digits === undefined ? null : Number(digits);
}

function dateOf(value: MetadataValue | null): StatedDate | null {
  return value && statedDate(value.text);
}

const aroundDate = /^(?:$|[\s\u00A0]*[,:|–—(-])|[,:|–—(-][\s\u00A0]*$/u;
// ", 18 July 2003 (times omitted)"
const afterDate = /^(?:[\s).]*|[\s\u00A0]+\([^()]*\)[\s.]*)$/;
const digest =
  /^[\s\u00A0]*(?:\p{Lu}[\p{L}’'-]*[\s\u00A0]+){0,3}(?:digest|briefing|bulletin|review|roundup|update|newsletter|report|news|summary)s?\b/iu;

/** The full date that a title begins with, before what kind of issue it is, or ends with, set apart: "13 June 2007 News Digest". */
function dateInTitle(title: string | null): StatedDate | null {
  if (title === null || !mayHoldDate(title)) return null;
  const dateAt = datesOfLine(title);
  for (const { index } of title.matchAll(/(?<![\p{L}\d])[\p{L}\d]/gu)) {
    const printed = dateAt(index);
    if (!printed || printed.from.year === null || printed.from.month === null || printed.from.day === null) continue;
    const before = title.slice(0, printed.start);
    const after = title.slice(printed.end);
    const begins = before === '' && (digest.test(after) || /^[\s\u00A0]*[:|–—-]/u.test(after));
    const ends =
      afterDate.test(after) &&
      (aroundDate.test(before) ||
        /(?:week|month|fortnight|period)[\s\u00A0]+(?:up[\s\u00A0]+)?(?:to|ending|ended|until)[\s\u00A0]+$/iu.test(
          before,
        ) ||
        /(?:digest|briefing|bulletin|roundup|newsletter|summary)\s+(?:for\s+)?$/iu.test(before));
    return begins || ends ? { printed, text: title.slice(printed.start, printed.end), kind: 'PLAIN' } : null;
  }
  return null;
}
