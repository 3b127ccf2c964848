import { Figure } from '../refs.ts';

Figure.implement({
  description: 'A picture that the document prints.',
  fields: (t) => ({
    caption: t.exposeString('caption', { description: 'What is printed below it.' }),
    credit: t.exposeString('credit', { nullable: true, description: 'Whose picture it is, as printed.' }),
  }),
});
