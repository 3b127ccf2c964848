import { normalizeName } from '../../../schema/normalize-name.ts';

// Short forms that no transliteration explains.
const nicknames = new Map(
  [
    'Joe Joseph',
    'Mike Michael',
    'Tony Anthony Antony',
    'Bill William',
    'Nick Nicholas',
    'Bob Robert Rob',
    'Ben Benjamin',
    'Dave David',
    'Jim James',
    'Tom Thomas',
    'Dan Daniel',
    'Ed Edward',
    'Jeff Jeffrey',
    'Greg Gregory',
    'Matt Matthew',
    'Sam Samuel',
    'Steve Steven Stephen',
    'Chris Christopher',
    'Phil Philip',
    'Al Albert',
    'Andy Andrew',
    'Ken Kenneth',
    'Ron Ronald',
    'Tim Timothy',
    'Liz Elizabeth',
    'Kate Katherine',
    'Sue Susan',
  ].flatMap((names) =>
    names.split(' ').map((name, _, [first]): [string, string] => [sound(name), sound(first ?? name)]),
  ),
);

/** True where both first names are one name: Sergei and Sergey, Mohammed and Muhammad, Bob and Robert. */
export function isSameGivenName(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [one, other].map(sound);
  if (first === undefined || second === undefined || first.length < 2) return false;
  return first === second || (nicknames.get(first) ?? first) === (nicknames.get(second) ?? second);
}

/**
 * What the transliterations of a name share: its consonants and whether its first vowel is open (Hassan) or round
 * (Hussein). Names of two persons may share it, so it only tells apart those of one surname.
 */
function sound(name: string): string {
  const letters = normalizeName(name)
    .replace(/[^a-z]/g, '')
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/kh?|q|c(?=[aou])|gh/g, 'k')
    .replace(/dj/g, 'j')
    .replace(/(?<=[aeiou])[jh]$/, '')
    .replace(/^[jyi](?=[aeou])/, '')
    .replace(/(.)\1+/g, '$1');
  const vowel = /[aeiouy]/.exec(letters);
  const round = vowel !== null && /[ou]/.test(vowel[0]) ? 'o' : 'a';
  const initial = /^[aeiouy]/.test(letters) ? round : '';
  return initial + letters.replace(/[aeiouy]+/g, '').replace(/(.)\1+/g, '$1') + (vowel === null ? '' : `-${round}`);
}
