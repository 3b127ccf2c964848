import { builder } from '../builder.ts';
import { ActorSourceConnection } from '../connections/actor-source-connection.ts';
import { costs } from '../cost.ts';
import {
  coActorPairsCost,
  coActorPairsOf,
  coActorsOf,
  defaultCoActors,
  defaultPairs,
  mostPaired,
  newestArticlesCost,
  sourcesOfActor,
} from '../lists/together-lists.ts';
import { Actor, Source } from '../refs.ts';
import { CoActor } from './co-actor.ts';
import { CoActorPair } from './co-actor-pair.ts';
import { countedOverTime } from './over-time.ts';

/* What an actor's articles tell together: with whom it appears, on which sources, and when. */

builder.objectFields(Actor, (t) => ({
  coActors: t.field({
    type: [CoActor],
    description:
      'Actors mentioned in the same paragraphs, those with the most shared paragraphs first, then the most articles. Counted over its newest articles, at most 100: coActorsBasis says how many.',
    args: { first: t.arg.int({ defaultValue: defaultCoActors, description: 'How many: 0 to 100.' }) },
    extensions: costs(newestArticlesCost),
    resolve: (actor, { first }, { corpus, spending }) => coActorsOf(corpus, actor.record.slug, first, spending),
  }),
  coActorPairs: t.field({
    type: [CoActorPair],
    description:
      'Which of its first coActors are mentioned together in paragraphs of the same articles, whether or not these mention it too: pairs with the most shared paragraphs first, then the most articles.',
    args: {
      first: t.arg.int({ defaultValue: defaultPairs, description: 'How many: 0 to 100.' }),
      among: t.arg.int({
        defaultValue: defaultCoActors,
        description: `How many coActors to pair, from the first: 0 to ${mostPaired}.`,
      }),
    },
    extensions: costs(coActorPairsCost),
    resolve: (actor, args, { corpus, spending }) => coActorPairsOf(corpus, actor.record.slug, args, spending),
  }),
  coActorsBasis: t.int({
    description: 'How many of its articles coActors counts over: the newest, at most 100.',
    extensions: costs(newestArticlesCost),
    resolve: (actor, _, { corpus }) =>
      corpus.newestCooccurrences({ type: 'ACTOR', slug: actor.record.slug }).then(({ length }) => length),
  }),
  sources: t.connection(
    {
      type: Source,
      description:
        'Sources cited in sentences that mention it, those with the most citations first. Counted over its newest articles, at most 100: basis says how many. Of a sentence that mentions more than 50 actors, the first 50 have its citations.',
      extensions: costs(newestArticlesCost),
      resolve: (actor, page, { corpus, spending }) => sourcesOfActor(corpus, actor.record.slug, page, spending),
    },
    ActorSourceConnection,
  ),
  mentionsOverTime: t.field(
    countedOverTime('Its mentions', 'their articles', ({ record: { slug } }) => ({ type: 'ACTOR', slug })),
  ),
}));
