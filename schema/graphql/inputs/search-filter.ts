import { builder } from '../builder.ts';

export const SearchFilter = builder.inputType('SearchFilter', {
  description: 'Filters search hits by their article; all conditions must hold.',
  fields: (t) => ({
    publicationSlug: t.string({ description: 'Only articles of this publication.' }),
    from: t.field({
      type: 'Date',
      description: 'Only articles published on or after this day, by the earliest possible date.',
    }),
    to: t.field({
      type: 'Date',
      description: 'Only articles published on or before this day, by the earliest possible date.',
    }),
    actorSlug: t.string({ description: 'Only articles that mention this actor, in any paragraph.' }),
    sourceSlug: t.string({ description: 'Only articles that cite this source, in any paragraph.' }),
  }),
});
