import { loadActors } from '../../registries/actors.ts';
import { loadGivenNames } from '../../registries/vocabulary.ts';
import { isInstitution, isMediaLike, wordsOf } from './name-kinds.ts';

const surname =
  /(?:ova?|eva?|in|yn|skiy?|sky|enko|ko|uk|[iy]an|dze|shvili|n[yi]|[nl]oy|ich|vi[cć]|ić|o[gğ]lu|zadeh?|bek|baev|son|sen|mann?|berg|stein|ford|ton|ley|smith|field|worth|ez|escu|eanu)$/iu;

/** Two to four capitalised words: initials and a name, or a given name and what is formed as a surname. */
export function isPerson(name: string): boolean {
  const parts = wordsOf(name);
  const [first] = parts;
  if (first === undefined || parts.length < 2 || parts.length > 4 || isMediaLike(name) || isInstitution(name))
    return false;
  if (!parts.every((word) => /^(?:\p{Lu}[\p{L}\p{M}’'.-]*|van|von|de|bin|al|der)$/u.test(word))) return false;
  if (/^(?:\p{Lu}\.){1,3}$/u.test(first)) return true;
  return /\p{Ll}/u.test(first) && surname.test(parts.at(-1) ?? '') && loadGivenNames().has(first.toLowerCase());
}

/**
 * A given name and a surname of any form. Of papers and agencies with two or three words one in a hundred looks so ("Vera
 * Files"), so that it tells a person only where one is likely.
 */
export function hasGivenName(name: string): boolean {
  const parts = wordsOf(name);
  const [first = ''] = parts;
  return (
    (parts.length === 2 || parts.length === 3) &&
    parts.every((word) => /^\p{Lu}[\p{L}\p{M}’'.-]*$/u.test(word)) &&
    /\p{Ll}/u.test(first) &&
    loadGivenNames().has(first.toLowerCase()) &&
    !isMediaLike(name) &&
    !isInstitution(name)
  );
}

/** True for one word that is a given name. */
export function isGivenName(name: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}’'-]+$/u.test(name) && loadGivenNames().has(name.toLowerCase());
}

let persons: ReadonlySet<string> | undefined;

/** True for a registered person's name, or a surname that always means one (Putin). */
export function isRegisteredPerson(name: string): boolean {
  persons ??= new Set(
    loadActors().flatMap(({ record, surname: own, knownBySurname }) =>
      record.kind === 'PERSON'
        ? [record.name, ...record.aliases, ...(own !== null && knownBySurname ? [own] : [])]
        : [],
    ),
  );
  return persons.has(name.trim());
}
