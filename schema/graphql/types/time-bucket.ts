import type { PeriodCount } from '../../table/period-counter.ts';
import { builder } from '../builder.ts';

export const TimeBucket = builder.objectRef<PeriodCount>('TimeBucket').implement({
  description: 'A count for one period.',
  fields: (t) => ({
    start: t.field({ type: 'Date', description: 'The first day of the period.', resolve: ({ start }) => start }),
    count: t.exposeInt('count', { description: 'The count, at least 1.' }),
  }),
});
