import { builder } from '../builder.ts';

export const CitationSignal = builder.enumType('CitationSignal', {
  description: 'How a citation is introduced.',
  values: {
    NONE: { description: 'By nothing: the source supports the sentence.' },
    SEE: { description: 'By "see", also in "for background, see" and "see, for example,".' },
    SEE_ALSO: { description: 'By "see also".' },
    CF: { description: 'By "cf.": compare.' },
  } as const,
});
