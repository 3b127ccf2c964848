import { z } from 'zod';
import { fold } from './fold.ts';
import givenNameData from './given-names.json' with { type: 'json' };
import { parseRegistry } from './parse-registry.ts';
import placeData from './places.json' with { type: 'json' };
import titleData from './titles.json' with { type: 'json' };
import vocabularyData from './vocabulary.json' with { type: 'json' };

const words = z
  .array(z.string().regex(/^\S.*\S$|^\S$/, 'must not be empty or begin or end with a space'))
  .transform((list) => new Set(list.map(fold)) as ReadonlySet<string>);

const vocabularySchema = z.strictObject({
  $comment: z.string(),
  organisationHeads: words,
  groupHeads: words,
  stateInstitutions: words,
  companySuffixes: words,
  nameLinks: words,
  topics: words,
  events: words,
  placeNouns: words,
  notNames: words,
  wordSurnames: words,
  sentenceOpeners: words,
  speechVerbs: words,
  sourceNouns: words,
  actorRoles: words,
});

const titleSchema = z.strictObject({
  $comment: z.string(),
  heads: words,
  address: words,
  modifiers: words,
  leaders: words,
});

const placeSchema = z.strictObject({ $comment: z.string(), places: z.array(z.string().min(2)) });
const givenNameSchema = z.record(z.string().length(1), z.string());

let vocabulary: z.infer<typeof vocabularySchema> | undefined;
let titles: z.infer<typeof titleSchema> | undefined;
let givenNames: ReadonlySet<string> | undefined;

/** English words that the rules for actors look at, folded. Throws a RegistryError where the data is wrong. */
export function loadVocabulary(): z.infer<typeof vocabularySchema> {
  vocabulary ??= parseRegistry('seed/registries/vocabulary.json', vocabularySchema, vocabularyData);
  return vocabulary;
}

/** Words of office and address that stand before a person's name, folded. */
export function loadTitles(): z.infer<typeof titleSchema> {
  titles ??= parseRegistry('seed/registries/titles.json', titleSchema, titleData);
  return titles;
}

/** Regions, cities and landmarks that are no actors. */
export function loadPlaces(): readonly string[] {
  return parseRegistry('seed/registries/places.json', placeSchema, placeData).places;
}

/** First names of persons, folded. */
export function loadGivenNames(): ReadonlySet<string> {
  givenNames ??= new Set(
    Object.values(parseRegistry('seed/registries/given-names.json', givenNameSchema, givenNameData)).flatMap((names) =>
      names.toLowerCase().split(' '),
    ),
  );
  return givenNames;
}
