import { expect, it } from 'vitest';
import { findParentheses } from '../../seed/annotate/text/parentheses.ts';

it('that nothing closes end between characters', () => {
  for (let length = 380; length < 420; length += 1) {
    const text = `(${'a'.repeat(length)}${'𐀀'.repeat(30)}`;
    const [unclosed] = findParentheses(text);
    expect(text.slice(0, unclosed?.end).isWellFormed()).toBe(true);
  }
});
