#!/usr/bin/env bash
# relay-runtime 21.0.1: in a connection whose edges say something of their own, such as the sources of an article with the day
# of each citation, "load more" drops every edge whose node another edge has already. The connection handler tells edges apart
# by their node alone, from the second page on; it then drops them from the first page too, while endCursor moves on as if
# nothing were missing. The GraphQL Cursor Connections Specification ("Edge Types") lets edges have fields of their own and
# does not ask that their nodes differ.
#
# Seen on 2026-11-29 (Node 20 and 24), the edges in the store after each of two pages of three edges:
#   page 1 brings March 7 TASS, March 7 RBC, March 8 TASS
#     March 7 TASS, March 7 RBC, March 8 TASS
#   page 2 brings March 9 TASS, March 9 Interfax, March 10 Interfax
#     March 7 TASS, March 7 RBC, March 9 Interfax
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund relay-runtime@21.0.1
cat >finding.mjs <<'JS'
import relay from 'relay-runtime';

const { createOperationDescriptor, Environment, fetchQuery, Network, RecordSource, Store } = relay;

// What relay-compiler makes of
//   query ArticleQuery($after: String) {
//     article {
//       id
//       citedSources(first: 3, after: $after) @connection(key: "Article_citedSources") { edges { date node { id name } } }
//     }
//   }
const scalar = (name) => ({ kind: 'ScalarField', name, alias: null, args: null, storageKey: null });
const linked = (name, concreteType, selections, more) => ({
  ...{ kind: 'LinkedField', name, concreteType, selections, alias: null, args: null, plural: false, storageKey: null },
  ...more,
});
const key = 'Article_citedSources';
const args = [
  { kind: 'Variable', name: 'after', variableName: 'after' },
  { kind: 'Literal', name: 'first', value: 3 },
];
const node = linked('node', 'Source', ['id', 'name', '__typename'].map(scalar));
const connection = [
  linked('edges', 'CitedSourceEdge', [scalar('date'), node, scalar('cursor')], { plural: true }),
  linked('pageInfo', 'PageInfo', ['endCursor', 'hasNextPage'].map(scalar)),
];
const handled = linked(`__${key}_connection`, 'CitedSourceConnection', connection, { alias: 'citedSources' });
const asked = linked('citedSources', 'CitedSourceConnection', connection, { args });
const handle = { kind: 'LinkedHandle', name: 'citedSources', alias: null, args, handle: 'connection', key, filters: null };
const shared = { name: 'ArticleQuery', argumentDefinitions: [{ kind: 'LocalArgument', name: 'after', defaultValue: null }] };
const query = {
  kind: 'Request',
  fragment: { ...shared, kind: 'Fragment', type: 'Query', selections: [linked('article', 'Article', [handled])] },
  operation: { ...shared, kind: 'Operation', selections: [linked('article', 'Article', [scalar('id'), asked, handle])] },
  params: { name: 'ArticleQuery', operationKind: 'query', cacheID: key, id: null, metadata: {}, text: '' },
};

const page = (endCursor, hasNextPage, edges) => ({
  edges: edges.map(([date, name]) => ({
    date,
    cursor: `${date} ${name}`,
    node: { __typename: 'Source', id: `source-${name}`, name },
  })),
  pageInfo: { endCursor, hasNextPage },
});
const pages = {
  null: page('a', true, [['March 7', 'TASS'], ['March 7', 'RBC'], ['March 8', 'TASS']]),
  a: page('b', false, [['March 9', 'TASS'], ['March 9', 'Interfax'], ['March 10', 'Interfax']]),
};
const environment = new Environment({
  network: Network.create(async (_, { after }) => ({ data: { article: { id: 'article', citedSources: pages[after] } } })),
  store: new Store(new RecordSource()),
});
const expected = ['March 7 TASS, March 7 RBC, March 8 TASS', 'March 7 TASS, March 7 RBC, March 9 Interfax'];
let asSeen = true;
for (const [index, after] of [null, 'a'].entries()) {
  await fetchQuery(environment, query, { after }).toPromise();
  const { article } = environment.lookup(createOperationDescriptor(query, { after }).fragment).data;
  const listed = (edges) => edges.map(({ date, node: source }) => `${date} ${source.name}`).join(', ');
  const found = listed(article.citedSources.edges);
  console.log(`page ${index + 1} brings ${listed(pages[after].edges)}\n  ${found}`);
  asSeen &&= found === expected[index] && article.citedSources.pageInfo.endCursor === pages[after].pageInfo.endCursor;
}
process.exit(asSeen ? 0 : 1);
JS
node finding.mjs
