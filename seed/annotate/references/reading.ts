import { Tokens } from '../text/tokens.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { Reading } from './item-context.ts';

/** What texts are read with. */
export interface Reader extends Omit<Reading, 'text' | 'tokens'> {
  readonly vocabulary: Vocabulary;
}

export function readingOf(text: string, { vocabulary, dates, references, isRegistered, watch }: Reader): Reading {
  let tokens: Tokens | undefined;
  return {
    text,
    get tokens() {
      tokens ??= new Tokens(text, vocabulary);
      return tokens;
    },
    dates,
    references,
    isRegistered,
    watch,
  };
}
