import { builder } from '../builder.ts';

export const ChangeKind = builder.enumType('ChangeKind', {
  description: 'What became of something between two revisions.',
  values: {
    ADDED: { description: 'Only the later one has it.' },
    REMOVED: { description: 'Only the earlier one has it.' },
    CHANGED: { description: 'Both have it, and not the same.' },
  } as const,
});
