import type { StopKind } from '../text/stops.ts';

/** What the rules of the pass `sentences` compile to. */
export interface StopMatcher {
  /** What a full stop after the rule's words says; `OPENS`: they begin a sentence after it. */
  readonly says: StopKind | 'OPENS';
  /** @param word as printed */
  has(word: string): boolean;
}

/** A matcher of words in any case. */
export function wordsMatcher(says: StopMatcher['says'], words: readonly string[]): StopMatcher {
  const known = new Set(words);
  return { says, has: (word) => known.has(word.toLowerCase()) };
}
