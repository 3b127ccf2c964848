import { costs } from '../cost.ts';
import { Article, CitedArticle } from '../refs.ts';

CitedArticle.implement({
  description: 'An article of the corpus that a citation points at.',
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article.',
      extensions: costs({ reads: true }),
      resolve: ({ article }) => article,
    }),
    certain: t.exposeBoolean('certain', {
      description:
        'False where the publication has several articles that the citation may mean, and neither its title, its authors nor its address decides.',
    }),
  }),
});
