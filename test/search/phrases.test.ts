import fc from 'fast-check';
import { expect, it, onTestFinished, vi } from 'vitest';
import { parseQuery } from '../../schema/search/parse-query.ts';
import { PhraseUnits } from '../../schema/search/phrases.ts';
import { postings } from '../../schema/search/posting-list.ts';
import { type RankFilter, type RankPlace, rank } from '../../schema/search/rank.ts';
import { searchUnitsOf } from '../../schema/search/units.ts';
import { articleOf } from '../support/articles.ts';
import { heldArticle, indexOf, opened } from './support/index-of.ts';
import { generatedArticles, storedOf } from './support/stored.ts';

/* Phrases are looked for only where they can be among the best, unless all that matches is counted: to the same effect. */

const articles = generatedArticles(12);
const segments = [opened(indexOf(articles.slice(0, 8))), ...articles.slice(8).map((one) => opened(heldArticle(one)))];
const phrases = ['on the', 'and the', 'for the', 'would have', 'the on', 'on which', 'the the'];
const words = ['the', 'and', 'ria-novosti', 'mon'];

const query = fc
  .record({
    phrases: fc.uniqueArray(fc.constantFrom(...phrases), { maxLength: 2 }),
    words: fc.uniqueArray(fc.constantFrom(...words), { maxLength: 2 }),
  })
  .map((parts) => [...parts.phrases.map((phrase) => `"${phrase}"`), ...parts.words].join(' '))
  .filter((text) => text !== '');
const filter = fc.record<RankFilter>(
  {
    from: fc.constantFrom(20_100_101, 20_160_101),
    to: fc.constantFrom(20_160_101, 20_201_231),
    actor: fc.constant('russia'),
    publication: fc.constantFrom(...new Set(articles.flatMap((article) => article.publication?.slug ?? []))),
  },
  { requiredKeys: [] },
);

it('finds the same page by page, whether all that matches is counted or not', () => {
  let found = 0;
  fc.assert(
    fc.property(query, filter, fc.integer({ min: 1, max: 12 }), (text, narrowed, limit) => {
      const parsed = parseQuery(text);
      let [after, pages]: [RankPlace | null, number] = [null, 0];
      do {
        const options = { after, limit };
        const { hits, counts } = rank(segments, parsed, narrowed, { ...options, isCounted: true });
        expect(rank(segments, parsed, narrowed, { ...options, isCounted: false })).toMatchObject({
          hits,
          counts: null,
        });
        expect(counts?.matches).toBeGreaterThanOrEqual(hits.length);
        found += hits.length;
        after = hits.at(-1) ?? null;
        pages += 1;
      } while (after !== null && pages < 4);
    }),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(300);
});

it('finds the units in which all words of each phrase follow one another', () => {
  const units = articles.flatMap((article) => searchUnitsOf(article).map((unit) => unit.words));
  const has = (at: ReadonlyMap<string, readonly number[]>, phrase: string): boolean => {
    const [first = '', ...others] = phrase.split(' ');
    return (at.get(first) ?? []).some((place) =>
      others.every((word, index) => at.get(word)?.includes(place + index + 1) === true),
    );
  };
  for (const asked of [
    ['on the'],
    ['on the', 'and the'],
    ['the on'],
    ['to the', 'on the', 'and the'],
    ['the figures'],
  ]) {
    const plain = units.filter((unit) => {
      const at = Map.groupBy(unit, ({ surface }) => surface);
      const places = new Map([...at].map(([surface, some]) => [surface, some.map(({ position }) => position)]));
      return asked.every((phrase) => has(places, phrase));
    });
    const text = asked.map((phrase) => `"${phrase}"`).join(' ');
    const { counts } = rank(segments, parseQuery(text), {}, { after: null, limit: 1, isCounted: true });
    expect([text, counts?.matches]).toEqual([text, plain.length]);
  }
});

it('looks at the positions of few units where nothing is counted', () => {
  const taken = vi.spyOn(PhraseUnits.prototype, 'hasPhrases');
  onTestFinished(() => taken.mockRestore());
  const lookedAt = (isCounted: boolean): number => {
    taken.mockClear();
    rank(segments, parseQuery('"on the"'), {}, { after: null, limit: 5, isCounted });
    return taken.mock.calls.length;
  };
  expect(lookedAt(false)).toBeLessThan(lookedAt(true) / 2);
});

it('keeps the words of few units where nothing is counted: where they stand seldom, it cannot be among the best', () => {
  const scored = vi.spyOn(postings, 'frequency');
  onTestFinished(() => scored.mockRestore());
  const scoredOf = (text: string, isCounted: boolean): number => {
    scored.mockClear();
    rank(segments, parseQuery(text), {}, { after: null, limit: 5, isCounted });
    return scored.mock.calls.length;
  };
  for (const text of ['"on the"', 'the of']) {
    expect([text, scoredOf(text, false) < scoredOf(text, true) / 2]).toEqual([text, true]);
  }
});

it('finds phrases anywhere in a long text, and of as many words as a query can have', () => {
  const far = `${'on and off '.repeat(700)} the last word`;
  const long = '北京上海天津重庆'.repeat(36);
  const found = (query: string): number => {
    const held = opened(heldArticle(storedOf(articleOf('Long texts', [far, `${long}。`, '北京上海。']))));
    return rank([held], parseQuery(query), {}, { after: null, limit: 5, isCounted: false }).hits.length;
  };
  expect(found('"the last word"')).toBe(1);
  expect(found('"and off the last"')).toBe(1);
  expect(found('"last the"')).toBe(0);
  expect(found(long)).toBe(1);
  expect(found(`${long}上`)).toBe(0);
  expect(found('北京上海')).toBe(2);
});
