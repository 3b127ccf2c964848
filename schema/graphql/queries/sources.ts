import { builder } from '../builder.ts';
import { SourceConnection } from '../connections/source-connection.ts';
import { costs } from '../cost.ts';
import { SourceOrder } from '../enums/source-order.ts';
import { checkNameOrder } from '../inputs/check-name-order.ts';
import { checkedText } from '../inputs/checked-input.ts';
import { corpusPage } from '../paging/corpus-page.ts';
import { Source } from '../refs.ts';

builder.queryField('sources', (t) =>
  t.connection(
    {
      type: Source,
      description: 'The sources that articles of the corpus cite.',
      args: {
        nameStartsWith: t.arg.string({
          description:
            'Only those whose name or abbreviation begins with this, or whose name has a word that does, without case or diacritics.',
        }),
        orderBy: t.arg({ type: SourceOrder, defaultValue: 'NAME', description: 'The order.' }),
      },
      extensions: costs({ opens: true, narrows: ({ nameStartsWith }) => nameStartsWith != null }),
      resolve: (_, { nameStartsWith: given, orderBy, ...page }, { corpus }) => {
        const nameStartsWith = checkedText('nameStartsWith', given) || undefined;
        const isByCount = orderBy === 'CITATION_COUNT_DESC';
        checkNameOrder(isByCount, nameStartsWith);
        return corpusPage(
          {
            identity: ['Query.sources', nameStartsWith ?? null, ...(isByCount ? [orderBy] : [])],
            load: (request) => corpus.sources(request, { nameStartsWith }, isByCount ? 'COUNT_DESC' : 'NAME'),
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
