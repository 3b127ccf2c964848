import type { FacetValueView } from '../../views/facet.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { FacetField } from '../enums/facet-field.ts';
import { Facet } from '../refs.ts';

const FacetValue = builder.objectRef<FacetValueView>('FacetValue').implement({
  description: 'How many articles there are with one value.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value: the slug of a publication, or a year.' }),
    label: t.exposeString('label', { description: 'The value as it is shown to readers.' }),
    count: t.exposeInt('count', { description: 'How many articles have it.' }),
  }),
});

Facet.implement({
  description: 'The number of articles in a list for each value of a field.',
  fields: (t) => ({
    field: t.field({ type: FacetField, description: 'The field.', resolve: ({ field }) => field }),
    values: t.field({
      type: [FacetValue],
      description: 'Its values: publications with the most articles first, years the newest first.',
      extensions: costs({ size: 20 }),
      resolve: ({ values }) => [...values],
    }),
  }),
});
