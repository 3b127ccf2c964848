import { z } from 'zod';
import givenNameData from '../registries/given-names.json' with { type: 'json' };
import placeData from '../registries/places.json' with { type: 'json' };
import titleData from '../registries/titles.json' with { type: 'json' };
import vocabularyData from '../registries/vocabulary.json' with { type: 'json' };
import { parseRegistry } from './parse-registry.ts';

const lists = z.record(
  z.string(),
  z.array(z.string().regex(/^\S.*\S$|^\S$/, 'must not be empty or begin or end with a space')),
);
const placeNames = z.array(z.string().min(2));
const placeSchema = z.strictObject({
  $comment: z.string(),
  places: placeNames,
  statesOfAmerica: placeNames,
  citiesOfAmerica: placeNames,
});
const givenNameSchema = z.strictObject({ $comment: z.string(), names: z.record(z.string().length(1), z.string()) });

/** Throws a RegistryError where the words of titles.json, vocabulary.json, places.json or given-names.json break their rules. */
export function checkVocabulary(): void {
  for (const [file, { $comment: _, ...words }] of [
    ['titles.json', titleData],
    ['vocabulary.json', vocabularyData],
  ] as const) {
    parseRegistry(`seed/registries/${file}`, lists, words);
  }
  parseRegistry('seed/registries/places.json', placeSchema, placeData);
  parseRegistry('seed/registries/given-names.json', givenNameSchema, givenNameData);
}
