import { builder } from '../builder.ts';

export const ArticleFilter = builder.inputType('ArticleFilter', {
  description:
    'Filters articles; all conditions must hold. actorSlug and sourceSlug exclude each other, and volume and issue need publicationSlug, ingestedAfter the order INGESTED_DESC (FILTER_UNSUPPORTED).',
  fields: (t) => ({
    publicationSlug: t.string({ description: 'Of this publication.' }),
    volume: t.int({ description: 'Only the volume with this number; requires publicationSlug.' }),
    issue: t.int({ description: 'Only issues with this number; requires publicationSlug.' }),
    actorSlug: t.string({ description: 'That mention this actor.' }),
    sourceSlug: t.string({ description: 'That cite this source.' }),
    from: t.field({ type: 'Date', description: 'Whose earliest date of publication is this day or later.' }),
    ingestedAfter: t.field({
      type: 'DateTime',
      description: 'Ingested later than this instant; requires orderBy: INGESTED_DESC.',
    }),
    to: t.field({ type: 'Date', description: 'Whose earliest date of publication is this day or earlier.' }),
  }),
});
