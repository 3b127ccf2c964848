import { builder } from '../builder.ts';
import { PublicationConnection } from '../connections/publication-connection.ts';
import { costs } from '../cost.ts';
import { corpusPage } from '../paging/corpus-page.ts';
import { Publication } from '../refs.ts';

builder.queryField('publications', (t) =>
  t.connection(
    {
      type: Publication,
      description: 'The publications whose articles the corpus holds, by name.',
      extensions: costs({ opens: true }),
      resolve: (_, page, { corpus }) =>
        corpusPage({ identity: ['Query.publications'], load: (request) => corpus.publications(request) }, page, {
          nodeOf: (publication) => publication,
          totalCount: async () => (await corpus.totals()).publications,
        }),
    },
    PublicationConnection,
  ),
);
