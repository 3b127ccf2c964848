import { foldedWords } from '../annotate/actors/lexemes.ts';
import type { Country } from '../registries/countries.ts';

/**
 * How much of a form of an organisation's name is its state's, as the compiled name tells it: ` name 2` for the first two
 * words (United States Government), ` demonym 1` (Russian Government), ` name -1` for the last (Government of Russia).
 * Empty where the name is one: any body but a government or its security forces bears its state's name as part of its own.
 */
export function stateIn(form: string, { names, demonyms }: Country): string {
  const words = wordsOf(form);
  const printed = form.split(' ');
  const named = new Set(names.map((name) => wordsOf(name).join(' ')));
  const adjectives = new Set(demonyms.map((demonym) => wordsOf(demonym).join(' ')));
  for (let count = 1; count < words.length; count++) {
    const front = words.slice(0, count).join(' ');
    const use = named.has(front) ? 'name' : adjectives.has(front) ? 'demonym' : undefined;
    // Russia’s Foreign Ministry
    const isPossessive = /[’']s$/.test(printed[count - 1] ?? '');
    if (use !== undefined && (isGovernment(words.slice(count)) || isPossessive)) return ` ${use} ${count}`;
    const link = words.at(-count - 1) === 'the' ? -count - 2 : -count - 1;
    if (words.at(link) === 'of' && named.has(words.slice(-count).join(' ')) && isGovernment(words.slice(0, link)))
      return ` name ${-count}`;
  }
  return '';
}

function isGovernment(words: readonly string[]): boolean {
  return /^(?:government|cabinet|security forces)$/.test(words.join(' '));
}

function wordsOf(form: string): string[] {
  return foldedWords(form.replace(/(?<=[\p{Ll}.])[’']s(?= )/gu, ''));
}
