import { Annotation } from '../refs.ts';

Annotation.implement({
  description: 'Who made the annotations, with what, and when.',
  fields: (t) => ({
    pipelineVersion: t.exposeString('pipelineVersion', { description: 'The version of the rules that made them.' }),
    revision: t.exposeInt('revision', {
      description: '1 for the first publish of the article; one more with each that changed it.',
    }),
    ingestedAt: t.field({
      type: 'DateTime',
      description: 'When this revision was made.',
      resolve: ({ ingestedAt }) => ingestedAt,
    }),
    documentHash: t.exposeString('documentHash', {
      description: "SHA-256 of the document's bytes, in hexadecimal.",
    }),
  }),
});
