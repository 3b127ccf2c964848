import { builder } from '../builder.ts';

export const FacetField = builder.enumType('FacetField', {
  description: 'A field by whose values articles are counted.',
  values: {
    PUBLICATION: {
      description: 'Their publication: value is its slug, label its name. Articles without one are left out.',
    },
    YEAR: { description: 'The year of their earliest date of publication.' },
  } as const,
});
