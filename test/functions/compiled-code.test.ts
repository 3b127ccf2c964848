import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compileOperation } from '../../functions/graphql/fast-path/execution/compile-operation.ts';
import { CompiledCode } from '../../functions/graphql/fast-path/execution/compiled-code.ts';
import { knownOperation } from '../../functions/graphql/fast-path/execution/known-operation.ts';
import { type LocalDynamoDB, startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import persisted from '../../schema/client/persisted-documents.json' with { type: 'json' };
import { schema } from '../../schema/graphql/index.ts';
import { clientWithTable, tableName } from '../support/table.ts';
import { originHeaderValue } from './support/lambda-event.ts';
import { shippedBundle } from './support/shipped-handler.ts';

const heapSchema = z.object({ before: z.number(), after: z.number() });
const program = fileURLToPath(new URL('support/ask-many-documents.ts', import.meta.url));

let database: LocalDynamoDB;
beforeAll(async () => {
  database = await startEmbeddedDynamoDB();
  (await clientWithTable(database.endpoint)).destroy();
});
afterAll(() => database.stop());

/** How much the heap of a function grows, in MiB, by so many documents. */
async function growthBy(documents: number, aliases: number): Promise<number> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--expose-gc', program, await shippedBundle(), String(documents), String(aliases)],
    {
      env: {
        NODE_ENV: 'production',
        AWS_REGION: 'eu-central-1',
        TABLE_NAME: tableName,
        DYNAMODB_ENDPOINT: database.endpoint,
        ORIGIN_HEADER_VALUE: originHeaderValue,
      },
    },
  );
  const { before, after } = heapSchema.parse(JSON.parse(stdout));
  return after - before;
}

describe('what documents that come once leave in memory', () => {
  // Their code was 0.7 million characters each, and took 1.3 MiB for good.
  it('is what is kept of the documents, where their code would be too long', async () => {
    expect(await growthBy(100, 28)).toBeLessThan(30);
  }, 120_000);

  // 0.15 million characters: compiled, and dropped for the next.
  it('and little more where they are compiled', async () => {
    expect(await growthBy(80, 5)).toBeLessThan(30);
  }, 120_000);
});

describe('compiled code', () => {
  const compiled = (text: string) => {
    const known = knownOperation(schema, parse(text), null);
    if (known === null) throw new Error('There is not one operation.');
    const { fragments, operation } = known;
    const variableValues = Object.fromEntries(
      (operation.variableDefinitions ?? []).map(({ variable }) => [variable.name.value, true]),
    );
    return compileOperation({ schema, fragments, variableValues }, operation);
  };

  it('is made of every operation of the kit, which stay below half of what it may have', () => {
    for (const text of Object.values(persisted)) {
      const characters = compiled(text)?.characters ?? Number.POSITIVE_INFINITY;
      expect(characters, text).toBeLessThan(100_000);
    }
  });

  it('is bounded by its size, the least recently used dropped first', () => {
    const code = new CompiledCode(100 * 16);
    const dropped: string[] = [];
    const holder = (name: string) => ({ drop: () => void dropped.push(name) });
    const [first, second, third] = [holder('first'), holder('second'), holder('third')];
    code.add(first, 40);
    code.add(second, 40);
    code.used(first);
    code.add(third, 40);
    expect(dropped).toEqual(['second']);
    expect(code.bytes).toBe(80 * 16);
    code.add(holder('too long'), 1_000);
    expect(dropped).toEqual(['second', 'too long']);
    expect(code.bytes).toBe(80 * 16);
  });
});
