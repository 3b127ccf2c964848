import { hash } from 'node:crypto';
import { normalizeName } from './normalize-name.ts';

/** In characters: a sort key of the table, at most 1,024 bytes, holds a folded name and a slug. */
const longest = 100;

/**
 * The slug of a name: lower case, words joined by hyphens, diacritics folded (vladimir-putin, united-states).
 * Letters that are not Latin stay as they are. Of a name of more than 100 characters its beginning and a digest of all of
 * it. Empty where the name holds no letter or digit.
 */
export function slugOf(name: string): string {
  const all = fold(name);
  const beginning = cut(all);
  return beginning === all ? all : `${beginning}-${hash('sha256', all, 'hex').slice(0, 8)}`;
}

/** A name as prefixes compare it, without case, diacritics and punctuation: its first 100 characters. */
export function foldedName(name: string): string {
  return cut(fold(name));
}

function fold(name: string): string {
  const normal = normalizeName(name);
  const hyphened = isAscii.test(normal) ? normal.replace(/[^a-z\d]+/g, '-') : normal.replace(/[^\p{L}\p{N}]+/gu, '-');
  return hyphened.replace(/^-+|-+$/g, '');
}

const isAscii = /^[\x20-\x7e]*$/;

function cut(folded: string): string {
  if (folded.length <= longest) return folded;
  return [...folded].slice(0, longest).join('').replace(/-+$/, '');
}
