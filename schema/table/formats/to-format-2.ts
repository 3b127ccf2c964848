import { objectsIn, type Upgrade } from './upgrade.ts';

/** Articles have sections, notes, a language and warnings; paragraphs say what they are. */
export const toFormat2: Upgrade = {
  article: (article) => ({
    language: null,
    sections: [],
    notes: [],
    warnings: [],
    ...article,
    paragraphs: objectsIn(article.paragraphs).map((paragraph) => ({ kind: 'TEXT', ...paragraph })),
  }),
  articleEntry: (header) => ({ language: null, ...header }),
};
