import { builder } from '../builder.ts';

export const ProvenanceKind = builder.enumType('ProvenanceKind', {
  description: 'Who made an annotation.',
  values: {
    MACHINE: { description: 'The annotator, by a rule.' },
    EDITOR: { description: 'An editor, in the corrections beside the document.' },
  } as const,
});
