import { loadCountries } from '../../registries/countries.ts';
import { loadSourceWords } from '../../registries/source-words.ts';
import { loadPlaces } from '../../registries/vocabulary.ts';
import { fold } from '../../text/fold.ts';
import { transliterate } from '../../text/fold-name.ts';

let places: ReadonlySet<string> | undefined;

/** True for the name of a country, region or city known, with or without "Republic of". */
export function isPlace(name: string): boolean {
  places ??= new Set(
    [
      ...loadPlaces(),
      ...loadSourceWords().cities,
      ...loadCountries().flatMap(({ names, capitals }) => [...names, ...capitals]),
    ].map(fold),
  );
  const printed = name
    .trim()
    .replace(/^the\s+/i, '')
    .replace(/\s+(?:[IVX]+|\d)$/, '');
  const key = fold(transliterate(printed));
  return places.has(key) || places.has(key.replace(/^(?:republic|kingdom|state|city|region) of (?:the )?/, ''));
}

let demonyms: ReadonlySet<string> | undefined;

/** True for what the people of a country and their things are called: "Russian". */
export function isDemonym(word: string): boolean {
  demonyms ??= new Set(loadCountries().flatMap((country) => country.demonyms));
  return demonyms.has(word);
}
