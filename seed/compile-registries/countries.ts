import countryData from 'world-countries/dist/countries.json' with { type: 'json' };
import { z } from 'zod';
import supplementData from '../registries/countries.json' with { type: 'json' };
import type { CompiledCountry } from '../registries/countries.ts';
import { parseRegistry, RegistryError } from './parse-registry.ts';

const texts = z.array(z.string().min(2)).optional();
const supplementSchema = z.strictObject({
  $comment: z.string(),
  alsoIncluded: z.array(z.string().length(2)),
  sharedSeats: z.record(z.string().min(2), z.array(z.string())),
  countries: z.record(
    z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166 alpha-2 code'),
    z.strictObject({
      name: z.string().min(2).optional(),
      names: texts,
      notNames: texts,
      demonyms: texts,
      addDemonyms: texts,
      combining: texts,
      capitals: texts,
      seats: texts,
      wikidataId: z
        .string()
        .regex(/^Q\d+$/, 'must be a Wikidata id such as Q159')
        .optional(),
    }),
  ),
});

/**
 * The members of the United Nations and a few more, from world-countries, with the supplement of countries.json.
 * Throws a RegistryError where the supplement is wrong.
 */
export function readCountries(): readonly CompiledCountry[] {
  const supplement = parseRegistry('seed/registries/countries.json', supplementSchema, supplementData);
  return countryData
    .filter((country) => country.unMember || supplement.alsoIncluded.includes(country.cca2))
    .map((country) => {
      const extra = supplement.countries[country.cca2] ?? {};
      const name = extra.name ?? country.name.common;
      const left = new Set(extra.notNames);
      const names = new Set(
        [
          name,
          country.name.common,
          country.name.official,
          ...country.altSpellings.filter(isEnglishName),
          ...(extra.names ?? []),
        ].filter((each) => !left.has(each)),
      );
      const own = (country.demonyms.eng?.m ?? '').split(/, | or /).filter((each) => each !== '' && !names.has(each));
      const demonyms = [...(extra.demonyms ?? own), ...(extra.addDemonyms ?? [])];
      const capitals = (extra.capitals ?? country.capital).filter((capital) => !names.has(capital));
      return {
        name,
        wikidataId: extra.wikidataId ?? null,
        names: [...names],
        demonyms,
        combining: extra.combining ?? [],
        capitals,
        seats: extra.seats ?? [],
      };
    });
}

/**
 * Buildings that stand for the government in several states, each as its name and the slugs of the states: State House.
 * Throws a RegistryError for a slug that none of `states` has.
 */
export function readSharedSeats(states: readonly { readonly slug: string }[]): readonly (readonly string[])[] {
  const { sharedSeats } = parseRegistry('seed/registries/countries.json', supplementSchema, supplementData);
  const known = new Set(states.map(({ slug }) => slug));
  return Object.entries(sharedSeats).map(([seat, slugs]) => {
    const wrong = slugs.find((slug) => !known.has(slug));
    if (wrong === undefined) return [seat, ...slugs];
    throw new RegistryError(
      `seed/registries/countries.json: sharedSeats of "${seat}" has "${wrong}", which is not the slug of any state`,
    );
  });
}

/**
 * The names of what is no state of the registry: American Samoa, French Guiana. A state's name inside is no mention of it.
 */
export function readTerritories(): readonly string[] {
  const { alsoIncluded } = parseRegistry('seed/registries/countries.json', supplementSchema, supplementData);
  return countryData
    .filter((country) => !country.unMember && !alsoIncluded.includes(country.cca2))
    .map((country) => country.name.common);
}

// Two-letter codes are words ("IN", "IT"); forms with a comma and native spellings are not met in English prose.
function isEnglishName(spelling: string): boolean {
  return spelling.length > 2 && /^[A-Z][\p{Script=Latin}'’ -]+$/u.test(spelling);
}
