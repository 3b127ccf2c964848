import { expect, it } from 'vitest';
import { rulesInUse } from '../../seed/annotate/rules-in-use.ts';
import { findParentheses } from '../../seed/annotate/text/parentheses.ts';

it('that nothing closes end between characters', () => {
  for (let length = 380; length < 420; length += 1) {
    const text = `(${'a'.repeat(length)}${'𐀀'.repeat(30)}`;
    const [unclosed] = findParentheses(text, rulesInUse.stops);
    expect(text.slice(0, unclosed?.end).isWellFormed()).toBe(true);
  }
});

it.each([
  ['(a (b c', ['(a ', '(b c']],
  ['[a [b c', ['[a ', '[b c']],
  ['(a [b] c [d', ['(a [b] c ', '[b]', '[d']],
])('that nothing closes end before the next one: %s', (text, printed) => {
  expect(findParentheses(text, rulesInUse.stops).map(({ start, end }) => text.slice(start, end))).toEqual(printed);
});
