import type { Group } from './citation-group.ts';
import type { PrintedDate } from './dates/printed-date.ts';
import type { ReadParagraph } from './paragraph.ts';
import type { PrintedReference } from './references/reference.ts';

/** A work of the document's list of references. */
interface ListedWork {
  /** The first of those who wrote it. */
  readonly author: string;
  readonly reference: PrintedReference;
  /** With what each prints. */
  readonly dates: readonly PrintedDate[];
}

/**
 * Paragraphs whose references by author and year, "(Lund & Holm, 2014)", cite what the document's list of references has of
 * them: its source, day, title and authors. Where no work or several are of that author and year, they stay as they are.
 */
export function citedByYear(paragraphs: readonly ReadParagraph[]): readonly ReadParagraph[] {
  const listed = paragraphs.flatMap(({ text, groups }) => groups.flatMap((group) => listedWork(text, group)));
  const works = Map.groupBy(listed, ({ author, dates }) => keyOf(author, dates[0]?.from.year));
  if (works.size === 0) return paragraphs;
  const withWorks = (group: Group): Group => ({
    ...group,
    references: group.references.map((reference) => citing(reference, works)),
  });
  return paragraphs.map((paragraph) => ({ ...paragraph, groups: paragraph.groups.map(withWorks) }));
}

/** The work that all of a paragraph is. */
function listedWork(text: string, { start, references }: Group): readonly ListedWork[] {
  const [reference] = references;
  const author = reference?.authors[0];
  if (start > 0 || author === undefined || reference?.start !== 0 || reference.title === null) return [];
  const dates = reference.dates.map((date) => ({ ...date, text: date.text ?? text.slice(date.start, date.end) }));
  return [{ author, reference, dates }];
}

const furtherAuthors = /(?:,?[\s\u00A0](?:and|&|et)(?!\p{L}).*|,.*)$/u;

function citing(reference: PrintedReference, works: ReadonlyMap<string, readonly ListedWork[]>): PrintedReference {
  const { cited, title, authors, dates } = reference;
  const [date, further] = dates;
  if (cited.kind !== 'NAME' || title !== null || authors.length > 0) return reference;
  if (!date || further || date.to || date.from.month !== null) return reference;
  const first = cited.name.replace(furtherAuthors, '');
  const [work, other] = (works.get(keyOf(first, date.from.year)) ?? []).filter(({ author }) =>
    ` ${author}`.endsWith(` ${first}`),
  );
  if (!work || other) return reference;
  const { start, end } = date;
  return {
    ...reference,
    cited: work.reference.cited,
    dates: work.dates.map((each) => ({ ...each, start, end })),
    url: reference.url ?? work.reference.url,
    title: work.reference.title,
    authors: work.reference.authors,
    rule: 'author-year',
  };
}

/** What a work and each reference to it share: the last word of its first author, and its year. */
function keyOf(author: string, year: number | null | undefined): string {
  return `${author.slice(author.lastIndexOf(' ') + 1)} ${year}`;
}
