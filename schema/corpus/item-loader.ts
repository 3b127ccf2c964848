import { BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import DataLoader from 'dataloader';
import type { Spending } from '../spending.ts';
import { type Item, type Key, keyItem, keyOf } from '../table/item.ts';
import type { Within } from './deadline.ts';

/** DynamoDB's limit for one BatchGetItem. */
const batchSize = 100;
const attempts = 6;

/** A head tells which publish is served, and what lists show of it; of many at once nothing else is asked. */
const isHead = ({ sk }: Key): boolean => sk === 'HEAD';
const servedAttributes = 'pk, sk, slug, attempt, live, header, layout';
const cacheKey = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

/** Items by key, each asked for once in a request, up to 100 in one call. */
export type ItemLoader = DataLoader<Key, Item | null, string>;

export interface ItemLoaderOptions {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /**
   * Queries under way: a batch waits for them, so that what their entries make necessary (heads, records) travels in one
   * call with what was asked for meanwhile, and not in one call a list.
   */
  readonly queries: ReadonlySet<Promise<unknown>>;
  /** Bounds each call. */
  readonly within: Within;
  /** Is charged with all that is read. */
  readonly spending?: Spending | undefined;
}

/** @param attributes of which items are wanted, beside their keys; all of them where it is null, but of heads */
export function createItemLoader(
  { client, tableName, queries, within, spending }: ItemLoaderOptions,
  ConsistentRead = false,
  attributes: string | null = null,
): ItemLoader {
  return new DataLoader<Key, Item | null, string>(
    async (keys) => {
      const found = new Map<string, Item>();
      let wanted: Item[] = keys.map(keyItem);
      const wantedAttributes = attributes === null ? null : `pk, sk, ${attributes}`;
      const projected = wantedAttributes ?? (keys.every(isHead) ? servedAttributes : null);
      const projection = projected === null ? {} : { ProjectionExpression: projected };
      for (let attempt = 0; wanted.length > 0; attempt += 1) {
        // DynamoDB gives back what it had no capacity for.
        if (attempt === attempts)
          throw new Error(`${wanted.length} items were still unprocessed after ${attempts} calls.`);
        if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 10 * Math.random()));
        const request = { [tableName]: { Keys: wanted, ConsistentRead, ...projection } };
        const answer = await within(() => client.send(new BatchGetItemCommand({ RequestItems: request })));
        const items = answer.Responses?.[tableName] ?? [];
        spending?.get(items.length);
        for (const item of items) found.set(cacheKey(keyOf(item)), item);
        wanted = answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
      }
      return keys.map((key) => found.get(cacheKey(key)) ?? null);
    },
    { maxBatchSize: batchSize, cacheKeyFn: cacheKey, batchScheduleFn: (dispatch) => afterQueries(queries, dispatch) },
  );
}

function afterQueries(queries: ReadonlySet<Promise<unknown>>, dispatch: () => void): void {
  // Resolvers of the same level run first: they may start queries, and whoever waits for one asks for items.
  setImmediate(() => {
    if (queries.size === 0) dispatch();
    else Promise.allSettled(queries).then(() => afterQueries(queries, dispatch));
  });
}
