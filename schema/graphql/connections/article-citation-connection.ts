import { builder } from '../builder.ts';
import { exactCount } from '../paging/exact-count.ts';
import { Citation } from '../refs.ts';

const ArticleCitationEdge = builder.edgeObject({
  type: Citation,
  name: 'ArticleCitationEdge',
  description: 'A citation at its place in the article.',
});

export const ArticleCitationConnection = builder.connectionObject(
  {
    type: Citation,
    name: 'ArticleCitationConnection',
    description: "A page of an article's citations, in the order of the text.",
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many there are on all pages, exactly; with a filter, how many match it.',
        resolve: exactCount,
      }),
    }),
  },
  ArticleCitationEdge,
);
