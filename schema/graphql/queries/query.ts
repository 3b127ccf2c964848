import { builder } from '../builder.ts';

builder.queryType({
  description: 'Annotated articles, their citations and sources, their mentions and actors.',
});
