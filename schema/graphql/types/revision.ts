import { Revision } from '../refs.ts';

Revision.implement({
  description: 'A state of an article. article(by:, revision:) gives all of it.',
  fields: (t) => ({
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
    pipelineVersion: t.exposeString('pipelineVersion', {
      description: 'The version of the rules that made its annotations.',
    }),
  }),
});
