import { readFile } from 'node:fs/promises';
import { execute, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Budget } from '../../functions/graphql/cost/budget.ts';
import { chargeFields } from '../../functions/graphql/cost/charge-fields.ts';
import { executeOperation } from '../../functions/graphql/fast-path/execution/execute-operation.ts';
import { executedOperation } from '../../functions/graphql/fast-path/execution/known-operation.ts';
import { limits } from '../../functions/graphql/limits.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { schema } from '../../schema/graphql/index.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { type Api, startApi } from '../graphql/support/api.ts';
import { tableName } from '../support/table.ts';

const slug = 'putin-looks-forward-to-meeting-with-trump-in-vietnam';
let api: Api;
beforeAll(async () => {
  api = await startApi([], { execute: executeOperation });
  const file = new URL(`../../seed/documents/${slug}.txt`, import.meta.url);
  await api.publish(annotateText(await readFile(file, 'utf8')).article);
});
afterAll(() => api.stop());

const inArticle = (selection: string): string => `{ article(by: {slug: "${slug}"}) { ${selection} } }`;
const aliased = (count: number, field: string): string =>
  Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ');

/** Lists that lead back into their article, so many times, with something at the end. */
const back: Readonly<Record<string, (levels: number, leaf: string) => string>> = {
  citations: (levels, leaf) =>
    `paragraph(number: 4) { ${'citations { paragraph { '.repeat(levels)} ${leaf} ${'} }'.repeat(levels)} }`,
  mentions: (levels, leaf) =>
    `paragraph(number: 4) { ${'mentions { paragraph { '.repeat(levels)} ${leaf} ${'} }'.repeat(levels)} }`,
  sentences: (levels, leaf) =>
    `paragraph(number: 4) { ${'sentences { citations { paragraph { '.repeat(levels)} ${leaf} ${'} } }'.repeat(levels)} }`,
  articles: (levels, leaf) =>
    `paragraph(number: 4) { ${'citations { article { paragraph(number: 4) { '.repeat(levels)} ${leaf} ${'} } }'.repeat(levels)} }`,
};
const leaves = {
  number: 'number',
  typenames: aliased(28, '__typename'),
  texts: aliased(10, 'text'),
  ids: aliased(20, 'id'),
  annotations: `citations { ${aliased(10, 'webAnnotation')} }`,
  searches: `sentences { ${aliased(20, 'citations { number }')} }`,
  pages: `article { ${aliased(10, 'citations(first: 1) { totalCount }')} }`,
};
/** The same below lists that are read from the table, so that much is under way as all is spent. */
const read = ['mentions', 'citations'].flatMap((list) =>
  [1, 2, 3].map((levels) => {
    const below = `${'paragraph { mentions { '.repeat(levels)} text ${aliased(8, 'id')} ${'} }'.repeat(levels)}`;
    return [
      `${levels} times below ${list} of actors`,
      inArticle(`actors(first: 12) { nodes { ${list}(first: 5) { nodes { ${below} } } } }`),
    ] as const;
  }),
);
const hostile: (readonly [string, string])[] = Object.entries(back).flatMap(([list, query]) =>
  Object.entries(leaves).flatMap(([leaf, selection]) =>
    [1, 2, 3, 4, 5, 6].map(
      (levels) => [`${list} ${levels} times, then ${leaf}`, inArticle(query(levels, selection))] as const,
    ),
  ),
);

hostile.push(...read);

const codes = ['COST_LIMIT_EXCEEDED', 'ANSWER_TOO_LARGE', 'DEPTH_LIMIT_EXCEEDED'];
/** Fields in an answer, however deep. */
function fieldsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value).reduce<number>((count, item) => count + fieldsIn(item), 0);
  return inside + (Array.isArray(value) ? 0 : Object.keys(value).length);
}

/** One execution by graphql-js and one by compiled code, each with a budget of its own. */
async function bothWays(query: string) {
  const run = async (runsBefore: number) => {
    const spending = new Budget(limits);
    const corpus = createCorpus({ client: api.client, tableName, spending });
    const contextValue = { corpus, origin: () => 'http://gloss.test', spending };
    const args = { schema: chargeFields(schema), document: parse(query), contextValue };
    const result = await executeOperation(args, runsBefore);
    return { result, spending };
  };
  return { slow: await run(1), fast: await run(0) };
}

