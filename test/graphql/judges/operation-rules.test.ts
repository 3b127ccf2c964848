import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import graphqlEslint from '@graphql-eslint/eslint-plugin';
import type { Linter } from 'eslint';
import { expect, it } from 'vitest';
import { schemaFile } from '../../../schema/print-schema.ts';
import { complaintsOf } from './graphql-eslint.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const schema = readFileSync(schemaFile, 'utf8');
const documents = globSync('schema/client/{fragments,operations}/*.graphql', { cwd: root }).sort();
const examples = globSync('functions/graphql/examples/*.graphql', { cwd: root }).sort();

const rules: Linter.RulesRecord = {
  ...graphqlEslint.configs['flat/operations-recommended'].rules,
  // Slugs and numbers tell what is read apart; an id of each mention would make an article's answer a quarter longer.
  '@graphql-eslint/require-selections': 'off',
};

const complaints = (path: string, text = readFileSync(`${root}${path}`, 'utf8')) =>
  complaintsOf(
    { path, text },
    schema,
    rules,
    documents.map((name) => `${root}${name}`),
  );

it.each([...documents, ...examples])('has nothing to complain of in %s', async (path) => {
  expect(await complaints(path)).toEqual([]);
});

it('complains of a field that is not there and of a variable that is not used', async () => {
  const found = await complaints(
    'schema/client/operations/x.graphql',
    'query X($a: Int) { articles { nodes { nothing } } }',
  );
  expect(found).toContainEqual(expect.stringContaining('fields-on-correct-type'));
  expect(found).toContainEqual(expect.stringContaining('no-unused-variables'));
});
