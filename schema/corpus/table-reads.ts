import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Spending } from '../spending.ts';
import { cooccurrencesAttribute } from '../table/cooccurrences.ts';
import { deadlineIn } from './deadline.ts';
import type { SendQuery } from './entries.ts';
import { createItemLoader, type ItemLoader } from './item-loader.ts';
import { createServedArticles, type ServedArticles } from './served-articles.ts';

export interface CorpusOptions {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** How long the request may wait for the table in all, in ms from now; then reads reject with a DeadlineError. */
  readonly deadline?: number;
  /** Is charged with all that is read; where it throws, so does what asked for it. */
  readonly spending?: Spending | undefined;
}

/** How one request reads the table: batched, cached, within its deadline, and charged. */
export interface TableReads {
  readonly query: SendQuery;
  readonly items: ItemLoader;
  /** Reads consistently. */
  readonly itemsAnew: ItemLoader;
  /** Gives first parts of documents, without the documents. */
  readonly beginnings: ItemLoader;
  readonly articles: ServedArticles;
  readonly spending: Spending | undefined;
}

export function createTableReads(options: CorpusOptions): TableReads {
  const { client, tableName, spending, deadline = Number.POSITIVE_INFINITY } = options;
  const within = deadlineIn(deadline);
  const queries = new Set<Promise<unknown>>();
  const items = createItemLoader({ client, tableName, queries, within, spending });
  const itemsAnew = createItemLoader({ client, tableName, queries, within, spending }, true);
  const beginnings = createItemLoader({ client, tableName, queries, within, spending }, false, cooccurrencesAttribute);

  const query: SendQuery = (input) => {
    const answer = within(() => client.send(new QueryCommand({ TableName: tableName, ...input })));
    queries.add(answer);
    const forget = (): void => void queries.delete(answer);
    answer.then(forget, forget);
    if (spending === undefined) return answer;
    return answer.then((given) => {
      spending.query(given.Items?.length ?? 0);
      return given;
    });
  };

  const articles = createServedArticles({ query, items, itemsAnew, spending });
  return { query, items, itemsAnew, beginnings, articles, spending };
}
