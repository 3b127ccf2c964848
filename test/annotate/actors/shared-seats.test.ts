import { describe, expect, it } from 'vitest';
import { markedAnew } from './marked.ts';

describe('a seat of power that several states have', () => {
  it.each([
    [
      'is of the one spoken of most',
      '[Zambia=zambia] waits. [State House^zambia] wants it; in [Zambia=zambia] and [Kenya=kenya] many do not.',
    ],
    ['is nobody’s where none of them is', '[Zimbabwe=zimbabwe] and [Zambia=zambia] wait. State House wants it.'],
    ['is nobody’s where another state is spoken of', '[Norway=norway] waits. State House wants it.'],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});
