import type { ParagraphRecord } from '../records/paragraph.ts';
import type { CitationView, WholeArticle, WholeParagraph } from '../views/view.ts';

/** An article as Markdown, each citation with a footnote that says what it cites, as Pandoc, GitHub and others read them. */
export function markdownOf({ record, paragraphs, citations, sections }: WholeArticle): string {
  const { title, authors, publication, volume, issue, published, notes, note } = record;
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
    ...(note === null ? [] : [`> ${escaped(note)}`]),
  ];
  const body = paragraphs.flatMap((paragraph) => [
    ...sections
      .filter((section) => section.record.firstParagraph === paragraph.record.number)
      .map((section) => headingOf(section.record)),
    blockOf(paragraph),
  ]);
  const ends = sections.filter((section) => section.record.firstParagraph === null);
  return `${[
    ...head,
    ...body,
    ...ends.map((section) => headingOf(section.record)),
    ...notes.map(({ label, text }) => `${escaped(label)}: ${escaped(text)}`),
    ...citations.map(footnoteOf),
  ].join('\n\n')}\n`;
}

function headingOf({ title, level }: { readonly title: string; readonly level: number }): string {
  return `${'#'.repeat(Math.min(level + 1, 6))} ${escaped(title)}`;
}

function blockOf({ record, citations }: WholeParagraph): string {
  switch (record.kind) {
    case 'CODE':
      return fenced(record.text);
    case 'TABLE':
      return tableOf(record.text);
    case 'QUOTE':
      return `> ${withMarks(record, citations)}`;
    case 'LIST_ITEM':
      return `- ${withMarks(record, citations)}`;
    case 'TEXT':
      return withMarks(record, citations);
  }
}

/** The text with a footnote's mark after each citation. */
function withMarks({ text }: ParagraphRecord, citations: readonly CitationView[]): string {
  let at = 0;
  let marked = '';
  for (const { record } of citations) {
    marked += `${escaped(text.slice(at, record.end), at === 0)}[^${record.number}]`;
    at = record.end;
  }
  return marked + escaped(text.slice(at), at === 0);
}

function footnoteOf({ record, source, via, claim }: CitationView): string {
  const { number, text, dates, url } = record;
  const cited = [
    source?.name ?? text,
    ...(via === null ? [] : [`via ${via.name}`]),
    ...dates.map(({ date, until, text: printed }) => (until === null ? (date ?? printed) : `${date}/${until}`)),
  ];
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