describe('what passes', () => {
  it('of a family of hostile queries stays within the limits, and the rest is refused', async () => {
    let passed = 0;
    for (const [name, query] of hostile) {
      const { errors, data } = await api.ask(query);
      if (errors.length > 0) {
        expect(codes, name).toContain(errors[0]?.extensions.code);
        continue;
      }
      passed += 1;
      expect(fieldsIn(data), name).toBeLessThanOrEqual(limits.cost * 345);
      expect(JSON.stringify(data).length, name).toBeLessThanOrEqual(limits.answerBytes * 1.7);
    }
    expect(passed).toBeGreaterThan(10);
    expect(passed).toBeLessThan(hostile.length - 10);
  });

  it('and what does not is the same error on both ways, after no more work than the limit', async () => {
    let exceeded = 0;
    for (const [name, query] of hostile) {
      const { slow, fast } = await bothWays(query);
      const seen = ({ result }: typeof slow) =>
        result.errors?.map(({ message, extensions, path }) => [extensions.code, extensions.field, message, path]);
      expect(seen(fast), name).toEqual(seen(slow));
      if (slow.result.errors === undefined) {
        expect(fast.spending.cost, name).toBe(slow.spending.cost);
        continue;
      }
      exceeded += 1;
      // One object at most beyond: the most that is charged at once.
      for (const { spending } of [slow, fast]) expect(spending.cost, name).toBeLessThanOrEqual(limits.cost * 1.05);
    }
    expect(exceeded).toBeGreaterThan(10);
  });

  it('a long article is read whole, though nothing deflates its words', async () => {
    let state = 1;
    const letter = (): string => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return String.fromCharCode(97 + ((state >>> 16) % 26));
    };
    const words = Array.from({ length: 74_000 }, () => Array.from({ length: 6 }, letter).join(''));
    await api.publish(annotateText(`Without an End\n\nNovember 7, 2017\n\n${words.join(' ')}`).article);
    const { slow, fast } = await bothWays('{ article(by: {slug: "without-an-end"}) { paragraphs { text } } }');
    for (const { result } of [slow, fast]) {
      expect(result.errors).toBeUndefined();
      expect(JSON.stringify(result.data).length).toBeGreaterThan(500_000);
    }
  });

  it('without a budget, graphql-js alone goes on as ever', async () => {
    const corpus = createCorpus({ client: api.client, tableName });
    const contextValue = { corpus, origin: () => 'http://gloss.test' };
    const { errors } = await execute({ schema, document: parse(inArticle('title')), contextValue });
    expect(errors).toBeUndefined();
  });
});

describe('what a query costs besides its answer', () => {
  const wide = (mentions: number): string =>
    `paragraphs { ${aliased(mentions, 'mentions { id text range { start end } sentence { text } }')} }`;
  const failing = 'failed: node(id: "x") { id }';

  it('is counted again where a field fails, which takes half of the limit and is said', async () => {
    const query = (size: number, more = ''): string => `{ article(by: {slug: "${slug}"}) { ${wide(size)} } ${more} }`;
    const sizes = Array.from({ length: 12 }, (_, index) => index + 1);
    const costs = new Map<number, number>();
    for (const size of sizes) {
      const { slow } = await bothWays(query(size));
      if (slow.result.errors === undefined) costs.set(size, slow.spending.cost);
    }
    const size = [...costs].find(([, cost]) => cost > limits.cost * 0.6)?.[0] ?? 0;
    const { slow, fast } = await bothWays(query(size, failing));
    for (const { result } of [slow, fast]) {
      expect(result.errors).toMatchObject([{ extensions: { code: 'COST_LIMIT_EXCEEDED', limit: limits.cost / 2 } }]);
      expect(result.errors?.[0]?.message).toMatch(/A field of it failed \(.+\), which halves what it may cost\./);
    }
    const [less = 0] = [...costs].find(([, cost]) => cost < limits.cost * 0.4) ?? [];
    const small = await bothWays(query(less, failing));
    for (const { result } of [small.slow, small.fast]) {
      expect(result.errors).toMatchObject([{ extensions: { code: 'BAD_ID' } }]);
      expect(result.data).toMatchObject({ article: { paragraphs: expect.any(Array) }, failed: null });
    }
  });

  it('is its text, where it is longer than any of the kit', async () => {
    const costOf = async (fields: number): Promise<number> => {
      const { slow, fast } = await bothWays(inArticle('published { year } '.repeat(fields)));
      expect(fast.spending.cost).toBe(slow.spending.cost);
      return slow.spending.cost;
    };
    expect(await costOf(50)).toBe(await costOf(1));
    expect(await costOf(230)).toBeGreaterThan((await costOf(1)) + 40);
  });

  it('and what is estimated to cost much is compiled at once, so that it never runs by graphql-js', async () => {
    const isCompiledAfter = async (query: string): Promise<boolean> => {
      const spending = new Budget(limits);
      const corpus = createCorpus({ client: api.client, tableName, spending });
      const contextValue = { corpus, origin: () => 'http://gloss.test', spending };
      const document = parse(query);
      await executeOperation({ schema: chargeFields(schema), document, contextValue });
      return executedOperation(document, null)?.compiledFor({}, 99) != null;
    };
    expect(await isCompiledAfter(inArticle('title'))).toBe(false);
    expect(await isCompiledAfter(inArticle(wide(3)))).toBe(true);
  });
});

describe('the cost', () => {
  const ask = async (extensions: object, query: string) => {
    const response = await api.yoga.fetch('http://gloss.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, extensions }),
    });
    return response.json();
  };

  it('of an answer is told where it is asked for, and nowhere else', async () => {
    const query = inArticle('paragraphs { text }');
    expect(await ask({ cost: true }, query)).toMatchObject({
      data: { article: { paragraphs: expect.any(Array) } },
      extensions: {
        cost: {
          estimated: expect.any(Number),
          actual: expect.any(Number),
          limit: limits.cost,
          field: expect.any(String),
        },
      },
    });
    expect(await ask({}, query)).not.toHaveProperty('extensions');
  });
});
