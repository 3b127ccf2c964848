import { annotate } from '../../seed/annotate/annotate.ts';
import { readSourceDocument } from '../../seed/formats/read-source-document.ts';

/** What notes cite, one after the other, in Markdown as in text without emphasis: names of sources, and dates as printed. */
export async function citedInNotes(...notes: readonly string[]) {
  const text = [
    '# The Law of Piers',
    'Published: 9 March 2022',
    notes.map((_, index) => `The pier is closed.[^${index + 1}]`).join(' '),
    ...notes.map((note, index) => `[^${index + 1}]: ${note}`),
  ].join('\n\n');
  const { article } = annotate(await readSourceDocument(new TextEncoder().encode(text), { name: 'piers.md' }));
  const names = new Map(article.sources.map(({ slug, name }) => [slug, name]));
  return article.paragraphs.flatMap(({ citations }) =>
    citations.map(({ source, dates, title, authors }) => ({
      source: names.get(source ?? '') ?? null,
      dates: dates.map(({ text: printed }) => printed),
      title,
      authors,
    })),
  );
}
