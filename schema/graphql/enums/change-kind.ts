import { builder } from '../builder.ts';

export const ChangeKind = builder.enumType('ChangeKind', {
  description: 'How something changed between two revisions.',
  values: {
    ADDED: { description: 'Only the later revision has it.' },
    REMOVED: { description: 'Only the earlier revision has it.' },
    CHANGED: { description: 'Both revisions have it, but it differs.' },
  } as const,
});
