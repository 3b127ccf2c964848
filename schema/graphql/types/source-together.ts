import { builder } from '../builder.ts';
import { SourceActorConnection } from '../connections/source-actor-connection.ts';
import { costs } from '../cost.ts';
import { actorsOfSource, newestArticlesCost } from '../lists/together-lists.ts';
import { Actor, Source } from '../refs.ts';
import { countedOverTime } from './over-time.ts';

/* What the articles that cite a source tell together: for whom it is cited, and when. */

builder.objectFields(Source, (t) => ({
  actors: t.connection(
    {
      type: Actor,
      description:
        'Actors mentioned in sentences that cite it, those with the most citations first. Counted over the newest articles that cite it, at most 100: basis says how many. Of a sentence that mentions more than 50 actors, the first 50 are counted.',
      extensions: costs(newestArticlesCost),
      resolve: ({ slug }, page, { corpus, spending }) => actorsOfSource(corpus, slug, page, spending),
    },
    SourceActorConnection,
  ),
  citationsOverTime: t.field(
    countedOverTime('Its citations', 'the articles that cite it', ({ slug }) => ({ type: 'SOURCE', slug })),
  ),
}));
