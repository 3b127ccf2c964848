import { builder } from '../builder.ts';
import { CitationSignal } from '../enums/citation-signal.ts';

export const CitationFilter = builder.inputType('CitationFilter', {
  description: 'Filters the citations of an article; all conditions must hold.',
  fields: (t) => ({
    sourceSlug: t.string({ description: 'Of this source.' }),
    from: t.field({ type: 'Date', description: 'With a date on or after this day.' }),
    to: t.field({ type: 'Date', description: 'With a date on or before this day.' }),
    signal: t.field({ type: CitationSignal, description: 'Introduced this way.' }),
  }),
});
