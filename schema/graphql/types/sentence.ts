import { costs } from '../cost.ts';
import { whenThere } from '../maybe-promise.ts';
import { Citation, Sentence, TextRange } from '../refs.ts';
import { wholeParagraph } from '../views/article.ts';

Sentence.implement({
  description: 'A sentence of a paragraph.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The sentence, its citations included.' }),
    range: t.field({
      type: TextRange,
      description: "Where it stands in the paragraph's text.",
      resolve: ({ record }) => record,
    }),
    cited: t.boolean({
      description: 'Whether some citation supports it.',
      resolve: ({ record }) => record.cited,
    }),
    citations: t.field({
      type: [Citation],
      description: 'The citations that stand in it, in order.',
      extensions: costs({ reads: true, size: 3 }),
      resolve: (sentence, _, { corpus }) =>
        whenThere(wholeParagraph(sentence.paragraph, corpus), ({ citations }) =>
          citations.filter((citation) => citation.sentence.record.start === sentence.record.start),
        ),
    }),
  }),
});
