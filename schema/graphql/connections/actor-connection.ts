import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { Actor } from '../refs.ts';

const ActorEdge = builder.edgeObject({
  type: Actor,
  name: 'ActorEdge',
  description: 'An actor at its place in a list.',
});

export const ActorConnection = builder.connectionObject(
  {
    type: Actor,
    name: 'ActorConnection',
    description: 'A page of actors.',
    fields: (t) => ({
      totalCount: t.int({
        nullable: true,
        description: 'How many there are on all pages; null when filtered by name.',
        extensions: costs({ reads: true }),
        resolve: (connection) => connection.totalCount(),
      }),
    }),
  },
  ActorEdge,
);
