import { costs } from '../cost.ts';
import { LookupKind } from '../enums/lookup-kind.ts';
import { Lookup } from '../refs.ts';

Lookup.implement({
  description: 'A link to a cited piece: built from what is known, never fetched. It may lead nowhere.',
  fields: (t) => ({
    kind: t.field({ type: LookupKind, description: 'What it leads to.', resolve: ({ kind }) => kind }),
    url: t.field({
      type: 'URL',
      description: 'The address.',
      extensions: costs({ bytes: 200 }),
      resolve: ({ url }) => url,
    }),
    date: t.field({
      type: 'Date',
      nullable: true,
      description: 'The cited day that it was built for; null where it is of no one day.',
      resolve: ({ date }) => date,
    }),
  }),
});
