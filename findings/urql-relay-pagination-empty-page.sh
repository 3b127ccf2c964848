#!/usr/bin/env bash
# @urql/exchange-graphcache 9.0.2, relayPagination: a later page without edges is passed over, together with its pageInfo.
# A server may give such a page while the list goes on (a filter found nothing among what it looked at): hasNextPage is
# true and endCursor has moved. The merged pageInfo keeps the cursor of the page before, so "load more" asks for the same
# empty page for ever.
#
# Seen on 2026-11-28 (Node 20 and 24):
#   {"edges":1,"endCursor":"a","hasNextPage":true}   after the pages [1 edge, endCursor a] and [0 edges, endCursor b]
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @urql/core@6.0.3 @urql/exchange-graphcache@9.0.2 graphql@16.15.0
cat >finding.mjs <<'JS'
import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';

const page = (edges, endCursor) => ({
  __typename: 'ItemConnection',
  edges: edges.map((id) => ({ __typename: 'ItemEdge', cursor: id, node: { __typename: 'Item', id } })),
  pageInfo: { __typename: 'PageInfo', hasNextPage: true, hasPreviousPage: false, startCursor: edges[0] ?? endCursor, endCursor },
});
const pages = { '': page(['1'], 'a'), a: page([], 'b') };
const client = new Client({
  url: 'http://urql.test/graphql',
  preferGetMethod: false,
  exchanges: [
    cacheExchange({ keys: { PageInfo: () => null }, resolvers: { Query: { items: relayPagination() } } }),
    fetchExchange,
  ],
  fetch: async (_, { body }) => {
    const { after } = JSON.parse(body).variables;
    return new Response(JSON.stringify({ data: { __typename: 'Query', items: pages[after ?? ''] } }), {
      headers: { 'content-type': 'application/json' },
    });
  },
});
const query = gql`
  query ($after: String) {
    items(first: 1, after: $after) {
      __typename
      edges { __typename cursor node { __typename id } }
      pageInfo { __typename hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`;
await client.query(query, {}).toPromise();
const { data } = await client.query(query, { after: 'a' }).toPromise();
const { edges, pageInfo } = data.items;
const seen = JSON.stringify({ edges: edges.length, endCursor: pageInfo.endCursor, hasNextPage: pageInfo.hasNextPage });
console.log(seen);
process.exit(seen === '{"edges":1,"endCursor":"a","hasNextPage":true}' ? 0 : 1);
JS
node finding.mjs
