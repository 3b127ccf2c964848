import { builder } from '../builder.ts';
import { SourceConnection } from '../connections/source-connection.ts';
import { costs } from '../cost.ts';
import { checkedText } from '../inputs/checked-input.ts';
import { corpusPage } from '../paging/corpus-page.ts';
import { Source } from '../refs.ts';

builder.queryField('sources', (t) =>
  t.connection(
    {
      type: Source,
      description: 'The sources that articles of the corpus cite, by name.',
      args: {
        nameStartsWith: t.arg.string({
          description:
            'Only those whose name or abbreviation begins with this, or whose name has a word that does, without case or diacritics.',
        }),
      },
      extensions: costs({ opens: true, narrows: ({ nameStartsWith }) => nameStartsWith != null }),
      resolve: (_, { nameStartsWith: given, ...page }, { corpus }) => {
        const nameStartsWith = checkedText('nameStartsWith', given) || undefined;
        return corpusPage(
          {
            identity: ['Query.sources', nameStartsWith ?? null],
            load: (request) => corpus.sources(request, { nameStartsWith }),
          },
          page,
          {
            nodeOf: (source) => source,
            totalCount: async () => (nameStartsWith === undefined ? (await corpus.totals()).sources : null),
          },
        );
      },
    },
    SourceConnection,
  ),
);
