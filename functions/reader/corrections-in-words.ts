import { countOf, numberInWords } from './words.ts';

/** `3 corrections, 1 of them orphaned` */
export function correctionsInWords(corrections: readonly { readonly state: string }[]): string {
  const orphaned = corrections.filter(({ state }) => state === 'ORPHANED').length;
  const all = countOf(corrections.length, 'correction');
  return orphaned === 0 ? all : `${all}, ${numberInWords(orphaned)} of them orphaned`;
}
