import {
  ConnectionHandler,
  commitLocalUpdate,
  Environment,
  Network,
  RecordSource,
  type RecordSourceProxy,
  Store,
} from 'relay-runtime';
import { type Connection, connectionIn, operationOf, type PagedList, type PagingClient } from './lists.ts';

const handleKey = '__paged_connection';

/** A list in Relay's store, put together by the handler of `@connection`. */
export function relayClient(list: PagedList, fetchApi: typeof fetch): PagingClient {
  const unused = Network.create(() => Promise.reject(new Error('Pages are fetched below.')));
  const environment = new Environment({ network: unused, store: new Store(new RecordSource()) });
  let pages = 0;
  return {
    async fetchPage(variables) {
      const response = await fetchApi('http://gloss.test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: operationOf(list), variables }),
      });
      const page = connectionIn(list, (await response.json()).data);
      pages += 1;
      let whole: Connection | undefined;
      commitLocalUpdate(environment, (store) => {
        const fieldKey = `page${pages}`;
        normalize(store, fieldKey, page);
        const payload = {
          dataID: store.getRoot().getDataID(),
          fieldKey,
          handleKey,
          args: variables,
          handle: 'connection',
        };
        ConnectionHandler.update(store, payload);
        whole = read(store);
      });
      if (whole === undefined) throw new Error('Relay holds no connection.');
      return whole;
    },
  };
}

/** Puts a page's records into the store, as Relay's normalizer does. */
function normalize(store: RecordSourceProxy, fieldKey: string, { edges, pageInfo }: Connection): void {
  const connection = store.create(fieldKey, 'Connection');
  const bounds = store.create(`${fieldKey}:pageInfo`, 'PageInfo');
  for (const [name, value] of Object.entries(pageInfo)) bounds.setValue(value, name);
  connection.setLinkedRecord(bounds, 'pageInfo');
  const records = edges.map(({ cursor, node }, index) => {
    const edge = store.create(`${fieldKey}:edges:${index}`, 'Edge');
    const known = store.get(node.id) ?? store.create(node.id, 'Node');
    known.setValue(node.id, 'id');
    return edge.setValue(cursor, 'cursor').setLinkedRecord(known, 'node');
  });
  connection.setLinkedRecords(records, 'edges');
  store.getRoot().setLinkedRecord(connection, fieldKey);
}

function read(store: RecordSourceProxy): Connection {
  const connection = store.getRoot().getLinkedRecord(handleKey);
  const pageInfo = connection?.getLinkedRecord('pageInfo');
  const text = (name: string): string | null => {
    const value = pageInfo?.getValue(name);
    return typeof value === 'string' ? value : null;
  };
  return {
    edges: (connection?.getLinkedRecords('edges') ?? []).map((edge) => ({
      cursor: String(edge?.getValue('cursor')),
      node: { id: String(edge?.getLinkedRecord('node')?.getDataID()) },
    })),
    pageInfo: {
      hasNextPage: pageInfo?.getValue('hasNextPage') === true,
      hasPreviousPage: pageInfo?.getValue('hasPreviousPage') === true,
      startCursor: text('startCursor'),
      endCursor: text('endCursor'),
    },
  };
}
