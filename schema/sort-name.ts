import { isFamilyNameFirst } from './family-names.ts';
import { foldedName } from './slug.ts';

const generation = /^(?:jr|sr)\.?$|^(?:II|III|IV)$/i;
const roman = /^[IVX]+$/;
/** Parts of a family name that stand first in an index: De Niro, Le Pen, Ben Gurion, bin Laden. */
const firstParticle = /^(?:De|Del|Della|Di|Du|La|Le|Van|Von|Ben|El|Al|St\.?|Mac|Mc|[Bb]in|[Bb]int|[Ii]bn|[Aa]bu)$/;
const article = /^(?:al|el|ad|an|ar|as|ash|at|az)-(?=\p{Lu})/u;

/** Titles before a name that has no family name, or is not called by it: Pope Francis, Patriarch Kirill, Sheikh Hasina. */
const titleOfGivenName =
  /^(?:Pope|Patriarch|Metropolitan|Saint|Mother|King|Queen|Emperor|Empress|Tsar|Tsarina|Prince|Princess|Sheikh|Sheikha) /;

/**
 * A person's name as an index prints it (The Chicago Manual of Style, 16.71–16.87): the family name first, particles in lower
 * case behind the given names ("Leyen, Ursula von der"; "Assad, Bashar al-"), those with a capital before the family name
 * ("Le Pen, Marine"). The surname that a registry tells is the family name where the name ends with it ("Suu Kyi, Aung San").
 * A name stays as it is where it begins with that ("Kim Jong Il", "Abiy Ahmed"), puts the family name first by its form ("Xi
 * Jinping"), is a single word, ends with a number ("Elizabeth II"), or follows a title of those known by a given name.
 */
export function sortNameOf({
  name,
  surname,
}: {
  readonly name: string;
  readonly surname?: string | undefined;
}): string {
  if (titleOfGivenName.test(name) || name === surname) return name;
  if (surname !== undefined && name.startsWith(`${surname} `)) return name;
  // "King, Jr.": the comma is no part of the name.
  const words = name
    .trim()
    .replace(/,(?=\s+\S+$)/, '')
    .split(/\s+/);
  const suffix = words.length > 2 && generation.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const last = words.at(-1) ?? '';
  if (words.length < 2 || (suffix === undefined && roman.test(last)) || putsFamilyNameFirst(words)) return name;
  const known = surname !== undefined && words.join(' ').endsWith(` ${surname}`) ? surname.split(' ').length : 1;
  let start = words.length - known;
  if (known === 1) while (start > 1 && firstParticle.test(words[start - 1] ?? '')) start -= 1;
  let given = start;
  while (given > 1 && isParticle(words[given - 1] ?? '')) given -= 1;
  const family = words.slice(start).join(' ');
  const [prefix = ''] = article.exec(family) ?? [];
  const behind = [...words.slice(0, given), ...words.slice(given, start), prefix].filter((word) => word !== '');
  const end = suffix === undefined ? '' : `, ${suffix}`;
  return `${family.slice(prefix.length)}, ${behind.join(' ')}${end}`;
}

/** Lower-case words inside a name belong to the family name: von, der, de, bin. */
function isParticle(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

/** Xi Jinping, Kim Jong Un, Moon Jae-in. */
function putsFamilyNameFirst(words: readonly string[]): boolean {
  if (words.length > 4) return false;
  // Korean given names are joined by a hyphen, whatever the family name.
  if (words.length === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(words[1] ?? '')) return true;
  const [family = '', ...given] = words.map(foldedName);
  return isFamilyNameFirst(
    family,
    given.flatMap((word) => word.split('-')),
  );
}
