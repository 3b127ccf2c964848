import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { exactCount } from '../paging/exact-count.ts';
import { Mention } from '../refs.ts';

const MentionEdge = builder.edgeObject({
  type: Mention,
  name: 'MentionEdge',
  description: 'A mention at its place in a list.',
});

export const MentionConnection = builder.connectionObject(
  {
    type: Mention,
    name: 'MentionConnection',
    description: 'A page of mentions of the corpus: by article, newest first, then by place in it.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many there are on all pages, exactly.',
        extensions: costs({ reads: true }),
        resolve: exactCount,
      }),
    }),
  },
  MentionEdge,
);
