import { builder } from '../builder.ts';

export const MentionKind = builder.enumType('MentionKind', {
  description: 'How a mention refers to its actor.',
  values: {
    NAME: { description: 'By name, in any of its forms: Putin; the United States; US.' },
    METONYM: { description: 'By a place or a building that stands for it: the Kremlin, Moscow.' },
    DEMONYM: { description: 'By the adjective or the people of a state: Russian, Chinese.' },
    DESCRIPTION: { description: 'By what it is: the North Korean dictator.' },
  } as const,
});
