import { once } from 'node:events';
import { createServer } from 'node:http';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { createDynamoDBClient } from '../../functions/graphql/dynamodb-client.ts';
import { functionTimeouts, graphqlTimeouts, ingestTimeouts, longestCall } from '../../functions/timeouts.ts';
import { keyItem } from '../../schema/table/item.ts';
import { totalsKey } from '../../schema/table/keys.ts';

it('lets who is asked give up before who asks', () => {
  const { graphql, httpApi, edge, ingest, ingestQueue, seeding, seedingResource } = functionTimeouts;
  const ordered = [
    [longestCall(graphqlTimeouts) / 1000, graphql, httpApi, edge],
    [longestCall(ingestTimeouts) / 1000, ingest, ingestQueue],
    [longestCall(ingestTimeouts) / 1000, seeding, seedingResource],
  ];
  for (const chain of ordered) expect(chain).toEqual([...new Set(chain)].sort((a, b) => a - b));
  // What an HTTP API waits, what CloudFront waits unless AWS allows more, and what Lambda runs, at most.
  expect(httpApi).toBeLessThanOrEqual(30);
  expect(edge).toBeLessThanOrEqual(60);
  expect(seeding).toBeLessThanOrEqual(900);
});

it('asks a table that does not answer so many times, and then gives up', async () => {
  let asked = 0;
  const silent = createServer(() => {
    asked += 1;
  });
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  const port = typeof address === 'object' ? address?.port : null;
  const client = createDynamoDBClient({ region: 'local', endpoint: `http://127.0.0.1:${port}` });
  await expect(client.send(new GetItemCommand({ TableName: 'gloss', Key: keyItem(totalsKey) }))).rejects.toThrow();
  expect(asked).toBe(graphqlTimeouts.maxAttempts);
  client.destroy();
  silent.closeAllConnections();
  silent.close();
});
