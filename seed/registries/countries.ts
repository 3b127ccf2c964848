import type { ActorRecord } from '../../schema/records/actor.ts';
import { slugOf } from '../../schema/slug.ts';
import { fold } from '../text/fold.ts';
import compiled from './compiled.json' with { type: 'json' };

/** The words that print a state. */
export interface CompiledCountry {
  readonly name: string;
  readonly wikidataId: string | null;
  /** Russia, Russian Federation. */
  readonly names: readonly string[];
  /** Russian; plurals are the reader's work. */
  readonly demonyms: readonly string[];
  /** First parts of compounds: Russo. */
  readonly combining: readonly string[];
  /** Cities that stand for the government, or are places. */
  readonly capitals: readonly string[];
  /** Buildings that stand for the government: the Kremlin. */
  readonly seats: readonly string[];
}

/** A state with the words that print it. */
export interface Country extends CompiledCountry {
  readonly record: ActorRecord;
}

let countries: readonly Country[] | undefined;

/** The members of the United Nations and a few more. */
export function loadCountries(): readonly Country[] {
  countries ??= compiled.countries.map(countryOf);
  return countries;
}

let sharedSeats: ReadonlyMap<string, readonly string[]> | undefined;

/** The slugs of the states that call a building so which stands for their government, by its folded name: state house. */
export function loadSharedSeats(): ReadonlyMap<string, readonly string[]> {
  sharedSeats ??= new Map(compiled.sharedSeats.map(([seat = '', ...states]) => [fold(seat), states]));
  return sharedSeats;
}

/** A country with its record. */
export function countryOf(country: CompiledCountry): Country {
  const { name, names, wikidataId } = country;
  const record: ActorRecord = {
    slug: slugOf(name),
    name,
    kind: 'STATE',
    aliases: names.filter((each) => each !== name),
    description: null,
    affiliation: null,
    wikidataId,
    registered: true,
  };
  return { ...country, record };
}

let namesByCapital: ReadonlyMap<string, readonly string[]> | undefined;

/** The names of the country whose capital a city is, in any spelling; none where it is none. */
export function namesOfCountryByCapital(city: string): readonly string[] {
  namesByCapital ??= new Map(
    loadCountries().flatMap(({ names, capitals }) => capitals.map((capital) => [fold(capital), names] as const)),
  );
  return namesByCapital.get(fold(city.trim())) ?? [];
}
