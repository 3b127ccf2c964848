import { foldedWords } from '../annotate/actors/lexemes.ts';
import type { Country } from '../registries/countries.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

// What only a state has.
const organs = set(
  `army navy fleet force forces corps guard guards command staff police ministry department treasury reserve
  government cabinet embassy consulate delegation mission parliament senate assembly house court`,
);
// What a state has, and others too: the British Council, the Indian National Congress, the Bank of Russia.
const sharedHeads = set(
  'council congress bank committee commission organization organisation bureau agency directorate office service',
);
const links = set('of for on to');

/**
 * How much of a form of an organisation's name is its state's, as the compiled name tells it: ` name 2` for the first two
 * words (United States Army), ` demonym 1` (Russian Armed Forces), which may follow Royal, ` name -1` for the last (Armed Forces of Ukraine).
 * Empty where the name is one: only the body of a state is named for it in two parts. Such is an organisation affiliated
 * with that state whose head noun only states have; where others have it, too, the registry must also print it without
 * the state or with the state on its other side (Foreign Office, Security Council of Russia; but the Russian Council).
 */
export function stateIn(form: string, forms: readonly string[], state: Country): string {
  for (const { body, use, words } of partings(form, state)) {
    const head = headOf(body);
    // The China Coast Guard and the Exim Bank of China bear their state's name; the army or the central bank does not.
    if (/coast guard$/.test(body) || (head === 'bank' && !/^(?:central|national|reserve|state) bank$/.test(body)))
      continue;
    if (organs.has(head) || (sharedHeads.has(head) && isOwnName(body, form, forms, state))) return ` ${use} ${words}`;
  }
  return '';
}

interface Parting {
  readonly body: string;
  readonly use: 'name' | 'demonym';
  readonly words: number;
}

/** The ways to part a form into its body and its state, the state's shorter forms first. */
function partings(form: string, { names, demonyms }: Country): readonly Parting[] {
  const words = wordsOf(form);
  const named = new Set(names.map((name) => wordsOf(name).join(' ')));
  const adjectives = new Set(demonyms.map((demonym) => wordsOf(demonym).join(' ')));
  const found: Parting[] = [];
  for (let count = 1; count < words.length; count++) {
    const front = words.slice(words[0] === 'royal' ? 1 : 0, count).join(' ');
    const use = named.has(front) ? 'name' : adjectives.has(front) ? 'demonym' : undefined;
    if (use !== undefined) found.push({ body: words.slice(count).join(' '), use, words: count });
    const link = words.at(-count - 1) === 'the' ? -count - 2 : -count - 1;
    if (words.at(link) === 'of' && named.has(words.slice(-count).join(' ')))
      found.push({ body: words.slice(0, link).join(' '), use: 'name', words: -count });
  }
  return found;
}

function headOf(body: string): string {
  const words = body.split(' ');
  const link = words.findIndex((word) => links.has(word));
  return (link < 0 ? words.at(-1) : words[link - 1]) ?? '';
}

function isOwnName(body: string, form: string, forms: readonly string[], state: Country): boolean {
  const isBefore = (each: Parting) => each.words > 0;
  const sides = (each: string) => partings(each, state).filter((parting) => parting.body === body);
  const side = sides(form).some(isBefore);
  return forms.some(
    (each) => wordsOf(each).join(' ') === body || sides(each).some((other) => isBefore(other) !== side),
  );
}

function wordsOf(form: string): string[] {
  return foldedWords(form.replace(/(?<=[\p{Ll}.])[’']s(?= )/gu, ''));
}
