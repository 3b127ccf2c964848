#!/usr/bin/env bash
# dynoxide 1.2.1: SET of a list's element beyond its end fills the gap with NULL values, so that the element is where the
# expression says. The developer guide ("Adding elements to a list", "SET appends the new element at the end of the list") has it
# appended, as dynalite 4.0.0 does: [1, 2] becomes [1, 2, 9].
#
# Seen on 2026-11-29 (Node 20 and 24, Linux on x64), SET numbers[5] = 9 on [1, 2]:
#   dynalite  1, 2, 9
#   dynoxide  1, 2, NULL, NULL, NULL, 9
# Exits 1 where this is no longer so.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund dynalite@4.0.0 @dynoxide/linux-x64@1.2.1 @aws-sdk/client-dynamodb@3.1164.0
cat >finding.mjs <<'JS'
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import * as dynamodb from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';

const { DynamoDBClient, CreateTableCommand, PutItemCommand, UpdateItemCommand, waitUntilTableExists } = dynamodb;
const program = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
const port = await new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = server.address();
    server.close(() => resolve(free));
  });
});
const dynoxide = spawn(program, ['--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
process.on('exit', () => dynoxide.kill());
const server = dynalite({ createTableMs: 0 });
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const TableName = 'lists';
const Key = { id: { S: 'a' } };
async function after(endpoint) {
  const credentials = { accessKeyId: 'a', secretAccessKey: 'a' };
  const client = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials, maxAttempts: 8 });
  try {
    const table = {
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    };
    await client.send(new CreateTableCommand(table)).catch((error) => {
      if (error.name !== 'ResourceInUseException') throw error;
    });
    await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 1 }, { TableName });
    const numbers = { L: [{ N: '1' }, { N: '2' }] };
    await client.send(new PutItemCommand({ TableName, Item: { ...Key, numbers } }));
    const update = {
      TableName,
      Key,
      UpdateExpression: 'SET numbers[5] = :nine',
      ExpressionAttributeValues: { ':nine': { N: '9' } },
      ReturnValues: 'ALL_NEW',
    };
    const { Attributes } = await client.send(new UpdateItemCommand(update));
    return Attributes.numbers.L.map(({ N }) => N ?? 'NULL').join(', ');
  } finally {
    client.destroy();
  }
}

const endpoints = { dynalite: `http://127.0.0.1:${server.address().port}`, dynoxide: `http://127.0.0.1:${port}` };
const expected = { dynalite: '1, 2, 9', dynoxide: '1, 2, NULL, NULL, NULL, 9' };
let asSeen = true;
for (const [name, endpoint] of Object.entries(endpoints)) {
  const list = await after(endpoint);
  console.log(`${name}  ${list}`);
  asSeen &&= list === expected[name];
}
process.exit(asSeen ? 0 : 1);
JS
node finding.mjs
