import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { graphqlEvent, originHeaderValue } from '../bench/lambda-event.ts';
import { bundlesOnce } from './support/synthesized.ts';

/** Answers one event as Lambda has it answered, and tells which of Node's modules were loaded for it. */
const answerOnce = `
  const { handler } = require(process.argv[1]);
  handler(JSON.parse(process.argv[2]), {}).then((result) => {
    process.stdout.write(JSON.stringify({ result, modules: process.moduleLoadList }), () => process.exit());
  });`;

const answeredSchema = z.object({
  result: z.object({ statusCode: z.number(), body: z.string(), isBase64Encoded: z.boolean() }),
  modules: z.array(z.string()),
});

it('is given by the deployed bundle with few of Node’s modules', async () => {
  const { functions } = await bundlesOnce();
  let asked = 0;
  const table = createServer((_, response) => {
    asked += 1;
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{"Items":[],"Count":0}');
  });
  table.listen(0, '127.0.0.1');
  await once(table, 'listening');
  const address = table.address();
  const event = graphqlEvent(JSON.stringify({ query: '{ article(by: {slug: "absent"}) { title } }' }));
  const env = {
    NODE_ENV: 'production',
    TABLE_NAME: 'gloss',
    DYNAMODB_ENDPOINT: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    AWS_REGION: 'eu-central-1',
    ORIGIN_HEADER_VALUE: originHeaderValue,
  };
  const bundle = join(functions.graphql.directory, 'index.js');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--eval', answerOnce, '--', bundle, JSON.stringify(event)],
    { env },
  );
  table.close();
  const { result, modules } = answeredSchema.parse(JSON.parse(stdout));
  expect(result).toEqual({ statusCode: 200, body: '{"data":{"article":null}}', isBase64Encoded: false });
  expect(asked).toBe(1);
  // undici is Node's fetch with its Request and Response: 20 ms.
  for (const name of ['undici', 'http2', 'webstreams', 'worker_threads']) {
    expect(modules.filter((module) => module.includes(name))).toEqual([]);
  }
});
