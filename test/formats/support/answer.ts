import { annotate } from '../../../seed/annotate/annotate.ts';
import { readSourceDocument } from '../../../seed/formats/read-source-document.ts';

/** What a document comes to, in lines that can be read: its head, its text with kinds, its notes, what it cites, warnings. */
export async function answerOf(bytes: Uint8Array, name: string) {
  const { article, slug } = annotate(await readSourceDocument(bytes, { name }));
  return {
    title: article.title,
    authors: article.authors,
    published: article.published?.earliest ?? null,
    publication: article.publication?.name ?? null,
    ...(slug !== null && { slug }),
    ...(article.sections.length > 0 && {
      sections: article.sections.map(({ title, level, firstParagraph }) => `${level} ${title} → ${firstParagraph}`),
    }),
    paragraphs: article.paragraphs.map(({ kind, text }) => `${kind}: ${text}`),
    ...(article.figures.length > 0 && {
      figures: article.figures.map(({ caption, credit }) => `${caption} | ${credit}`),
    }),
    ...(article.notes.length > 0 && {
      notes: article.notes.map(
        ({ label, text, citations, paragraphNumbers }) => `${label}: ${text} [${citations}] in ${paragraphNumbers}`,
      ),
    }),
    citations: article.paragraphs.flatMap(({ citations }) =>
      citations.map(({ source, dates, url }) =>
        [source, ...dates.map(({ date }) => date), ...(url === null ? [] : [url])].join(' '),
      ),
    ),
    warnings: article.warnings
      .filter(({ code }) => code !== 'PUBLICATION_MISSING')
      .map(({ line, column, code }) => `${line}:${column} ${code}`),
  };
}
