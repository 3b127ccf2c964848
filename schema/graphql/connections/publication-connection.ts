import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { Publication } from '../refs.ts';

const PublicationEdge = builder.edgeObject({
  type: Publication,
  name: 'PublicationEdge',
  description: 'A publication at its place in a list.',
});

export const PublicationConnection = builder.connectionObject(
  {
    type: Publication,
    name: 'PublicationConnection',
    description: 'A page of publications.',
    fields: (t) => ({
      totalCount: t.int({
        nullable: true,
        description: 'How many there are on all pages.',
        extensions: costs({ reads: true }),
        resolve: (connection) => connection.totalCount(),
      }),
    }),
  },
  PublicationEdge,
);
