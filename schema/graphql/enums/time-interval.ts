import { builder } from '../builder.ts';

export const TimeInterval = builder.enumType('TimeInterval', {
  description: 'How long the periods are that something is counted by.',
  values: {
    DAY: { description: 'Days, of at most 31 between from and to.' },
    MONTH: { description: 'Calendar months.' },
    YEAR: { description: 'Calendar years.' },
  } as const,
});
