import { Claim, TextRange } from '../refs.ts';

Claim.implement({
  description: 'What a citation supports.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words.' }),
    range: t.field({
      type: TextRange,
      description: "Its place in the paragraph's text.",
      resolve: ({ range }) => range,
    }),
  }),
});
