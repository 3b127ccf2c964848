import { builder } from '../builder.ts';

export const DateBasis = builder.enumType('DateBasis', {
  description: 'The basis for a year or a date.',
  values: {
    STATED: { description: 'The document says so.' },
    GIVEN: { description: 'It was passed along with the document.' },
    FROM_VOLUME: { description: "Inferred from the publication's volume." },
    FROM_CITATIONS: { description: 'The newest date that the article cites.' },
    FROM_TEXT: { description: 'Inferred from what the text mentions.' },
  } as const,
});
