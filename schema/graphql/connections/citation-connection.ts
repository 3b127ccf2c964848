import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { exactCount } from '../paging/exact-count.ts';
import { Citation } from '../refs.ts';

const CitationEdge = builder.edgeObject({
  type: Citation,
  name: 'CitationEdge',
  description: 'A citation at its place in a list.',
});

export const CitationConnection = builder.connectionObject(
  {
    type: Citation,
    name: 'CitationConnection',
    description: 'A page of citations of the corpus: by article, newest first, then by place in it.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many there are on all pages, exactly.',
        extensions: costs({ reads: true }),
        resolve: exactCount,
      }),
    }),
  },
  CitationEdge,
);
