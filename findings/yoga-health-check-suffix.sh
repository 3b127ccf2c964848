#!/usr/bin/env bash
# graphql-yoga 5.24.1 (graphql 16.15.0): any request whose address *ends* in the health check's path is answered by the
# health check, whatever its path. A valid GraphQL GET, whose query string ends in "/health" gets
# an empty 200 instead of its data.
#
# Seen on 2026-11-28 (Node 20 and 24): 200 both times, with the body
#   {"data":{"echo":"x"}}   for /graphql?query={ echo(path: "x") }&note=/articles
#   nothing                 for /graphql?query={ echo(path: "x") }&note=/health
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql-yoga@5.24.1 graphql@16.15.0
cat >finding.mjs <<'JS'
import { createSchema, createYoga } from 'graphql-yoga';

const yoga = createYoga({
  logging: false,
  schema: createSchema({
    typeDefs: 'type Query { echo(path: String!): String }',
    resolvers: { Query: { echo: (_, { path }) => path } },
  }),
});
const ask = async (search) => {
  const response = await yoga.fetch(`http://yoga.test/graphql?${search}`, { headers: { accept: 'application/json' } });
  return [response.status, await response.text()];
};
const query = `query=${encodeURIComponent('{ echo(path: "x") }')}`;
const plain = await ask(`${query}&note=/articles`);
const ends = await ask(`${query}&note=/health`);
console.log(JSON.stringify({ plain, ends }));
const asSeen = plain[1] === '{"data":{"echo":"x"}}' && ends[0] === 200 && ends[1] === '';
process.exit(asSeen ? 0 : 1);
JS
node finding.mjs
