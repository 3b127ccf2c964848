import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { getOperationAST, getVariableValues, Lexer, parse, Source, TokenKind, visit } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exampleQueries } from '../../functions/graphiql/examples.ts';
import { queryCost } from '../../functions/graphql/cost/query-cost.ts';
import { limits } from '../../functions/graphql/limits.ts';
import { schema } from '../../schema/graphql/index.ts';
import { annotate } from '../../seed/annotate/annotate.ts';
import { readDocumentFile } from '../../seed/commands/read-document.ts';
import { documentsIn } from '../../seed/commands/seeding/documents-in.ts';
import { type Api, startApi } from '../graphql/support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  for await (const file of documentsIn([fileURLToPath(new URL('../../seed/documents/', import.meta.url))])) {
    await api.publish(annotate(await readDocumentFile(file)).article);
  }
});
afterAll(() => api.stop());

const examples = exampleQueries();

it.each(examples)('$name gives an answer without gaps', async ({ query }) => {
  const { data, errors } = await api.ask(query);
  expect(errors).toEqual([]);
  for (const value of Object.values<{ nodes?: unknown[] } | null>(data)) {
    expect(value).not.toBeNull();
    if (value?.nodes !== undefined) expect(value.nodes.length).toBeGreaterThan(0);
  }
});

it.each(examples)('$name stays below half of every limit', ({ query }) => {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (operation == null) throw new Error('No operation.');
  let depth = 0;
  let deepest = 0;
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: {
      enter(field) {
        depth += 1;
        deepest = Math.max(deepest, depth);
        if (field.alias !== undefined) aliases += 1;
        directives += field.directives?.length ?? 0;
      },
      leave() {
        depth -= 1;
      },
    },
  });
  const lexer = new Lexer(new Source(query));
  let tokens = 0;
  while (lexer.advance().kind !== TokenKind.EOF) tokens += 1;
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], {});
  const { cost } = queryCost({ schema, fragments: {}, variableValues: coerced }, operation);
  expect(cost).toBeLessThanOrEqual(limits.cost / 2);
  expect(deepest).toBeLessThanOrEqual(limits.depth / 2);
  expect(aliases).toBeLessThanOrEqual(limits.aliases / 2);
  expect(directives).toBeLessThanOrEqual(limits.directives / 2);
  expect(tokens).toBeLessThanOrEqual(limits.tokens / 2);
});

it('of the README gives the answer that the README shows', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const [query, answer] = ['graphql', 'json'].map(
    (language) => readme.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '',
  );
  const { data, errors } = await api.ask(query ?? '');
  expect(errors).toEqual([]);
  expect({ data }).toEqual(JSON.parse(answer ?? ''));
});
