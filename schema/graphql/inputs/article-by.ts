import { builder } from '../builder.ts';
import { IssueKey } from './issue-key.ts';

export const ArticleBy = builder.inputType('ArticleBy', {
  description: 'What names an article: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    slug: t.string({ description: 'Its slug.' }),
    issue: t.field({
      type: IssueKey,
      description: 'The issue it is the only article of; of several, the error SEVERAL_IN_ISSUE names their slugs.',
    }),
  }),
});
