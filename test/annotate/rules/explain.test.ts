import { expect, it } from 'vitest';
import { explain } from '../../../seed/explain/explanation.ts';
import { plainDocument } from '../../support/plain-document.ts';

const document = plainDocument(
  'A Quiet Week\n\nMay 30, 2017\n\nThe pier is closed (TASS, May 3). It was built in a village (Omsk). He left (see below).',
);

it('tells by which rule each citation and date was made, and by what a candidate was dropped', () => {
  const explained = document === null ? [] : explain(document, {});
  const of = (kind: string) =>
    explained.filter((one) => one.kind === kind).map(({ text, rule, by }) => [text, rule, by]);
  expect(of('CITATION')).toEqual([['TASS, May 3', 'named-source', null]]);
  expect(of('DATE')).toEqual([['May 3', 'month-first', null]]);
  expect(of('DROPPED')).toContainEqual(['Omsk', 'named-source', 'place']);
});
