import { type MetadataValue, noMetadata, type SourceMetadata } from '../../source-document/source-document.ts';

/** Pandoc's title block: lines of "% title", "% authors" and "% date" that a document begins with; null where it does not. */
export function readTitleBlock(
  lines: readonly string[],
): { readonly metadata: SourceMetadata; readonly lines: number } | null {
  if (!/^%[ \t]+\S/.test(lines[0] ?? '')) return null;
  const fields: MetadataValue[][] = [];
  let count = 0;
  for (const line of lines) {
    const begins = line.startsWith('%');
    if (!begins && !/^[ \t]+\S/.test(line)) break;
    if (begins && fields.length === 3) break;
    count += 1;
    const text = line.replace(/^%?[ \t]*/, '').trimEnd();
    if (begins) fields.push([]);
    if (text !== '')
      fields.at(-1)?.push({ text, line: count, column: line.indexOf(text) + 1, origin: 'the title block' });
  }
  const [title = [], authors = [], date = []] = fields;
  const [first] = title;
  return {
    metadata: {
      ...noMetadata,
      title: first === undefined ? null : { ...first, text: title.map(({ text }) => text).join(' ') },
      authors: authors.flatMap((line) => line.text.split(/\s*;\s*/).map((text) => ({ ...line, text }))),
      published: date[0] ?? null,
    },
    lines: count,
  };
}
