import { whenThere } from '../../maybe-promise.ts';
import { wholeParagraph } from '../../views/article.ts';
import { costs } from '../cost.ts';
import { Citation, Sentence, TextRange } from '../refs.ts';

/** To find the sentence of a citation takes so many. */
const stepsOfSearch = 8;

Sentence.implement({
  description: 'A sentence of a paragraph.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'The sentence, its citations included.',
      extensions: costs({ bytes: 150 }),
    }),
    range: t.field({
      type: TextRange,
      description: "Its place in the paragraph's text.",
      resolve: ({ record }) => record,
    }),
    cited: t.boolean({
      description: 'Whether a citation supports it.',
      resolve: ({ record }) => record.cited,
    }),
    citations: t.field({
      type: [Citation],
      description: 'Its citations, in order.',
      extensions: costs({ loads: true, size: 2 }),
      resolve: (sentence, _, { corpus, spending }) =>
        whenThere(wholeParagraph(sentence.paragraph, corpus), ({ citations }) => {
          spending?.work(citations.length * stepsOfSearch);
          return citations.filter((citation) => citation.sentence.record.start === sentence.record.start);
        }),
    }),
  }),
});
