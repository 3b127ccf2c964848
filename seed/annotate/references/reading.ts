import { Tokens } from '../text/tokens.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { Reading } from './item-context.ts';

/** What texts are read with. */
export interface Reader extends Omit<Reading, 'tokens'> {
  readonly vocabulary: Vocabulary;
}

export function readingOf(text: string, { vocabulary, dates, references, isRegistered, watch }: Reader): Reading {
  return { tokens: new Tokens(text, vocabulary), dates, references, isRegistered, watch };
}
