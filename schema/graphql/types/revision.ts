import type { RevisionRecord } from '../../table/kept-revision.ts';
import type { builder } from '../builder.ts';
import { Revision } from '../refs.ts';

type RevisionFieldBuilder = PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, RevisionRecord>;

/** The fields that `Revision` and `Annotation` share. */
export const revisionFields = (t: RevisionFieldBuilder) => ({
  revision: t.exposeInt('revision', {
    description: '1 when the article is first published; one more each time that it changes.',
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
    description: 'The version of the rules that made the annotations.',
  }),
});

Revision.implement({
  description: 'A revision of an article. article(by:, revision:) returns all of it.',
  fields: revisionFields,
});
