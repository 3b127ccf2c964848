import { CallerError } from '../../errors.ts';
import { builder } from '../builder.ts';

builder.scalarType('URL', {
  description: 'An absolute URL: https://www.example.org/article.',
  serialize: (url) => url,
  parseValue: (value) => {
    if (typeof value === 'string' && URL.canParse(value)) return value;
    throw new CallerError(
      'BAD_USER_INPUT',
      `${JSON.stringify(value)} is not an absolute URL. Give one such as https://www.example.org/article.`,
    );
  },
});
