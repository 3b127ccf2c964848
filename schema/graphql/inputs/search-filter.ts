import { builder } from '../builder.ts';

export const SearchFilter = builder.inputType('SearchFilter', {
  description: 'Filters what a search finds by its article; all conditions must hold.',
  fields: (t) => ({
    publicationSlug: t.string({ description: 'Of this publication.' }),
    from: t.field({ type: 'Date', description: 'Whose earliest date of publication is this day or later.' }),
    to: t.field({ type: 'Date', description: 'Whose earliest date of publication is this day or earlier.' }),
    actorSlug: t.string({ description: 'That mention this actor, in any paragraph.' }),
    sourceSlug: t.string({ description: 'That cite this source, in any paragraph.' }),
  }),
});
