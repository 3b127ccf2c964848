import { builder } from '../builder.ts';

export const ArticleOrder = builder.enumType('ArticleOrder', {
  description: 'The order of articles: by earliest date of publication, then volume, issue and slug.',
  values: {
    PUBLISHED_DESC: { description: 'The newest first.' },
    PUBLISHED_ASC: { description: 'The oldest first.' },
  } as const,
});
