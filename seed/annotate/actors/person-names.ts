import { lexemeOf } from './lexemes.ts';

/** A surname as it is looked up: its last word, folded. */
export function surnameKey(surname: string): string {
  return lexemeOf(surname.split(/[ -]/).at(-1) ?? surname).key;
}

/** The first name; of Abu Omar al-Baghdadi the two words that are one. */
export function givenNameOf(name: string, surnameFirst: boolean): string {
  const parts = name.split(/\s+/);
  if (surnameFirst) return parts.at(-1) ?? name;
  const isKunya = /^(?:abu|umm)$/i.test(parts[0] ?? '') && parts.length > 2;
  return isKunya ? `${parts[0]} ${parts[1]}` : (parts[0] ?? name);
}

/** True where the folded words end a longer name: Peña Nieto, for Enrique Peña Nieto. */
export function isEndOf(words: readonly string[], whole: readonly string[]): boolean {
  const from = whole.length - words.length;
  return from > 0 && words.every((word, index) => whole[from + index] === word);
}

/** True where both names have words between first and last, and none in common: Enrique Soto Nieto, Enrique Peña Nieto. */
export function differInside(one: readonly string[], other: readonly string[]): boolean {
  const [inside, otherInside] = [one, other].map((words) => words.slice(1, -1).filter((word) => word.length > 1));
  if (inside === undefined || otherInside === undefined || inside.length === 0 || otherInside.length === 0)
    return false;
  return !inside.some((word) => otherInside.includes(word));
}

/** True for "V." and Vladimir. */
export function isInitialOf(one: string, other: string): boolean {
  const short = one.replace('.', '');
  return short.length === 1 && other.startsWith(short);
}
