import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { connectionIn, operationOf, type PagedList, type PagingClient } from './lists.ts';

/** A list in Apollo Client's cache, put together by `relayStylePagination`. */
export function apolloClient(list: PagedList, fetchApi: typeof fetch): PagingClient {
  const policy = { fields: { [list.field]: relayStylePagination(['filter', 'orderBy', 'kind', 'nameStartsWith']) } };
  const cache = new InMemoryCache({ typePolicies: { [list.parent?.type ?? 'Query']: policy } });
  const client = new ApolloClient({ link: new HttpLink({ uri: 'http://gloss.test/graphql', fetch: fetchApi }), cache });
  const query = gql(operationOf(list));
  return {
    async fetchPage(variables) {
      await client.query({ query, variables, fetchPolicy: 'network-only' });
      return connectionIn(list, client.readQuery({ query, variables }));
    },
  };
}
