import { loadCountries } from '../../registries/countries.ts';

/** A state that a document speaks of: its names, and how often the document prints them, its demonyms and its cities of power. */
export interface SpokenState {
  readonly names: readonly string[];
  readonly count: number;
}

const capitalised = /\p{Lu}[\p{L}\p{M}’'-]*/gu;
const possessive = /[’']s?$/u;

let namesByWord: ReadonlyMap<string, readonly string[]> | undefined;

function namesOf(word: string): readonly string[] | undefined {
  namesByWord ??= new Map(
    loadCountries().flatMap(({ names, demonyms, capitals }) =>
      [...names, ...capitals, ...demonyms, ...demonyms.map((demonym) => `${demonym}s`)].map(
        (printed) => [printed, names] as const,
      ),
    ),
  );
  return namesByWord.get(word);
}

/** The states that texts speak of, the one spoken of most first. */
export function statesSpokenOf(texts: Iterable<string>): readonly SpokenState[] {
  const counts = new Map<readonly string[], number>();
  for (const text of texts) {
    let before: { readonly word: string; readonly end: number } | null = null;
    for (const { 0: printed, index } of text.matchAll(capitalised)) {
      const word = printed.replace(possessive, '');
      const isNext = before !== null && index === before.end + 1;
      const names = (isNext ? namesOf(`${before?.word} ${word}`) : undefined) ?? namesOf(word);
      if (names !== undefined) counts.set(names, (counts.get(names) ?? 0) + 1);
      before = { word, end: index + printed.length };
    }
  }
  return [...counts].map(([names, count]) => ({ names, count })).sort((a, b) => b.count - a.count);
}
