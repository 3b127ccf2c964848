import type { FigureRecord, NoteRecord } from '../records/article.ts';
import { isoDateOf } from '../records/date.ts';
import { cutAtMarkers } from '../views/note-markers.ts';
import type { CitationView, WholeArticle, WholeParagraph } from '../views/view.ts';

/**
 * An article as Markdown, each citation with a footnote that says what it cites, as Pandoc, GitHub and others read them. The
 * article's own notes are footnotes too: `[^n1]` is the first of them, where `[^1]` is the first citation. Read again, it has
 * the same sections, paragraphs and figures, those at its end: where they stood is not known.
 */
export function markdownOf({ record, paragraphs, citations, sections }: WholeArticle): string {
  const { title, authors, publication, volume, issue, published, figures, notes, note } = record;
  const issued = [
    publication?.name,
    volume === null ? null : `Volume ${volume}`,
    issue === null ? null : `Issue ${issue}`,
    published.text ?? (published.latest === published.earliest ? published.earliest : String(published.year)),
  ].filter((part) => part != null);
  const head = [
    `# ${escaped(title)}`,
    ...(authors.length === 0 ? [] : [escaped(authors.join(', '))]),
    `_${escaped(issued.join(', '))}_`,
    ...(note === null ? [] : [`Note: ${escaped(note, false)}`]),
  ];
  const numbered = numbersIn(paragraphs);
  const body = paragraphs.flatMap((paragraph) => [
    ...sections
      .filter((section) => section.record.firstParagraph === paragraph.record.number)
      .map((section) => headingOf(section.record)),
    blockOf(paragraph, numbered.get(paragraph), notes),
  ]);
  const ends = sections.filter((section) => section.record.firstParagraph === null);
  return `${[
    ...head,
    ...body,
    ...ends.map((section) => headingOf(section.record)),
    ...figures.map(captionOf),
    ...notes.map(noteOf),
    ...citations.map(footnoteOf),
  ].join('\n\n')}\n`;
}

function headingOf({ title, level }: { readonly title: string; readonly level: number }): string {
  return `${'#'.repeat(level)} ${escaped(title)}`;
}

/** A caption as a line of its own, by its first word. */
function captionOf({ caption, credit }: FigureRecord): string {
  return `Figure: ${escaped(caption, false)}${credit === null ? '' : ` (Photo: ${escaped(credit, false)})`}`;
}

/** The items that have their number: 0, 1, or one more than the last before. Read again, another would be text. */
function numbersIn(paragraphs: readonly WholeParagraph[]): ReadonlyMap<WholeParagraph, number> {
  const numbers = new Map<WholeParagraph, number>();
  let last: number | null = null;
  for (const paragraph of paragraphs) {
    const { itemNumber } = paragraph.record;
    if (itemNumber === undefined || itemNumber < 0 || (itemNumber > 1 && itemNumber - 1 !== last)) continue;
    numbers.set(paragraph, itemNumber);
    last = itemNumber;
  }
  return numbers;
}

function blockOf(
  { record, citations }: WholeParagraph,
  itemNumber: number | undefined,
  notes: readonly NoteRecord[],
): string {
  const marked = () => withMarks(record, citations, notes);
  switch (record.kind) {
    case 'CODE':
      return fenced(record.text);
    case 'TABLE':
      return tableOf(record.text);
    case 'QUOTE':
      return `> ${marked()}`;
    case 'LIST_ITEM':
      return `${itemNumber === undefined ? '-' : `${itemNumber}.`} ${marked()}`;
    case 'TEXT':
      return marked();
  }
}

/** The text with the marks of its notes, and a footnote's mark after each citation. */
function withMarks(
  { text, number }: WholeParagraph['record'],
  citations: readonly CitationView[],
  notes: readonly NoteRecord[],
): string {
  let at = 0;
  let marked = '';
  let next = 0;
  for (const { text: stretch, note } of cutAtMarkers(text, notes, number)) {
    const end = at + stretch.length;
    if (note !== null) marked += markOf(note);
    // A citation in a note has the range of the note's marker.
    for (let found = citations[next]; found !== undefined && found.record.end <= end; found = citations[next]) {
      if (note === null) marked += escaped(text.slice(at, found.record.end), at === 0);
      at = found.record.end;
      marked += `[^${found.record.number}]`;
      next += 1;
    }
    if (note === null) marked += escaped(text.slice(at, end), at === 0);
    at = end;
  }
  return marked;
}

/** @param note the place in the list of notes */
const markOf = (note: number): string => `[^n${note + 1}]`;

/** A note as a footnote; one that no paragraph calls, as a paragraph. */
function noteOf({ label, text, paragraphNumbers }: NoteRecord, index: number): string {
  if (paragraphNumbers.length === 0) return `${escaped(label)}: ${escaped(text)}`;
  // What is indented goes on with the footnote.
  const [first = '', ...others] = text.split('\n').map((paragraph) => escaped(paragraph));
  return [`${markOf(index)}: ${first}`, ...others.map((paragraph) => `    ${paragraph}`)].join('\n\n');
}

function footnoteOf({ record, source, via, claim }: CitationView): string {
  const { number, text, dates, url } = record;
  const cited = [source?.name ?? text, ...(via === null ? [] : [`via ${via.name}`]), ...dates.map(isoDateOf)];
  const address = url === null || !/^https?:\/\/[^\s<>]+$/.test(url) ? '' : ` <${url}>`;
  const behind = claim === null ? '' : ` For: “${escaped(claim.text, false)}”`;
  return `[^${number}]: ${escaped(cited.join(', '), false)}.${address}${behind}`;
}

function tableOf(text: string): string {
  const rows = text.split('\n').map((row) => row.split('\t').map((cell) => escaped(cell, false)));
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`);
  return [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n');
}

/** A fence that is longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** @param begins whether the text may begin a line, where some signs make a block */
function escaped(text: string, begins = true): string {
  const plain = text.replace(/\s*\n\s*/g, ' ').replace(/[\\`*_[\]<>|~&]/g, '\\$&');
  return begins ? plain.replace(/^(\d{1,9})([.)])/, '$1\\$2').replace(/^([#+=:-])/, '\\$1') : plain;
}
