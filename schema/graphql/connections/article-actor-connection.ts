import type { ActorView, MentionedActor } from '../../views/view.ts';
import { builder } from '../builder.ts';
import { exactCount } from '../paging/exact-count.ts';
import { Actor } from '../refs.ts';

interface Edge extends Omit<MentionedActor, 'actor'> {
  readonly cursor: string;
  readonly node: ActorView;
}

const ArticleActorEdge = builder.objectRef<Edge>('ArticleActorEdge').implement({
  description: 'An actor, and how the article mentions it.',
  fields: (t) => ({
    node: t.field({ type: Actor, description: 'The item at this place of the list.', resolve: ({ node }) => node }),
    cursor: t.exposeString('cursor', { description: 'Pass it as after or before to continue from here.' }),
    mentionCount: t.exposeInt('mentionCount', { description: 'How often the article mentions it.' }),
    paragraphNumbers: t.intList({
      description: 'The numbers of the paragraphs that mention it, ascending, each once.',
      resolve: ({ paragraphNumbers }) => [...paragraphNumbers],
    }),
  }),
});

export const ArticleActorConnection = builder.connectionObject(
  {
    type: Actor,
    name: 'ArticleActorConnection',
    description: 'A page of the actors that an article mentions, the most mentioned first.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many there are on all pages, exactly; with a filter, how many match it.',
        resolve: exactCount,
      }),
    }),
  },
  ArticleActorEdge,
);
