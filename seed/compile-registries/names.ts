import type { NameUse } from '../annotate/actors/lexicon.ts';
import { NameLines } from '../annotate/actors/name-trie.ts';
import { PlainNames, withoutPlainNames } from '../annotate/actors/plain-names.ts';
import type { RegisteredActor } from '../registries/actors.ts';
import type { Country } from '../registries/countries.ts';
import sources from '../registries/sources.json' with { type: 'json' };
import { loadPlaces } from '../registries/vocabulary.ts';
import { addActorNames, plural, pressName } from './actor-names.ts';
import { readTerritories } from './countries.ts';

/**
 * Every registered name as the lines of a NameTrie; each means a use and, but for places, an actor's slug. Those of
 * `namedActors` that are plain are left out.
 */
export function compileNames(
  actors: readonly RegisteredActor[],
  namedActors: readonly RegisteredActor[],
  countries: readonly Country[],
): readonly string[] {
  const names = new NameLines();
  const addAll = (forms: Iterable<string>, use: NameUse, slug: string) => {
    for (const form of forms) names.add(form, slug === '' ? use : `${use} ${slug}`);
  };
  const stateBySlug = new Map(countries.map((country) => [country.record.slug, country]));
  for (const actor of actors) addActorNames(names, actor, { actors, stateOf: (slug) => stateBySlug.get(slug) });
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
  addAll(readTerritories(), 'place', '');
  addAll(sources.flatMap(({ name, aliases }) => [name, ...aliases]).flatMap(pressName), 'source', '');
  return withoutPlainNames(names.lines(), new PlainNames(namedActors));
}
