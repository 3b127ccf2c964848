import { builder } from '../builder.ts';
import { IssueKey } from './issue-key.ts';

export const ArticleBy = builder.inputType('ArticleBy', {
  description: 'How to identify an article: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    slug: t.string({ description: 'Its slug.' }),
    issue: t.field({
      type: IssueKey,
      description:
        'The issue, if it has only this article; if there are several, the error SEVERAL_IN_ISSUE names their slugs.',
    }),
  }),
});
