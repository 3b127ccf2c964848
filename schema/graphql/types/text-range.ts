import { TextRange } from '../refs.ts';

TextRange.implement({
  description: "A run of a paragraph's text in UTF-16 code units: text.slice(start, end).",
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it begins.' }),
    end: t.exposeInt('end', { description: 'Where it ends, exclusive.' }),
  }),
});
