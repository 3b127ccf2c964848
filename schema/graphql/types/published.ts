import { DateBasis } from '../enums/date-basis.ts';
import { Published } from '../refs.ts';

Published.implement({
  description:
    'When an article appeared, as far as is known: earliest and latest are one day where it is stated or given; else earliest is the newest date it cites, and latest is null.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year it appeared in.' }),
    yearBasis: t.field({
      type: DateBasis,
      description: 'The basis for the year.',
      resolve: ({ yearBasis }) => yearBasis,
    }),
    earliest: t.field({
      type: 'Date',
      description: 'The day it appeared, or the earliest it can have been. Articles are ordered and filtered by it.',
      resolve: ({ earliest }) => earliest,
    }),
    earliestBasis: t.field({
      type: DateBasis,
      description: 'The basis for the day.',
      resolve: ({ earliestBasis }) => earliestBasis,
    }),
    latest: t.field({
      type: 'Date',
      nullable: true,
      description: 'The latest it can have appeared; null if unknown.',
      resolve: ({ latest }) => latest,
    }),
    text: t.exposeString('text', { nullable: true, description: 'The date as printed, if it is.' }),
  }),
});
