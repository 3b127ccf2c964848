import { z } from 'zod';
import { parseRegistry } from './parse-registry.ts';
import data from './source-words.json' with { type: 'json' };

const words = z.string().transform((list): ReadonlySet<string> => new Set(list.split(' ')));

const schema = z.strictObject({
  $comment: z.string(),
  /** Words of which the names of newspapers, agencies and stations are made. */
  press: words,
  /** Nouns for something printed or broadcast, by itself no name. */
  genericSources: words,
  /** What happens or is held. */
  events: words,
  /** Words before the name of something that happened, sailed or was passed. */
  eventOpeners: words,
  /** Names of days and meetings. */
  occasions: words,
  /** Offices, and what people are or do at a date. */
  roles: words,
  institutions: words,
  /** Small words inside a name. */
  connectors: words,
  /** Cities that are no capital. */
  cities: z.array(z.string().min(2)),
});

let loaded: z.infer<typeof schema> | undefined;

/** Words that the rules for unknown sources look at, lower case. Throws a RegistryError where the data is wrong. */
export function loadSourceWords(): z.infer<typeof schema> {
  loaded ??= parseRegistry('seed/registries/source-words.json', schema, data);
  return loaded;
}
