import { builder } from '../builder.ts';

export const ArticleFilter = builder.inputType('ArticleFilter', {
  description:
    'Which articles to give; those that meet all of it. actorSlug and sourceSlug exclude each other, and volume and issue need publicationSlug (FILTER_UNSUPPORTED).',
  fields: (t) => ({
    publicationSlug: t.string({ description: 'Of this publication.' }),
    volume: t.int({ description: 'Of the volume of this number; goes with publicationSlug.' }),
    issue: t.int({ description: 'Of issues of this number; goes with publicationSlug.' }),
    actorSlug: t.string({ description: 'That mention this actor.' }),
    sourceSlug: t.string({ description: 'That cite this source.' }),
    from: t.field({ type: 'Date', description: 'Whose earliest date of publication is this day or later.' }),
    to: t.field({ type: 'Date', description: 'Whose earliest date of publication is this day or earlier.' }),
  }),
});
