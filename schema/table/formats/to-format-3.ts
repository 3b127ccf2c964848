import { isStored, objectsIn, type Stored, type Upgrade } from './upgrade.ts';

/** Articles have corrections, and say who made their annotations; citations have title and authors of what they cite. */
export const toFormat3: Upgrade = {
  article: (article) => ({
    corrections: [],
    asPrinted: null,
    provenances: [],
    ...article,
    paragraphs: objectsIn(article.paragraphs).map((paragraph) => ({
      ...paragraph,
      citations: objectsIn(paragraph.citations).map(withWork),
    })),
  }),
  citationEntry: (entry) => (isStored(entry.citation) ? { ...entry, citation: withWork(entry.citation) } : entry),
};

function withWork(citation: Stored): Stored {
  return { title: null, authors: [], ...citation };
}
