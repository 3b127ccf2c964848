import { builder } from '../builder.ts';

export const DatePrecision = builder.enumType('DatePrecision', {
  description: 'How precisely a date is printed.',
  values: {
    DAY: { description: 'A day, or a range of days.' },
    MONTH: { description: 'A month; the date is its first day.' },
    YEAR: { description: 'A year; the date is its first day.' },
  } as const,
});
