import { builder } from '../builder.ts';

export const CorrectionState = builder.enumType('CorrectionState', {
  description: 'What became of a correction.',
  values: {
    APPLIED: { description: 'The article is as it says.' },
    ORPHANED: { description: 'Its words are gone from the text, or stand more than once: it changes nothing.' },
  } as const,
});
