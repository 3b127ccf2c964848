import MiniSearch, { type Query, type QueryCombination } from 'minisearch';
import { expect, it } from 'vitest';
import { parseQuery } from '../../schema/search/parse-query.ts';
import { completionWeight, rank } from '../../schema/search/rank.ts';
import { searchUnitsOf } from '../../schema/search/units.ts';
import { indexOf, opened } from './support/index-of.ts';
import { plainSearch, termsOf, type UnitName } from './support/plain-search.ts';
import { queriesOf } from './support/queries.ts';
import { generatedArticles } from './support/stored.ts';

/*
 * minisearch is given what this index is given: the same words of the same units, its own constants, and of a beginning the
 * same words that begin so, with the same weights. It knows no phrases: of what it finds for the words of one, those units
 * count in which a plain reading finds the phrase.
 */

const articles = generatedArticles(100);
const held = indexOf(articles);
const segment = opened(held);
const units = articles.flatMap((article) =>
  searchUnitsOf(article).map(({ words }, unit) => ({ id: `${article.slug} ${unit}` as UnitName, words })),
);
const all = units.flatMap(({ words }) => words);

const mini = new MiniSearch<{ id: UnitName; terms: string }>({
  fields: ['terms'],
  tokenize: (text) => text.split(' ').filter((term) => term !== ''),
  processTerm: (term) => term,
});
mini.addAll(units.map(({ id, words }) => ({ id, terms: words.map(({ term }) => term).join(' ') })));

function miniSearch(query: string): { id: UnitName; score: number }[] {
  const { clauses } = parseQuery(query);
  const found = new Set(plainSearch(articles, query));
  const combined: QueryCombination = {
    combineWith: 'AND',
    queries: clauses.map(
      (clause): Query => ({
        combineWith: 'OR',
        queries: clause.map(
          (run): Query => ({
            combineWith: 'AND',
            queries: run.map(
              (slot): Query => ({
                combineWith: 'OR',
                queries: [...termsOf(slot, all)].map((term): Query => {
                  const weight = slot.terms.includes(term) ? 1 : completionWeight(slot.prefix ?? '', term);
                  return { queries: [term], boostTerm: () => weight };
                }),
              }),
            ),
          }),
        ),
      }),
    ),
  };
  return mini
    .search(combined)
    .map(({ id, score }) => ({ id: id as UnitName, score }))
    .filter(({ id }) => found.has(id));
}

function ownSearch(query: string, limit: number): { id: UnitName; score: number }[] {
  return rank([segment], parseQuery(query), {}, { after: null, limit, isCounted: false }).hits.map(
    ({ article, unit, score }) => ({
      id: `${held.names[article]?.slug} ${unit}`,
      score,
    }),
  );
}

const queries = queriesOf(articles);

it('is asked 100 different things that have an answer', () => {
  expect(new Set(queries).size).toBe(100);
  for (const query of queries) expect(plainSearch(articles, query), query).not.toEqual([]);
});

it.each(queries)('finds for %s what minisearch finds, and what a plain reading finds', (query) => {
  const own = ownSearch(query, 10_000)
    .map(({ id }) => id)
    .sort();
  expect(own).toEqual(plainSearch(articles, query));
  expect(own).toEqual(
    miniSearch(query)
      .map(({ id }) => id)
      .sort(),
  );
});

it('has the ten best of minisearch for at least 90 of 100 queries', () => {
  const differing = queries.filter((query) => {
    const theirs = miniSearch(query).sort((one, other) => other.score - one.score);
    const own = ownSearch(query, 10);
    // Of equal scores either order is right: what ties with the tenth may stand for it.
    const bound = (theirs[9]?.score ?? 0) - 1e-9;
    const best = new Set(theirs.filter(({ score }) => score >= bound).map(({ id }) => id));
    return own.some(({ id }) => !best.has(id));
  });
  expect(differing.length, differing.join('; ')).toBeLessThanOrEqual(10);
});
