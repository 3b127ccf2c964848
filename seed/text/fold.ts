import { normalizeName } from '../../schema/normalize-name.ts';

const plain = /^[A-Za-z\d -]*$/;

/** A normalized name without full stops: U.S. → us. */
export function fold(word: string): string {
  return plain.test(word) ? word.toLowerCase() : normalizeName(word).replaceAll('.', '');
}
