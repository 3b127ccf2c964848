import { builder } from '../builder.ts';

export const ActorOrder = builder.enumType('ActorOrder', {
  description: 'The order of actors.',
  values: {
    NAME: {
      description:
        'By name, without case and diacritics. With the filter kind: PERSON by Actor.sortName, so that persons come by family name.',
    },
    MENTION_COUNT_DESC: {
      description:
        'Those with the most mentions first, in steps of a tenth (1, 2 … 20, 22, 24 … 30, 33 …), and within a step by name. Can be combined with the filter kind, but not with nameStartsWith.',
    },
  } as const,
});
