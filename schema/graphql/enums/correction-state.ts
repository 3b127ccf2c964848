import { builder } from '../builder.ts';

export const CorrectionState = builder.enumType('CorrectionState', {
  description: 'What became of a correction.',
  values: {
    APPLIED: { description: 'The article is as the correction says.' },
    ORPHANED: { description: 'Its words are no longer in the text, or occur more than once: it changes nothing.' },
  } as const,
});
