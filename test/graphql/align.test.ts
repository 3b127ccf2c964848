import { expect, it } from 'vitest';
import { align } from '../../schema/views/align.ts';
import { Random } from '../generator/random.ts';

const list = (text: string): string[] => [...text];

/** Both lists are told whole and in order, and only equal values stand together. */
function check(before: readonly string[], after: readonly string[]): number {
  const pairs = align(before, after);
  expect(pairs.flatMap(([one]) => (one === null ? [] : [one]))).toEqual(before.map((_, index) => index));
  expect(pairs.flatMap(([, other]) => (other === null ? [] : [other]))).toEqual(after.map((_, index) => index));
  const together = pairs.filter(([one, other]) => one !== null && other !== null);
  for (const [one, other] of together) expect(before[one ?? 0]).toBe(after[other ?? 0]);
  return together.length;
}

it('aligns what both lists have in the same order', () => {
  expect(check(list('abcd'), list('abxd'))).toBe(3);
  expect(check([], list('ab'))).toBe(0);
  expect(check(list('xaybzc'), list('abc'))).toBe(3);
  expect(check(list('abcabba'), list('cbabac'))).toBe(4);
});

it('tells every list whole, at random', () => {
  const random = new Random(7, 3);
  for (let round = 0; round < 200; round += 1) {
    const some = () => Array.from({ length: random.integer(0, 12) }, () => random.pick(['a', 'b', 'c', 'd']));
    check(some(), some());
  }
});

it('finds what few edits left of long lists', () => {
  const before = Array.from({ length: 3_000 }, (_, index) => `paragraph ${index}`);
  const after = before.flatMap((text, index) => (index % 10 === 0 ? ['new', 'same'] : [text, 'same']));
  expect(check(before, after)).toBe(2_700);
  const reversed = before.toReversed();
  expect(check(before, reversed)).toBeGreaterThanOrEqual(1);
  expect(
    check(
      before.map(() => 'x'),
      after,
    ),
  ).toBe(0);
});

it('aligns texts of 200,000 words that differ at their beginning', () => {
  const words = Array.from({ length: 200_000 }, (_, at) => `word${at % 7}`);
  const pairs = align(['a', ...words], ['b', 'c', ...words]);
  expect(pairs).toHaveLength(200_003);
  expect(pairs.at(-1)).toEqual([200_000, 200_001]);
});
