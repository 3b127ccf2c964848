import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { MaybePromise } from '../maybe-promise.ts';
import type { CalendarDate } from '../records/date.ts';
import type { FacetView } from '../views/facet.ts';
import type { GraphQLContext } from './context.ts';

interface SchemaTypes {
  Context: GraphQLContext;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  /** Called only where the field is selected; null where no count is stored. */
  Connection: {
    readonly totalCount: () => MaybePromise<number | null>;
    /** Of a list that is counted from some articles: how many those are. */
    readonly basis?: number;
    /** Of a list of articles that is counted by their fields. */
    readonly facets?: ((fields: readonly FacetView['field'][] | null) => Promise<FacetView[] | null>) | undefined;
  };
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: CalendarDate; Output: CalendarDate };
    DateTime: { Input: string; Output: string };
    URL: { Input: string; Output: string };
    JSON: { Input: unknown; Output: unknown };
  };
}

/**
 * The one builder. Of the relay plugin only connections serve: its ids resolve asynchronously, one promise each, so
 * `node.ts` and `global-id.ts` are our own.
 */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    edgesFieldOptions: { nullable: false, description: 'The page, each with its cursor.' },
    nodeFieldOptions: { nullable: false, description: 'The item at this place of the list.' },
    nodesOnConnection: { description: 'The page, without cursors.' },
    pageInfoFieldOptions: { description: 'Where the page begins and ends, and whether there is more.' },
    cursorFieldOptions: { description: 'Pass it as after or before to continue from here.' },
    pageInfoTypeOptions: { description: 'Where a page begins and ends, by the Relay specification.' },
    hasNextPageFieldOptions: {
      description:
        'Whether more follows: true only where an edge does, or where a list narrowed by a filter was read in three requests without reaching its end; such a page may hold fewer edges than asked, and its endCursor has moved on. May be false when paging back.',
    },
    hasPreviousPageFieldOptions: {
      description:
        'Whether something precedes: true only where an edge does, or, paging back, where a list narrowed by a filter was read in three requests without reaching its beginning; its startCursor has then moved on. May be false when paging forward.',
    },
    startCursorFieldOptions: {
      description: 'Where the page begins; pass it as before, to the same list with the same filter and order.',
    },
    endCursorFieldOptions: {
      description: 'Where the page ends; pass it as after, to the same list with the same filter and order.',
    },
    firstArgOptions: { description: 'How many from the beginning, or after the cursor: 0 to 100; 20 by default.' },
    afterArgOptions: { description: 'Start after this cursor; use with first.' },
    lastArgOptions: { description: 'How many from the end, or before the cursor: 0 to 100.' },
    beforeArgOptions: { description: 'End before this cursor; use with last.' },
  },
});
