import fc from 'fast-check';
import { execute, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executeOperation } from '../../functions/graphql/fast-path/execution/execute-operation.ts';
import { knownOperation } from '../../functions/graphql/fast-path/execution/known-operation.ts';
import { Run } from '../../functions/graphql/fast-path/execution/run.ts';
import documents from '../../schema/client/persisted-documents.json' with { type: 'json' };
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { schema } from '../../schema/graphql/index.ts';
import { tableName } from '../support/table.ts';
import { type Api, startApi } from './support/api.ts';
import { seenOf } from './support/both-ways.ts';
import { briefing } from './support/briefing.ts';
import { type KnownValues, type Pick, type RandomOperation, randomOperation } from './support/random-operation.ts';
import { roughSchema } from './support/rough-schema.ts';

/* Every operation that a test asks of the API is executed both ways too: see `executeBothWays`. */

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.publish(briefing);
});
afterAll(() => api.stop());

const context = () => ({ corpus: createCorpus({ client: api.client, tableName }), origin: () => 'http://gloss.test' });

/** How compiled code and graphql-js execute it; whether the code did it alone. */
async function executed(over: GraphQLSchema, { query, variables }: RandomOperation, contextValue: unknown) {
  const document = parse(query);
  if (validate(over, document).length > 0) return null;
  const args = { schema: over, document, contextValue, variableValues: variables };
  // Which of several errors below one null is told depends on which came first: by now all is read.
  await execute(args);
  const first = seenOf(await execute(args));
  const results = [seenOf(await executeOperation(args, 0)), seenOf(await executeOperation(args, 0))];
  return { first, results, alone: await runsAlone(args) };
}

async function runsAlone({
  schema: over,
  document,
  contextValue,
  variableValues,
}: Parameters<typeof executeOperation>[0]) {
  const known = knownOperation(over, document, null);
  const values = known?.coerced(variableValues ?? {});
  const compiled = values === undefined ? null : (known?.compiledFor(values, 0) ?? null);
  if (compiled === null || values === undefined) return false;
  try {
    await new Run(undefined, contextValue, values).complete(compiled);
    return true;
  } catch {
    return false;
  }
}

/** Compares so many operations; gives how many were valid, and how many of those compiled code answered alone. */
async function compare(
  runs: number,
  over: (pick: Pick) => GraphQLSchema,
  known: KnownValues,
  contextOf: () => unknown,
) {
  const count = { valid: 0, alone: 0, faulty: 0 };
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (g) => {
      const pick: Pick = (choices) => g(fc.nat, { max: choices - 1 });
      const target = over(pick);
      const operation = randomOperation(target, known, pick);
      const outcome = await executed(target, operation, contextOf());
      fc.pre(outcome !== null);
      const { first, results, alone } = outcome;
      for (const result of results)
        if (result !== first)
          throw new Error(
            `${operation.query}\n${JSON.stringify(operation.variables)}\ncompiled: ${result}\ngraphql-js: ${first}`,
          );
      count.valid += 1;
      if (alone) count.alone += 1;
      if (first.includes('"errors"')) count.faulty += 1;
      // Of our schema nothing but errors and introspection is left to graphql-js.
      if (target === schema && !first.includes('"errors"') && !operation.query.includes('__schema'))
        expect(alone).toBe(true);
    }),
    { numRuns: runs, seed: 5, endOnFailure: true },
  );
  return count;
}

describe('compiled code answers as graphql-js does', () => {
  it('operations of our schema', async () => {
    const slugs = ['waiting-in-port-lima', 'ada-brand', 'harbour-news', 'harbour-briefing', 'nobody', null];
    const id = (await api.ask('{ article(by: {slug: "waiting-in-port-lima"}) { id } }')).data.article.id;
    const cursor = (await api.ask('{ articles { pageInfo { endCursor } } }')).data.articles.pageInfo.endCursor;
    const known = {
      slug: slugs,
      actorSlug: slugs,
      sourceSlug: slugs,
      publicationSlug: slugs,
      id: [id, 'x'],
      ids: [id, 'x'],
      after: [cursor, 'x', null],
      before: [cursor, 'x', null],
      first: [1, 2, 5, 0, null, 101],
      last: [1, 2, null, -1],
      nameStartsWith: ['a', 'x', '', null],
      from: ['2017-10-01', null, '2017-2-30'],
      to: ['2017-12-01', null],
      number: [1, 2, 99],
      volume: [1, null, -1],
      issue: [1, null],
    };
    const { valid, alone, faulty } = await compare(200, () => schema, known, context);
    expect(valid).toBeGreaterThan(150);
    expect(Math.min(alone, faulty)).toBeGreaterThan(20);
  });

  it('operations of schemas whose resolvers do everything that resolvers may do', async () => {
    const { alone, faulty } = await compare(600, roughSchema, {}, () => ({}));
    expect(Math.min(alone, faulty)).toBeGreaterThan(80);
  });

  it('and no rejection is left to nobody, which would end the process', async () => {
    // The first actor waits for its affiliation's count, the second for nothing; both refuse a page.
    const { errors } = await api.ask(
      '{ actors { nodes { affiliation { mentionCount } mentions(first: 101) { totalCount } } } }',
    );
    expect(errors.map(({ extensions }) => extensions.code)).toContain('BAD_PAGE');
    // By then the count was read; vitest fails on a rejection that nobody handles.
    expect((await api.ask('{ actors { nodes { affiliation { mentionCount } } } }')).errors).toEqual([]);
  });

  it('the operations of the client kit', async () => {
    for (const query of Object.values(documents)) {
      const variables = { slug: 'waiting-in-port-lima', first: 3, id: 'x' };
      const outcome = await executed(schema, { query, variables }, context());
      expect(outcome?.results).toEqual([outcome?.first, outcome?.first]);
      expect(getOperationAST(parse(query))?.name?.value).toBeDefined();
    }
  });
});
