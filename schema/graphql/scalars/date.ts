import { CallerError } from '../../errors.ts';
import { builder } from '../builder.ts';

const calendarDate = /^\d{4}-\d{2}-\d{2}$/;

builder.scalarType('Date', {
  description: 'An ISO 8601 calendar date: 2017-11-03.',
  serialize: (date) => date,
  parseValue: (value) => {
    if (typeof value === 'string' && isCalendarDate(value)) return value;
    throw new CallerError(
      'BAD_USER_INPUT',
      `${JSON.stringify(value)} is not a date. Give an ISO 8601 calendar date, such as 2017-11-03.`,
    );
  },
});

function isCalendarDate(text: string): boolean {
  if (!calendarDate.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Date.parse takes February 30 for March 2.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
