import { builder } from '../builder.ts';

export const DateBasis = builder.enumType('DateBasis', {
  description: 'What a year or a date was taken from.',
  values: {
    STATED: { description: 'The document prints it.' },
    GIVEN: { description: 'It was given with the document.' },
    FROM_VOLUME: { description: "Worked out from the publication's volume." },
    FROM_CITATIONS: { description: 'The newest date that the article cites.' },
    FROM_TEXT: { description: 'Worked out from what the text speaks of.' },
  } as const,
});
