import { builder } from '../builder.ts';

export const ArticleFilter = builder.inputType('ArticleFilter', {
  description:
    'Filters articles; all conditions must hold. volume and issue need publicationSlug; ingestedAfter needs the order INGESTED_DESC, which takes publicationSlug beside it: anything else is refused with FILTER_UNSUPPORTED. A page with several of publicationSlug, actorSlug and sourceSlug may be short or empty though more follows: hasNextPage then says so.',
  fields: (t) => ({
    publicationSlug: t.string({ description: 'Only articles of this publication.' }),
    volume: t.int({ description: 'Only the volume with this number; requires publicationSlug.' }),
    issue: t.int({ description: 'Only issues with this number; requires publicationSlug.' }),
    actorSlug: t.string({ description: 'Only articles that mention this actor.' }),
    sourceSlug: t.string({ description: 'Only articles that cite this source.' }),
    from: t.field({
      type: 'Date',
      description: 'Only articles published on or after this day, by the earliest possible date.',
    }),
    ingestedAfter: t.field({
      type: 'DateTime',
      description: 'Only articles ingested after this instant; requires orderBy: INGESTED_DESC.',
    }),
    to: t.field({
      type: 'Date',
      description: 'Only articles published on or before this day, by the earliest possible date.',
    }),
  }),
});
