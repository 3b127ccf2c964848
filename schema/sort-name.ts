import { firstFamilyNames, syllables, vietnameseFamilyNames, vietnameseSyllable } from './family-names.ts';
import { foldedName } from './slug.ts';

const generation = /^(?:jr|sr)\.?$|^(?:II|III|IV)$/i;
const roman = /^[IVX]+$/;
/** Parts of a family name that stand first in an index: De Niro, Le Pen, Ben Gurion, bin Laden. */
const firstParticle = /^(?:De|Del|Della|Di|Du|La|Le|Van|Von|Ben|El|Al|St\.?|Mac|Mc|[Bb]in|[Bb]int|[Ii]bn|[Aa]bu)$/;
const article = /^(?:al|el|ad|an|ar|as|ash|at|az)-(?=\p{Lu})/u;

/**
 * A person's name as an index prints it (The Chicago Manual of Style, 16.71–16.87): the family name first, particles in lower
 * case behind the given names ("Leyen, Ursula von der"; "Assad, Bashar al-"), those with a capital before the family name
 * ("Le Pen, Marine"). A name that puts the family name first itself ("Xi Jinping"), one of a single word, and one with a
 * number ("Elizabeth II") stay as they are.
 */
export function sortNameOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const suffix = words.length > 2 && generation.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const last = words.at(-1) ?? '';
  if (words.length < 2 || (suffix === undefined && roman.test(last)) || isFamilyNameFirst(words)) return name;
  let start = words.length - 1;
  while (start > 1 && firstParticle.test(words[start - 1] ?? '')) start -= 1;
  let given = start;
  while (given > 1 && isParticle(words[given - 1] ?? '')) given -= 1;
  const family = words.slice(start).join(' ');
  const [prefix = ''] = article.exec(family) ?? [];
  const behind = [...words.slice(0, given), ...words.slice(given, start), prefix].filter((word) => word !== '');
  const end = suffix === undefined ? '' : `, ${suffix}`;
  return `${family.slice(prefix.length)}, ${behind.join(' ').replace(/,$/, '')}${end}`;
}

/** Lower-case words inside a name belong to the family name: von, der, de, bin. */
function isParticle(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

/** Xi Jinping, Kim Jong Un, Moon Jae-in. */
function isFamilyNameFirst(words: readonly string[]): boolean {
  const [first = '', ...given] = words.map(foldedName);
  if (words.length > 4) return false;
  // Korean given names are joined by a hyphen, whatever the family name.
  if (words.length === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(words[1] ?? '')) return true;
  if (!firstFamilyNames.has(first) && first !== 'xi') return false;
  const syllable = vietnameseFamilyNames.has(first) && words.length > 2 ? vietnameseSyllable : syllables;
  return given.every((word) => word.split('-').every((part) => syllable.test(part)));
}
