import { viewOf } from '../../views/loaded-article.ts';
import { costs } from '../cost.ts';
import { Article, Paragraph, SearchHit, Section, TextRange } from '../refs.ts';

SearchHit.implement({
  description: 'A title, a heading or a paragraph that a search finds.',
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article that it is in.',
      extensions: costs({ loads: true }),
      resolve: ({ article }) => viewOf(article),
    }),
    section: t.field({
      type: Section,
      nullable: true,
      description: 'The heading; null for a hit in the title or in a paragraph.',
      extensions: costs({ share: 0.1 }),
      resolve: ({ article, section }) => (section === null ? null : (viewOf(article).sections[section] ?? null)),
    }),
    paragraph: t.field({
      type: Paragraph,
      nullable: true,
      description: 'The paragraph; null for a hit in the title or in a heading.',
      resolve: ({ article, paragraph }) =>
        paragraph === null ? null : (viewOf(article).paragraphs[paragraph] ?? null),
    }),
    text: t.exposeString('text', {
      description: 'All of the title, the heading or the paragraph.',
      extensions: costs({ bytes: 500 }),
    }),
    score: t.exposeFloat('score', {
      description: 'How well it matches, by BM25: greater than 0, comparable among hits of one query.',
    }),
    highlights: t.field({
      type: [TextRange],
      description: 'Ranges of text that match, in order; a phrase is one.',
      resolve: ({ highlights }) => [...highlights],
    }),
  }),
});
