import { corpusActorView } from '../../views/corpus-records.ts';
import { builder } from '../builder.ts';
import { ActorConnection } from '../connections/actor-connection.ts';
import { costs, isObject } from '../cost.ts';
import { ActorFilter } from '../inputs/actor-filter.ts';
import { checkedText } from '../inputs/checked-input.ts';
import { corpusPage } from '../paging/corpus-page.ts';
import { Actor } from '../refs.ts';

builder.queryField('actors', (t) =>
  t.connection(
    {
      type: Actor,
      description: 'The actors that articles of the corpus mention, by name.',
      args: { filter: t.arg({ type: ActorFilter, description: 'Only those that match this.' }) },
      extensions: costs({ opens: true, narrows: ({ filter }) => isObject(filter) && filter.nameStartsWith != null }),
      resolve: (_, { filter, ...page }, { corpus }) => {
        const kind = filter?.kind ?? undefined;
        const nameStartsWith = checkedText('nameStartsWith', filter?.nameStartsWith) || undefined;
        return corpusPage(
          {
            identity: ['Query.actors', kind ?? null, nameStartsWith ?? null],
            load: (request) => corpus.actors(request, { kind, nameStartsWith }),
          },
          page,
          {
            nodeOf: corpusActorView,
            totalCount: async () => {
              if (nameStartsWith !== undefined) return null;
              const totals = await corpus.totals();
              return kind === undefined ? totals.actors : totals.actorsByKind[kind];
            },
          },
        );
      },
    },
    ActorConnection,
  ),
);
