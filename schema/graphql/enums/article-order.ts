import { builder } from '../builder.ts';

export const ArticleOrder = builder.enumType('ArticleOrder', {
  description:
    'The order of articles: by earliest date of publication, then volume, issue and slug; or by when they came into the corpus.',
  values: {
    PUBLISHED_DESC: { description: 'The newest first.' },
    PUBLISHED_ASC: { description: 'The oldest first.' },
    INGESTED_DESC: {
      description:
        'The last ingested first, by annotation.ingestedAt of the revision served. Can only be combined with the filters publicationSlug and ingestedAfter.',
    },
  } as const,
});
