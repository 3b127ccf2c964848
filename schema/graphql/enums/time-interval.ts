import { builder } from '../builder.ts';

export const TimeInterval = builder.enumType('TimeInterval', {
  description: 'The length of the periods for which something is counted.',
  values: {
    DAY: { description: 'Days, of at most 31 between from and to.' },
    MONTH: { description: 'Calendar months.' },
    YEAR: { description: 'Calendar years.' },
  } as const,
});
