import type { DateReader } from '../dates/date-parser.ts';
import { Tokens } from '../text/tokens.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { IsRegistered } from './is-registered.ts';

/** A text that is read for references. */
export interface Reading {
  readonly tokens: Tokens;
  readonly dates: DateReader;
  /** True for a source's whole name as names are printed. */
  readonly isRegistered: IsRegistered;
}

/** What texts are read with. */
export interface Reader extends Omit<Reading, 'tokens'> {
  readonly vocabulary: Vocabulary;
}

export function readingOf(text: string, { vocabulary, ...shared }: Reader): Reading {
  return { tokens: new Tokens(text, vocabulary), ...shared };
}
