import { builder } from '../builder.ts';

builder.scalarType('JSON', {
  description: 'A JSON value, in the form of the standard that its field names.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  serialize: (value) => value,
});
