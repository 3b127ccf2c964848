import { builder } from '../builder.ts';

export const SourceOrder = builder.enumType('SourceOrder', {
  description: 'The order of sources.',
  values: {
    NAME: { description: 'By name, without case and diacritics.' },
    CITATION_COUNT_DESC: {
      description:
        'Those with the most citations first, in steps of a tenth (1, 2 … 20, 22, 24 … 30, 33 …), and within a step by name. Cannot be combined with nameStartsWith.',
    },
  } as const,
});
