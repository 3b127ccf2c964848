import { actorKinds } from '../../records/actor.ts';
import { corpusActorView } from '../../views/corpus-records.ts';
import { builder } from '../builder.ts';
import { ActorConnection } from '../connections/actor-connection.ts';
import { costs, isObject } from '../cost.ts';
import { ActorOrder } from '../enums/actor-order.ts';
import { ActorFilter } from '../inputs/actor-filter.ts';
import { checkNameOrder } from '../inputs/check-name-order.ts';
import { checkedText } from '../inputs/checked-input.ts';
import { corpusPage } from '../paging/corpus-page.ts';
import { Actor } from '../refs.ts';

builder.queryField('actors', (t) =>
  t.connection(
    {
      type: Actor,
      description: 'The actors that articles of the corpus mention.',
      args: {
        filter: t.arg({ type: ActorFilter, description: 'Only those that match this.' }),
        orderBy: t.arg({ type: ActorOrder, defaultValue: 'NAME', description: 'The order.' }),
      },
      extensions: costs({
        opens: true,
        narrows: ({ filter }) => isObject(filter) && filter.nameStartsWith != null,
        merges: ({ filter, orderBy }) =>
          orderBy === 'MENTION_COUNT_DESC' && !(isObject(filter) && filter.kind != null) ? actorKinds.length : 1,
      }),
      resolve: (_, { filter, orderBy, ...page }, { corpus }) => {
        const kind = filter?.kind ?? undefined;
        const nameStartsWith = checkedText('nameStartsWith', filter?.nameStartsWith) || undefined;
        const isByCount = orderBy === 'MENTION_COUNT_DESC';
        checkNameOrder(isByCount, nameStartsWith);
        return corpusPage(
          {
            identity: ['Query.actors', kind ?? null, nameStartsWith ?? null, ...(isByCount ? [orderBy] : [])],
            load: (request) => corpus.actors(request, { kind, nameStartsWith }, isByCount ? 'COUNT_DESC' : 'NAME'),
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
