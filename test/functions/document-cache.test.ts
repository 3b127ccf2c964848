import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { TextCache } from '../../functions/graphql/document-cache.ts';
import { executeOperation } from '../../functions/graphql/fast-path/execution/execute-operation.ts';
import { executedOperation, knownOperation } from '../../functions/graphql/fast-path/execution/known-operation.ts';
import { createDocumentCache } from '../../functions/graphql/yoga.ts';
import documents from '../../schema/client/persisted-documents.json' with { type: 'json' };
import { schema } from '../../schema/graphql/index.ts';

const kept = <Value extends NonNullable<unknown>>(cache: TextCache<Value>, texts: readonly string[]): string[] =>
  texts.filter((text) => cache.get(text) !== undefined);

describe('of texts there are kept', () => {
  it('those that were used last, so many', () => {
    const cache = new TextCache<number>({ entries: 3, characters: 100 });
    const texts = ['a', 'b', 'c', 'd', 'e'];
    for (const text of texts.slice(0, 3)) cache.set(text, 1);
    cache.get('a');
    cache.set('d', 1);
    cache.set('a', 2);
    cache.set('e', 1);
    expect(kept(cache, texts)).toEqual(['a', 'd', 'e']);
    expect(cache.get('a')).toBe(2);
  });

  it('no more characters than there may be', () => {
    const cache = new TextCache<number>({ entries: 100, characters: 10 });
    const texts = ['aaaa', 'bbbb', 'cccc', 'c'.repeat(11), 'dd'];
    for (const text of texts) cache.set(text, 1);
    expect(kept(cache, texts)).toEqual(['bbbb', 'cccc', 'dd']);
    cache.set('eeee', 1);
    cache.set('ffff', 1);
    expect(kept(cache, ['dd', 'eeee', 'ffff'])).toEqual(['dd', 'eeee', 'ffff']);
  });

  it('all of the manifest, whatever is asked beside', () => {
    const cache = createDocumentCache();
    const persisted = Object.values(documents);
    for (const text of persisted) cache.set(text, parse(text));
    const others = Array.from({ length: 10_000 }, (_, index) => `{ a${index}: __typename }`);
    const document = parse('{ __typename }');
    for (const text of others) cache.set(text, document);
    expect(kept(cache, persisted)).toEqual(persisted);
    expect(kept(cache, others).length).toBe(500);
    const long = Array.from({ length: 50 }, (_, index) => `{ a${index}: __typename } #${'x'.repeat(50_000)}`);
    for (const text of long) cache.set(text, document);
    expect(kept(cache, [...others, ...long]).length).toBeLessThan(6);
  });
});

describe('of an operation there is kept', () => {
  it('code for what is asked again only, in a few ways of skipping and including', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const query = `query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) { ${names.map((name) => `${name}: __typename @include(if: $${name})`).join(' ')} }`;
    const document = parse(query);
    const ways = Array.from({ length: 32 }, (_, bits) =>
      Object.fromEntries(names.map((name, index) => [name, (bits & (1 << index)) !== 0])),
    );
    const known = knownOperation(schema, document, null);
    for (const variableValues of ways) {
      const { data } = await executeOperation({ schema, document, variableValues, contextValue: {} });
      expect(Object.keys(data ?? {})).toEqual(names.filter((name) => variableValues[name]));
    }
    const compiled = ways.filter((way) => known?.compiledFor(way, 1) != null);
    expect(compiled.length).toBe(8);
  });

  it('nothing for names that its document has not', async () => {
    const document = parse('query A { __typename }');
    for (const operationName of ['B', 'C']) {
      await executeOperation({ schema, document, operationName, contextValue: {} });
      expect(executedOperation(document, operationName)).toBeUndefined();
    }
  });
});
