import { sectionId } from '../../views/annotation-id.ts';
import { builder } from '../builder.ts';
import { Node } from '../node.ts';
import { Article, Section } from '../refs.ts';

builder.objectType(Section, {
  description: 'A heading of the text and what follows it, up to the next heading.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description:
        'Identifies article, place and exact title: after a new revision it returns the same section or null.',
      resolve: sectionId,
    }),
    article: t.field({ type: Article, description: 'The article it belongs to.', resolve: ({ article }) => article }),
    number: t.int({ description: "Its number among the article's headings, from 1.", resolve: ({ number }) => number }),
    title: t.string({ description: 'The heading, as printed.', resolve: ({ record }) => record.title }),
    level: t.int({ description: '1 for the highest, up to 6.', resolve: ({ record }) => record.level }),
    firstParagraph: t.int({
      nullable: true,
      description: 'The number of the paragraph after it; null for a last heading that has none.',
      resolve: ({ record }) => record.firstParagraph,
    }),
  }),
});
