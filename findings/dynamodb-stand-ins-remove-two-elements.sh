#!/usr/bin/env bash
# dynalite 4.0.0 and dynoxide 1.2.1, two stand-ins for DynamoDB: one REMOVE of two elements of a list takes a wrong one, since
# each is removed from what the removal before it left. The developer guide ("Removing elements from a list") removes [1] and
# [2] of Chisel, Hammer, Nails, Screwdriver, Hacksaw, and Chisel, Screwdriver, Hacksaw remain. In the opposite order both are right.
#
# Seen on 2026-11-29 (Node 20 and 24, Linux on x64):
#   dynalite  REMOVE related[1], related[2]    Chisel, Nails, Hacksaw
#   dynalite  REMOVE related[2], related[1]    Chisel, Screwdriver, Hacksaw
#   dynoxide  REMOVE related[1], related[2]    Chisel, Nails, Hacksaw
#   dynoxide  REMOVE related[2], related[1]    Chisel, Screwdriver, Hacksaw
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

const TableName = 'tools';
const Key = { id: { S: 'a' } };
const tools = ['Chisel', 'Hammer', 'Nails', 'Screwdriver', 'Hacksaw'];
async function after(endpoint, UpdateExpression) {
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
    const related = { L: tools.map((S) => ({ S })) };
    await client.send(new PutItemCommand({ TableName, Item: { ...Key, related } }));
    const update = { TableName, Key, UpdateExpression, ReturnValues: 'ALL_NEW' };
    const { Attributes } = await client.send(new UpdateItemCommand(update));
    return Attributes.related.L.map(({ S }) => S).join(', ');
  } finally {
    client.destroy();
  }
}

const endpoints = { dynalite: `http://127.0.0.1:${server.address().port}`, dynoxide: `http://127.0.0.1:${port}` };
const expected = {
  'REMOVE related[1], related[2]': 'Chisel, Nails, Hacksaw',
  'REMOVE related[2], related[1]': 'Chisel, Screwdriver, Hacksaw',
};
let asSeen = true;
for (const [name, endpoint] of Object.entries(endpoints)) {
  for (const [expression, wanted] of Object.entries(expected)) {
    const left = await after(endpoint, expression);
    console.log(`${name}  ${expression}    ${left}`);
    asSeen &&= left === wanted;
  }
}
process.exit(asSeen ? 0 : 1);
JS
node finding.mjs
