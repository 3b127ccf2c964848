import { builder } from '../builder.ts';
import { IssueKey } from './issue-key.ts';

export const ArticleBy = builder.inputType('ArticleBy', {
  description: 'How to identify an article: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    slug: t.string({ description: 'Its slug.' }),
    url: t.field({
      type: 'URL',
      description:
        'The address where it was published, with http or https, with www or without. If several articles have it, the error SEVERAL_AT_URL names their slugs.',
    }),
    issue: t.field({
      type: IssueKey,
      description:
        'The issue, if it has only this article; if there are several, the error SEVERAL_IN_ISSUE names their slugs.',
    }),
  }),
});
