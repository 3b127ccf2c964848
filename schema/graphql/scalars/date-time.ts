import { CallerError } from '../../errors.ts';
import { builder } from '../builder.ts';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

builder.scalarType('DateTime', {
  description: 'An ISO 8601 date and time with its offset: 2017-11-03T09:30:00Z.',
  serialize: (dateTime) => dateTime,
  parseValue: (value) => {
    if (typeof value === 'string' && instant.test(value) && !Number.isNaN(Date.parse(value))) return value;
    throw new CallerError(
      'BAD_USER_INPUT',
      `${JSON.stringify(value)} is not a date and time. Give ISO 8601 with an offset, such as 2017-11-03T09:30:00Z.`,
    );
  },
});
