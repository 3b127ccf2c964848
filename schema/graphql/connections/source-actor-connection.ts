import type { ActorView } from '../../views/view.ts';
import { builder } from '../builder.ts';
import { exactCount } from '../paging/exact-count.ts';
import { Actor } from '../refs.ts';

interface Edge {
  readonly cursor: string;
  readonly node: ActorView;
  readonly citationCount: number;
}

const SourceActorEdge = builder.objectRef<Edge>('SourceActorEdge').implement({
  description: 'An actor, and how often a source is cited in the sentences that mention it.',
  fields: (t) => ({
    node: t.field({ type: Actor, description: 'The item at this place of the list.', resolve: ({ node }) => node }),
    cursor: t.exposeString('cursor', { description: 'Pass it as after or before to continue from here.' }),
    citationCount: t.exposeInt('citationCount', {
      description: 'Citations of the source in the sentences that mention it, in the articles looked at.',
    }),
  }),
});

export const SourceActorConnection = builder.connectionObject(
  {
    type: Actor,
    name: 'SourceActorConnection',
    description: 'A page of the actors of the sentences that cite a source, those with the most citations first.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many there are on all pages, in the articles looked at.',
        resolve: exactCount,
      }),
      basis: t.int({
        description: 'How many articles were looked at: the newest that cite the source, at most 100.',
        resolve: ({ basis }) => basis ?? 0,
      }),
    }),
  },
  SourceActorEdge,
);
