import { describe, expect, it } from 'vitest';
import { markedAnew } from './marked.ts';

describe('who is shown by an office, a trade or a leader beside the name', () => {
  it.each([
    'The patriarch, [Irinil=PERSON?irinil], died.',
    'Their acting chief, [Brava Stone=PERSON?brava-stone], slept.',
    'The musician [Smocka=PERSON?smocka] sang.',
    'The [Danish~denmark] monk [Wirath=PERSON?wirath] sang.',
    '[Vandalif=ORGANISATION?vandalif], led by [Peter Cosgrove=PERSON?peter-cosgrove], landed.',
  ])('%s', (marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});
