import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { connectionIn, operationOf, type PagedList, type PagingClient } from './lists.ts';

/** A list in urql's normalized cache, put together by `relayPagination`. */
export function urqlClient(list: PagedList, fetchApi: typeof fetch): PagingClient {
  const resolvers = { [list.parent?.type ?? 'Query']: { [list.field]: relayPagination() } };
  const client = new Client({
    url: 'http://gloss.test/graphql',
    fetch: fetchApi,
    preferGetMethod: false,
    exchanges: [cacheExchange({ resolvers }), fetchExchange],
  });
  const query = operationOf(list);
  return {
    async fetchPage(variables) {
      const { data, error } = await client.query(query, variables).toPromise();
      if (error !== undefined) throw error;
      return connectionIn(list, data);
    },
  };
}
