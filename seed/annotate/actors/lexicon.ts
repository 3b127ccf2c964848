import type { ActorRecord } from '../../../schema/records/actor.ts';
import { loadActors, type RegisteredActor } from '../../registries/actors.ts';
import { loadCountries } from '../../registries/countries.ts';
import { fold } from '../../registries/fold.ts';
import { loadGivenNames, loadPlaces } from '../../registries/vocabulary.ts';
import { givenNameVariants } from './given-name-variants.ts';
import { NameTrie } from './name-trie.ts';

/**
 * What a registered name says of its words. `capital` is a city that stands for a government or is a place, `seat` a
 * building that does, `surname` a person's that needs no introduction; `place` says that they are no actor.
 */
export type NameUse = 'name' | 'surname' | 'demonym' | 'combining' | 'capital' | 'seat' | 'place';

export interface RegisteredName {
  readonly use: NameUse;
  /** Null for a place. */
  readonly actor: ActorRecord | null;
}

/** The registries, made ready for matching. */
export interface Lexicon {
  readonly names: NameTrie<RegisteredName>;
  readonly recordBySlug: ReadonlyMap<string, ActorRecord>;
  /** Registered persons by folded surname (its last word). */
  readonly personsBySurname: ReadonlyMap<string, readonly RegisteredActor[]>;
  readonly registeredBySlug: ReadonlyMap<string, RegisteredActor>;
  /** Folded first names that are not also the name of a state, a city or an actor. */
  readonly givenNames: ReadonlySet<string>;
}

let lexicon: Lexicon | undefined;

/** The lexicon, built at the first call (some 20 ms). Throws a RegistryError where a registry's data is wrong. */
export function loadLexicon(): Lexicon {
  lexicon ??= buildLexicon();
  return lexicon;
}

function buildLexicon(): Lexicon {
  const names = new NameTrie<RegisteredName>();
  const recordBySlug = new Map<string, ActorRecord>();
  const registeredBySlug = new Map<string, RegisteredActor>();
  const personsBySurname = new Map<string, RegisteredActor[]>();
  const addAll = (forms: Iterable<string>, use: NameUse, actor: ActorRecord | null) => {
    for (const form of forms) names.add(form, { use, actor });
  };
  const actors = loadActors();
  for (const entry of actors) {
    const { record, surname } = entry;
    recordBySlug.set(record.slug, record);
    registeredBySlug.set(record.slug, entry);
    addAll([record.name, ...record.aliases], 'name', record);
    addAll(entry.metonyms, 'seat', record);
    addAll(entry.metonymCities, 'capital', record);
    if (surname === null) continue;
    for (const form of [record.name, ...record.aliases]) addAll(givenNameVariants(form), 'name', record);
    // Sisi stands for el-Sisi, too.
    if (entry.knownBySurname) addAll([surname, surname.replace(/^(?:al|el)-/, '')], 'surname', record);
    const key = fold(surname.split(/[ -]/).at(-1) ?? surname);
    const others = personsBySurname.get(key);
    if (others === undefined) personsBySurname.set(key, [entry]);
    else others.push(entry);
  }
  for (const country of loadCountries()) {
    const { record } = country;
    recordBySlug.set(record.slug, record);
    addAll(country.names, 'name', record);
    addAll(country.demonyms, 'demonym', record);
    addAll(country.demonyms.map(plural), 'demonym', record);
    addAll(country.combining, 'combining', record);
    addAll(country.seats, 'seat', record);
    addAll(country.capitals, 'capital', record);
  }
  addAll(loadPlaces(), 'place', null);
  const givenNames = new Set<string>();
  for (const name of loadGivenNames()) {
    const use = names.single(name)?.use;
    if (use === undefined || use === 'surname') givenNames.add(name);
  }
  return { names, recordBySlug, personsBySurname, registeredBySlug, givenNames };
}

function plural(demonym: string): string {
  return /(?:[sxz]|sh|ch|ese|men)$/.test(demonym) ? demonym : `${demonym}s`;
}
