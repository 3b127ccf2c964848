import { z } from 'zod';
import data from '../registries/source-words.json' with { type: 'json' };
import { parseRegistry } from './parse-registry.ts';

const words = z
  .string()
  .regex(/^\P{Lu}+$/u, 'must be in lower case')
  .regex(/^\S+(?: \S+)*$/, 'must be parted by single spaces');

const schema = z.strictObject({
  $comment: z.string(),
  press: words,
  genericSources: words,
  events: words,
  eventOpeners: words,
  occasions: words,
  exercises: words,
  roles: words,
  institutions: words,
  connectors: words,
  wordNames: words,
  bareWords: words,
  personNames: words,
  cities: z.array(z.string().min(2)),
});

/** Throws a RegistryError where source-words.json breaks its rules. */
export function checkSourceWords(): void {
  parseRegistry('seed/registries/source-words.json', schema, data);
}
