import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { Article } from '../refs.ts';

const ArticleEdge = builder.edgeObject({
  type: Article,
  name: 'ArticleEdge',
  description: 'An article at its place in a list.',
});

export const ArticleConnection = builder.connectionObject(
  {
    type: Article,
    name: 'ArticleConnection',
    description: 'A page of articles.',
    fields: (t) => ({
      totalCount: t.int({
        nullable: true,
        description: 'How many there are on all pages; null with a filter whose count is not stored.',
        extensions: costs({ reads: true }),
        resolve: (connection) => connection.totalCount(),
      }),
    }),
  },
  ArticleEdge,
);
