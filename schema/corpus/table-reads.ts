import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Spending } from '../spending.ts';
import { deadlineIn } from './deadline.ts';
import type { SendQuery } from './entries.ts';
import { createItemLoader, type ItemLoader } from './item-loader.ts';
import type { SearchMemory } from './search-memory.ts';
import { createServedArticles, type ServedArticles } from './served-articles.ts';
import { sharingQueries } from './shared-queries.ts';

export interface CorpusOptions {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** How long the request may wait for the table in all, in ms from now; then reads reject with a DeadlineError. */
  readonly deadline?: number;
  /** Is charged with all that is read; where it throws, so does what asked for it. */
  readonly spending?: Spending | undefined;
  /** What searches keep for one another; nothing without it. */
  readonly searchMemory?: SearchMemory | undefined;
}

/** How one request reads the table: batched, cached, within its deadline, and charged. */
export interface TableReads {
  readonly query: SendQuery;
  readonly items: ItemLoader;
  /** Reads consistently. */
  readonly itemsAnew: ItemLoader;
  readonly articles: ServedArticles;
  readonly spending: Spending | undefined;
  readonly searchMemory: SearchMemory;
}

export function createTableReads(options: CorpusOptions): TableReads {
  const { client, tableName, spending, searchMemory = {}, deadline = Number.POSITIVE_INFINITY } = options;
  const within = deadlineIn(deadline);
  const calls = new Set<Promise<unknown>>();
  const items = createItemLoader({ client, tableName, calls, within, spending });
  const itemsAnew = createItemLoader({ client, tableName, calls, within, spending }, true);

  const send = sharingQueries(async (input) => {
    const answer = await within(() => client.send(new QueryCommand({ TableName: tableName, ...input })));
    spending?.query(answer.Items?.length ?? 0);
    return answer;
  });

  const query: SendQuery = (input) => {
    const answer = send(input);
    calls.add(answer);
    const forget = (): void => void calls.delete(answer);
    answer.then(forget, forget);
    return answer;
  };

  const articles = createServedArticles({ query, items, itemsAnew, spending });
  return { query, items, itemsAnew, articles, spending, searchMemory };
}
