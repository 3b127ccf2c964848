import { costs } from '../cost.ts';
import { Citation, Mention, Segment, TextRange } from '../refs.ts';

Segment.implement({
  description: 'A run of text with the annotations that cover it; enough to render a paragraph without arithmetic.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The run.' }),
    range: t.field({
      type: TextRange,
      description: "Its place in the paragraph's text.",
      resolve: (segment) => segment,
    }),
    mention: t.field({
      type: Mention,
      nullable: true,
      description: 'The mention that covers it, if any.',
      extensions: costs({ share: 0.45 }),
      resolve: ({ mention }) => mention,
    }),
    citation: t.field({
      type: Citation,
      nullable: true,
      description: 'The citation that covers it, if any.',
      extensions: costs({ share: 0.1 }),
      resolve: ({ citation }) => citation,
    }),
  }),
});
