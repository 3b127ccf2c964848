// What a name says of its words is printed as a letter, but for the commonest, which is none: most names are an actor's.
const letters: readonly (readonly [use: string, letter: string])[] = [
  ['word', 'W'],
  ['surname', 'U'],
  ['demonym', 'D'],
  ['combining', 'B'],
  ['capital', 'C'],
  ['seat', 'T'],
  ['place', 'P'],
  ['source', 'S'],
];
const letterByUse = new Map(letters);
const useByLetter = new Map(letters.map(([use, letter]) => [letter, use]));

/**
 * What a name means, as a line of names prints it: `seat united-kingdom` is `Tunited-kingdom`, and a slug made of the name's
 * own words is left out: `name inter-rao` of "inter rao" is nothing.
 *
 * @param key the name's folded words, with a space between them
 */
export function printedValue(value: string, key: string): string {
  const [use = '', slug = '', ...state] = value.split(' ');
  const printed = (letterByUse.get(use) ?? '') + (slug === slugOfKey(key) ? '' : slug);
  return [printed, ...state].join(' ');
}

/** The value that was printed, whole. */
export function valueOfPrinted(printed: string, key: string): string {
  const use = useByLetter.get(printed.charAt(0));
  const rest = use === undefined ? printed : printed.slice(1);
  if (use === 'place' || use === 'source') return use;
  const hasSlug = rest !== '' && !rest.startsWith(' ');
  return `${use ?? 'name'} ${hasSlug ? '' : slugOfKey(key)}${rest}`;
}

function slugOfKey(key: string): string {
  return key.replaceAll(' ', '-');
}
