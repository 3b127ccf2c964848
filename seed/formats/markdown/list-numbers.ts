import type { List } from 'mdast';

const longestNumber = 99;

/**
 * The numbers printed before the items of a list, and whether they number one: from 1 or 0, or on from the list before it,
 * each the next or all the same. "14. March" and "1986. A year" are text.
 */
export function numbersOf(
  list: List,
  text: string,
  before: number,
): { readonly numbers: readonly number[]; readonly isList: boolean } {
  const numbers = list.children.map((item) => {
    const start = item.position?.start.offset ?? 0;
    return Number(/^\d{1,9}/.exec(text.slice(start, start + 9))?.[0] ?? 0);
  });
  const [first = 0] = numbers;
  const inTurn = numbers.every((number, index) => number === first + index);
  const same = numbers.every((number) => number === first);
  const begins = first <= 1 || first === before + 1 || (inTurn && numbers.length > 1 && first <= longestNumber);
  if (!begins || !(inTurn || same)) return { numbers, isList: first <= 1 && numbers.length > 1 };
  return { numbers: inTurn ? numbers : numbers.map((_, index) => first + index), isList: true };
}
