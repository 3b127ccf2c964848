import { Claim, TextRange } from '../refs.ts';

Claim.implement({
  description: 'What a citation stands behind.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words.' }),
    range: t.field({
      type: TextRange,
      description: "Where they stand in the paragraph's text.",
      resolve: ({ range }) => range,
    }),
  }),
});
