import { builder } from '../builder.ts';

export const IssueKey = builder.inputType('IssueKey', {
  description: 'One issue of a publication.',
  fields: (t) => ({
    publicationSlug: t.string({ required: true, description: 'The publication: eurasia-daily-monitor.' }),
    volume: t.int({ required: true, description: 'The number of the volume.' }),
    issue: t.int({ required: true, description: 'The number of the issue in it.' }),
  }),
});
