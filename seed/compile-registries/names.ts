import type { NameUse } from '../annotate/actors/lexicon.ts';
import { NameLines } from '../annotate/actors/name-trie.ts';
import { classes, classesOf } from '../annotate/actors/word-classes.ts';
import type { RegisteredActor } from '../registries/actors.ts';
import type { Country } from '../registries/countries.ts';
import sources from '../registries/sources.json' with { type: 'json' };
import { loadPlaces } from '../registries/vocabulary.ts';
import { fold } from '../text/fold.ts';
import { readTerritories } from './countries.ts';
import { stateIn } from './state-bodies.ts';

/** Every registered name as the lines of a NameTrie; each means a use and, but for places, an actor's slug. */
export function compileNames(actors: readonly RegisteredActor[], countries: readonly Country[]): readonly string[] {
  const names = new NameLines();
  const addAll = (forms: Iterable<string>, use: NameUse, slug: string) => {
    for (const form of forms) names.add(form, slug === '' ? use : `${use} ${slug}`);
  };
  const stateBySlug = new Map(countries.map((country) => [country.record.slug, country]));
  for (const { record, surname, knownBySurname, metonyms, metonymCities } of actors) {
    const { slug, affiliation, kind } = record;
    const forms = [record.name, ...record.aliases];
    const spellings = forms.flatMap((form) => respelled(form, record.slug, actors));
    const state = kind === 'ORGANISATION' ? stateBySlug.get(affiliation ?? '') : undefined;
    for (const form of forms) names.add(form, `name ${slug}${state ? stateIn(form, forms, state) : ''}`);
    addAll(spellings, 'name', slug);
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
  addAll(readTerritories(), 'place', '');
  addAll(sources.flatMap(({ name, aliases }) => [name, ...aliases]).flatMap(pressName), 'source', '');
  return names.lines();
}

/** The spellings of a name that begins with another actor's: "Al Qaida in Iraq", since al-Qaeda is also printed Al Qaida. */
function respelled(form: string, slug: string, actors: readonly RegisteredActor[]): string[] {
  const part = actors.find(
    ({ record }) =>
      record.kind === 'GROUP' &&
      record.slug !== slug &&
      record.aliases.length > 0 &&
      form.startsWith(`${record.name} `),
  );
  if (part === undefined) return [];
  const rest = form.slice(part.record.name.length);
  return part.record.aliases.filter((alias) => alias.length > 3).map((alias) => alias + rest);
}

const heads = classes.organisationHead | classes.groupHead;
const common = classes.topic | classes.notName;

/**
 * The name of a source where it is the press's, and an actor's or a person's could be read into it: China Daily, Enab
 * Baladi. None where an organisation bears it, or every word is a common one (Foreign Affairs).
 */
function pressName(form: string): string[] {
  const name = form.replace(/^The /, '');
  const words = name.split(/[\s-]+/).map((word) => classesOf(fold(word)));
  const isPress =
    words.length > 1 && /^\p{Lu}[\p{Script=Latin}’' -]+$/u.test(name) && words.every((bits) => (bits & heads) === 0);
  return isPress && words.some((bits) => (bits & common) === 0) ? [name] : [];
}

function plural(demonym: string): string {
  return /(?:[sxz]|sh|ench|utch|ese|men|women)$/.test(demonym) ? demonym : `${demonym}s`;
}
