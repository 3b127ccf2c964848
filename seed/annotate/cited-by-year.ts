import type { Group } from './citation-group.ts';
import type { PrintedDate } from './dates/printed-date.ts';
import type { ReadParagraph } from './paragraph.ts';
import type { PrintedReference } from './references/reference.ts';

/** A work of the document's list of references. */
interface ListedWork {
  readonly reference: PrintedReference;
  /** With what each prints. */
  readonly dates: readonly PrintedDate[];
}

/**
 * Paragraphs whose references by author and year, "(Lund & Holm, 2014)", cite what the document's list of references has of
 * them: its source, day, title and authors. Where no work or several are of that author and year, they stay as they are.
 */
export function citedByYear(paragraphs: readonly ReadParagraph[]): readonly ReadParagraph[] {
  const works = new Map<string, ListedWork[]>();
  for (const { text, groups } of paragraphs) {
    for (const work of groups.flatMap((group) => listedWork(text, group))) {
      const key = keyOf(work.reference.authors[0] ?? '', work.dates[0]?.from.year);
      works.set(key, [...(works.get(key) ?? []), work]);
    }
  }
  if (works.size === 0) return paragraphs;
  return paragraphs.map((paragraph) =>
    paragraph.groups.length === 0 ? paragraph : { ...paragraph, groups: paragraph.groups.map(withWorks) },
  );

  function withWorks(group: Group): Group {
    return { ...group, references: group.references.map((reference) => citing(reference, works)) };
  }
}

/** The work that all of a paragraph is. */
function listedWork(text: string, { start, references }: Group): readonly ListedWork[] {
  const [reference] = references;
  if (start > 0 || reference?.start !== 0 || reference.authors.length === 0 || reference.title === null) return [];
  const dates = reference.dates.map((date) => ({ ...date, text: date.text ?? text.slice(date.start, date.end) }));
  return [{ reference, dates }];
}

const furtherAuthors = /(?:,?[\s\u00A0](?:and|&|et[\s\u00A0]al\.?|et)(?!\p{L}).*|,.*)$/u;

function citing(reference: PrintedReference, works: ReadonlyMap<string, readonly ListedWork[]>): PrintedReference {
  const { cited, title, authors, dates } = reference;
  const [date, further] = dates;
  if (cited.kind !== 'NAME' || title !== null || authors.length > 0) return reference;
  if (date === undefined || further !== undefined || date.to !== null || date.from.month !== null) return reference;
  const first = cited.name.replace(furtherAuthors, '');
  const [work, other] = (works.get(keyOf(first, date.from.year)) ?? []).filter((each) => isBy(each, first));
  if (work === undefined || other !== undefined) return reference;
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
  return `${/[^ ]*$/.exec(author)?.[0]} ${year}`;
}

/** True for a work whose first author has a surname, or is an institution of that name. */
function isBy({ reference }: ListedWork, name: string): boolean {
  const [author = ''] = reference.authors;
  return author === name || author.endsWith(` ${name}`);
}
