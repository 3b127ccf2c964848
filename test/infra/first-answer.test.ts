import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { gotEvent, originHeaderValue, postedEvent } from '../bench/lambda-event.ts';
import { bundlesOnce } from '../support/run/bundles-once.ts';

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

let asked = 0;
const table = createServer((_, response) => {
  asked += 1;
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{"Items":[],"Count":0}');
});
beforeAll(async () => {
  table.listen(0, '127.0.0.1');
  await once(table, 'listening');
});
afterAll(() => table.close());

async function firstAnswer(event: object) {
  const { functions } = await bundlesOnce();
  const address = table.address();
  const env = {
    NODE_ENV: 'production',
    TABLE_NAME: 'gloss',
    DYNAMODB_ENDPOINT: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    AWS_REGION: 'eu-central-1',
    ORIGIN_HEADER_VALUE: originHeaderValue,
  };
  const bundle = join(functions.graphql.directory, 'index.js');
  const args = ['--eval', answerOnce, '--', bundle, JSON.stringify(event)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return answeredSchema.parse(JSON.parse(stdout));
}

describe('the first answer of the deployed bundle', () => {
  it('takes one request, and few of Node’s modules', async () => {
    const { result, modules } = await firstAnswer(
      postedEvent(JSON.stringify({ query: '{ article(by: {slug: "absent"}) { title } }' })),
    );
    expect(result).toEqual({ statusCode: 200, body: '{"data":{"article":null}}', isBase64Encoded: false });
    expect(asked).toBe(1);
    // undici is Node's fetch with its Request and Response: 20 ms.
    for (const name of ['undici', 'http2', 'webstreams', 'fs/promises', 'worker_threads']) {
      expect(modules.filter((module) => module.includes(name))).toEqual([]);
    }
  });

  it('refuses a subscription as any other', async () => {
    const { result } = await firstAnswer(postedEvent(JSON.stringify({ query: 'subscription { article }' })));
    expect(result.statusCode).toBe(200);
    expect(JSON.parse(result.body)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('may be a page, whose code lies beside the API’s', async () => {
    const { result } = await firstAnswer({ ...gotEvent({}), rawPath: '/absent' });
    expect(result.statusCode).toBe(404);
    expect(result.body).toContain('<!doctype html>');
  });
});
