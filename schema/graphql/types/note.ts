import { costs } from '../cost.ts';
import { Citation, Note } from '../refs.ts';

Note.implement({
  description: 'A footnote or an endnote.',
  fields: (t) => ({
    label: t.string({ description: 'Its number or sign, as printed.', resolve: ({ record }) => record.label }),
    text: t.string({
      description: 'Its whole text, without the label. A line feed separates its paragraphs.',
      resolve: ({ record }) => record.text,
    }),
    citations: t.field({
      type: [Citation],
      description: 'Its citations, in order; each is placed at its first marker in the text.',
      extensions: costs({ size: 2 }),
      resolve: ({ citations }) => citations,
    }),
    paragraphNumbers: t.intList({
      description: 'The numbers of the paragraphs that carry its marker, in order; empty where none does.',
      resolve: ({ record }) => [...record.paragraphNumbers],
    }),
  }),
});
