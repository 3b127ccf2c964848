import { Figure } from '../refs.ts';

Figure.implement({
  description: 'A picture in the document.',
  fields: (t) => ({
    caption: t.exposeString('caption', { description: 'Its caption.' }),
    credit: t.exposeString('credit', { nullable: true, description: 'The credit, as printed.' }),
  }),
});
