/**
 * What a full stop after a word that a rule knows says: `INSIDE` never ends a sentence there, `NUMBER` not before a digit, `OPENER` only before
 * a word that begins sentences.
 */
export type StopKind = 'INSIDE' | 'NUMBER' | 'OPENER';

/** What a rule says of a word. */
export interface Stop<Says = StopKind> {
  readonly rule: string;
  readonly says: Says;
}

/** What is known of the words around full stops. */
export interface Stops {
  /**
   * Null where the stop ends a sentence.
   *
   * @param word the word before the stop, as printed; empty where there is none
   */
  stopAfter(word: string): Stop | null;
  /** The rule for words that often begin a sentence and seldom continue a name; null for other words. */
  openerOf(word: string): string | null;
}
