import { builder } from '../builder.ts';
import { exactCount } from '../paging/exact-count.ts';
import { Mention } from '../refs.ts';

const ArticleMentionEdge = builder.edgeObject({
  type: Mention,
  name: 'ArticleMentionEdge',
  description: 'A mention at its place in the article.',
});

export const ArticleMentionConnection = builder.connectionObject(
  {
    type: Mention,
    name: 'ArticleMentionConnection',
    description: "A page of an article's mentions of actors, in the order of the text.",
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many there are on all pages, exactly; with a filter, how many match it.',
        resolve: exactCount,
      }),
    }),
  },
  ArticleMentionEdge,
);
