import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { Source } from '../refs.ts';

const SourceEdge = builder.edgeObject({
  type: Source,
  name: 'SourceEdge',
  description: 'A source at its place in a list.',
});

export const SourceConnection = builder.connectionObject(
  {
    type: Source,
    name: 'SourceConnection',
    description: 'A page of sources.',
    fields: (t) => ({
      totalCount: t.int({
        nullable: true,
        description: 'How many there are on all pages; null when filtered by name.',
        extensions: costs({ reads: true }),
        resolve: (connection) => connection.totalCount(),
      }),
    }),
  },
  SourceEdge,
);
