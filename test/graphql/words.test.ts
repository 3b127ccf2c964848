import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordsIn } from '../../schema/records/words.ts';

const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

it.each([
  ['', 0],
  ['U.S.-led forces didn’t leave.', 5],
  ['a--b .c ’d- 1,000', 6],
  ['Ελλάδα, Москва и 北京; 𝔄𝔟𝔠 𐐷-𐐷', 6],
])('of "%s" there are %i', (text, count) => {
  expect(wordsIn(text)).toBe(count);
});

it('are runs of letters and digits, joined by single marks', () => {
  const unit = fc.constantFrom(
    'a',
    'Z',
    '9',
    'é',
    'й',
    '北',
    '𐐷',
    '🙂',
    '\ud83d',
    '\udc00',
    "'",
    '’',
    '.',
    '-',
    ' ',
    ',',
  );
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      const text = units.join('');
      expect(wordsIn(text)).toBe([...text.matchAll(word)].length);
    }),
    { numRuns: 2_000, seed: 1 },
  );
});
