import { builder } from '../builder.ts';

export const ActorOrder = builder.enumType('ActorOrder', {
  description: 'The order of actors.',
  values: {
    NAME: {
      description: 'By Actor.sortName, without case and diacritics: persons by family name.',
    },
    MENTION_COUNT_DESC: {
      description:
        'Those with the most mentions first, in steps of a tenth (1, 2 … 20, 22, 24 … 30, 33 …), and within a step by name. Can be combined with the filter kind, but not with nameStartsWith.',
    },
  } as const,
});
