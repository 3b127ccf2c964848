import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { graphiqlDirectory } from '../../infra/graphiql-files.ts';
import { synthesized } from '../aws/synthesized.ts';

/** What the function of the API is told of GraphiQL, and which files of it are in its code. */
async function deployed(graphiql: boolean) {
  const { functions, template } = await synthesized('dev', { graphiql });
  const api = functions.find(({ bundle }) => bundle.name === 'graphql');
  const directory = join(api?.bundle.directory ?? '', graphiqlDirectory);
  const told = JSON.stringify(template.Resources[api?.id ?? '']?.Properties).includes('GRAPHIQL_DIRECTORY');
  return { told, files: existsSync(directory) ? readdirSync(directory) : [] };
}

it('is deployed where the setting is on, its files beside the code', async () => {
  const { told, files } = await deployed(true);
  expect(told).toBe(true);
  expect(files).toContain('index.html');
  expect(files.filter((name) => /-[0-9a-f]{16}\.(?:js|css|ico)$/.test(name))).toHaveLength(files.length - 1);
});

it('is not there where the setting is off', async () => {
  expect(await deployed(false)).toEqual({ told: false, files: [] });
});
