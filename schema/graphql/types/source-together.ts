import { builder } from '../builder.ts';
import { SourceActorConnection } from '../connections/source-actor-connection.ts';
import { costs } from '../cost.ts';
import { TimeInterval } from '../enums/time-interval.ts';
import { countsOverTime, overTimeCost } from '../lists/over-time.ts';
import { actorsOfSource, newestArticlesCost } from '../lists/together-lists.ts';
import { Actor, Source } from '../refs.ts';
import { TimeBucket } from './time-bucket.ts';

/* What the articles that cite a source tell together: for whom it is cited, and when. */

builder.objectFields(Source, (t) => ({
  actors: t.connection(
    {
      type: Actor,
      description:
        'Actors of the sentences that cite it, those with the most citations first. Counted over the newest articles that cite it, at most 100: basis says how many; exact where there are no more. Of a sentence that mentions more than 50 actors, the first 50 are counted.',
      extensions: costs(newestArticlesCost),
      resolve: ({ slug }, page, { corpus, spending }) => actorsOfSource(corpus, slug, page, spending),
    },
    SourceActorConnection,
  ),
  citationsOverTime: t.field({
    type: [TimeBucket],
    description:
      'Its citations by the time of the articles that cite it, exactly: by the earliest day of publication. The oldest period first, without those that have none.',
    args: {
      interval: t.arg({ type: TimeInterval, required: true, description: 'The length of the periods.' }),
      from: t.arg({ type: 'Date', description: 'Only periods that end on this day or later; required with DAY.' }),
      to: t.arg({ type: 'Date', description: 'Only periods that begin on this day or earlier; required with DAY.' }),
    },
    extensions: costs(overTimeCost),
    resolve: async ({ slug }, criteria, { corpus }) => [
      ...(await countsOverTime(corpus, { type: 'SOURCE', slug }, criteria)),
    ],
  }),
}));
