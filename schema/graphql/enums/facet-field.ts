import { builder } from '../builder.ts';

export const FacetField = builder.enumType('FacetField', {
  description: 'A field by whose values articles are counted.',
  values: {
    PUBLICATION: {
      description: 'Their publication: value is its slug, label its name. Articles without one are left out.',
    },
    YEAR: { description: 'The year of their earliest date of publication.' },
    ACTOR: {
      description: 'Whom they mention: value is the slug, label the name. The 20 that the most articles mention.',
    },
    SOURCE: {
      description: 'What they cite: value is the slug, label the name. The 20 that the most articles cite.',
    },
  } as const,
});
