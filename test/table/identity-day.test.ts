import { expect, it } from 'vitest';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { type DateBasis, dateBases } from '../../schema/records/date.ts';
import { identityOf } from '../../seed/publish/identity.ts';
import { articleOf } from '../support/articles.ts';

const dated = (earliestBasis: DateBasis, yearBasis: DateBasis = 'STATED'): AnnotatedArticle => {
  const article = articleOf('Press Review', ['Moscow is patient.'], { date: '2017-01-16' });
  const { published } = article;
  if (published === null) throw new Error('The article has no date.');
  return {
    ...article,
    publication: null,
    volume: null,
    issue: null,
    published: { ...published, earliestBasis, yearBasis },
  };
};

// An inferred day changes with the rules that infer it, which would make another article of a text that stayed the same.
it('a day belongs to the identity where it was stated or given, and nowhere else', () => {
  const withDay = dateBases.filter((basis) => identityOf(dated(basis)) === '|||2017-01-16|press-review');
  expect(withDay).toEqual(['STATED', 'GIVEN']);
  const without = dateBases.filter((basis) => identityOf(dated(basis)) === '|||press-review');
  expect(without).toEqual(['FROM_VOLUME', 'FROM_CITATIONS', 'FROM_TEXT']);
});

it('a day that is stated without its year does not', () => {
  expect(identityOf(dated('STATED', 'FROM_TEXT'))).toBe('|||press-review');
});
