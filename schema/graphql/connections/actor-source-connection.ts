import type { SourceView } from '../../views/view.ts';
import { builder } from '../builder.ts';
import { exactCount } from '../paging/exact-count.ts';
import { Source } from '../refs.ts';

interface Edge {
  readonly cursor: string;
  readonly node: SourceView;
  readonly citationCount: number;
}

const ActorSourceEdge = builder.objectRef<Edge>('ActorSourceEdge').implement({
  description: 'A source, and how often it is cited in the sentences that mention an actor.',
  fields: (t) => ({
    node: t.field({ type: Source, description: 'The item at this place of the list.', resolve: ({ node }) => node }),
    cursor: t.exposeString('cursor', { description: 'Pass it as after or before to continue from here.' }),
    citationCount: t.exposeInt('citationCount', {
      description: 'Citations of it in the sentences that mention the actor, in the articles looked at.',
    }),
  }),
});

export const ActorSourceConnection = builder.connectionObject(
  {
    type: Source,
    name: 'ActorSourceConnection',
    description: 'A page of the sources cited in the sentences that mention an actor, the most cited first.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many there are on all pages, in the articles looked at.',
        resolve: exactCount,
      }),
      basis: t.int({
        description: "How many articles were looked at: the actor's newest, at most 100.",
        resolve: ({ basis }) => basis ?? 0,
      }),
    }),
  },
  ActorSourceEdge,
);
