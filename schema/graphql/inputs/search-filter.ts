import { builder } from '../builder.ts';

export const SearchFilter = builder.inputType('SearchFilter', {
  description: 'Filters search hits by their article; all conditions must hold.',
  fields: (t) => ({
    publicationSlug: t.string({ description: 'Of this publication.' }),
    from: t.field({ type: 'Date', description: 'Published on or after this day, by the earliest possible date.' }),
    to: t.field({ type: 'Date', description: 'Published on or before this day, by the earliest possible date.' }),
    actorSlug: t.string({ description: 'That mention this actor, in any paragraph.' }),
    sourceSlug: t.string({ description: 'That cite this source, in any paragraph.' }),
  }),
});
