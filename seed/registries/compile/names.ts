import type { NameUse } from '../../annotate/actors/lexicon.ts';
import { NameLines } from '../../annotate/actors/name-trie.ts';
import type { RegisteredActor } from '../actors.ts';
import type { Country } from '../countries.ts';
import { loadPlaces } from '../vocabulary.ts';

/** Every registered name as the lines of a NameTrie; each means a use and, but for places, an actor's slug. */
export function compileNames(actors: readonly RegisteredActor[], countries: readonly Country[]): readonly string[] {
  const names = new NameLines();
  const addAll = (forms: Iterable<string>, use: NameUse, slug: string) => {
    for (const form of forms) names.add(form, slug === '' ? use : `${use} ${slug}`);
  };
  for (const { record, surname, knownBySurname, metonyms, metonymCities } of actors) {
    const { slug } = record;
    addAll([record.name, ...record.aliases], 'name', slug);
    addAll(metonyms, 'seat', slug);
    addAll(metonymCities, 'capital', slug);
    if (surname === null) continue;
    // Sisi stands for el-Sisi, too.
    if (knownBySurname) addAll([surname, surname.replace(/^(?:al|el)-/, '')], 'surname', slug);
  }
  for (const { record, ...country } of countries) {
    const { slug } = record;
    addAll(country.names, 'name', slug);
    addAll(country.demonyms, 'demonym', slug);
    addAll(country.demonyms.map(plural), 'demonym', slug);
    addAll(country.combining, 'combining', slug);
    addAll(country.seats, 'seat', slug);
    addAll(country.capitals, 'capital', slug);
  }
  addAll(loadPlaces(), 'place', '');
  return names.lines();
}

function plural(demonym: string): string {
  return /(?:[sxz]|sh|ench|utch|ese|men|women)$/.test(demonym) ? demonym : `${demonym}s`;
}
