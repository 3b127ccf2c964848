import type { Corpus, RecordOfCorpus } from '../../corpus/corpus.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { TimeInterval } from '../enums/time-interval.ts';
import { countsOverTime, overTimeCost, type TimeCriteria } from '../lists/over-time.ts';
import { TimeBucket } from './time-bucket.ts';

const args = builder.args((t) => ({
  interval: t.field({ type: TimeInterval, required: true, description: 'The length of the periods.' }),
  from: t.field({ type: 'Date', description: 'Only periods that end on this day or later; required with DAY.' }),
  to: t.field({ type: 'Date', description: 'Only periods that begin on this day or earlier; required with DAY.' }),
}));

/**
 * The options of a field that counts the annotations of an actor or a source by time.
 *
 * @param annotations whose, as a description begins: "Its mentions"
 * @param articles of which articles, as the description goes on
 */
export function countedOverTime<Parent>(
  annotations: string,
  articles: string,
  recordOf: (parent: Parent) => RecordOfCorpus,
) {
  return {
    type: [TimeBucket] as [typeof TimeBucket],
    description: `${annotations} by period, exactly, by the earliest day of publication of ${articles}. The oldest period first; those with none are left out.`,
    args,
    extensions: costs(overTimeCost),
    resolve: async (parent: Parent, criteria: TimeCriteria, { corpus }: { readonly corpus: Corpus }) => [
      ...(await countsOverTime(corpus, recordOf(parent), criteria)),
    ],
  };
}
