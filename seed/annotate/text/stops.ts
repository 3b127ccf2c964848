/**
 * What a full stop after a word says: `INSIDE` never ends a sentence there, `NUMBER` not before a digit, `OPENER` only before
 * a word that begins sentences.
 */
export type StopKind = 'INSIDE' | 'NUMBER' | 'OPENER' | 'END';

/** What is known of the words around full stops. */
export interface Stops {
  /** @param word the word before the stop, as printed; empty where there is none */
  stopAfter(word: string): StopKind;
  /** True for words that often begin a sentence and seldom continue a name. */
  opensSentence(word: string): boolean;
}
