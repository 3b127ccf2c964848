import { z } from 'zod';
import { actorKinds } from '../../schema/records/actor.ts';
import type { ActorEntry } from '../registries/actor-entry.ts';
import data from '../registries/actors.json' with { type: 'json' };
import { actorOf, isOnlyNamed, namedLines, type RegisteredActor } from '../registries/actors.ts';
import { isPersonEntry, personLine } from '../registries/person-lines.ts';
import { parseRegistry, RegistryError } from './parse-registry.ts';

const file = 'seed/registries/actors.json';
const text = z.string().regex(/^\S(.*\S)?$/, 'must not be empty or begin or end with a space');

const entrySchema = z.strictObject({
  name: text,
  kind: z.enum(actorKinds),
  slug: text.optional(),
  aliases: z.array(text).optional(),
  surname: text.optional(),
  knownBySurname: z.boolean().optional(),
  isWord: z.boolean().optional(),
  metonyms: z.array(text).optional(),
  metonymCities: z.array(text).optional(),
  demonyms: z.array(text).optional(),
  affiliation: text.optional(),
  leads: text.optional(),
  titles: z.array(text).optional(),
  description: text.optional(),
  wikidataId: z
    .string()
    .regex(/^Q\d+$/, 'must be a Wikidata id such as Q7747')
    .optional(),
});

/** The actors of actors.json, checked; states may be their affiliation. Throws a RegistryError that names entry and field. */
export function readActors(states: readonly { readonly slug: string }[]): readonly RegisteredActor[] {
  const entries = parseRegistry(file, z.array(entrySchema), data);
  const actors = entries.map(actorOf);
  const slugs = new Set(states.map(({ slug }) => slug));
  for (const { record } of actors) {
    if (slugs.has(record.slug)) {
      throw new RegistryError(
        `${file}: "${record.name}" has the slug ${record.slug} of another actor; give one of them a slug`,
      );
    }
    slugs.add(record.slug);
  }
  for (const { record, leads } of actors) {
    for (const [field, slug] of Object.entries({ affiliation: record.affiliation, leads })) {
      if (slug !== null && !slugs.has(slug)) {
        throw new RegistryError(
          `${file}: ${field} of "${record.name}" is "${slug}", which is not the slug of any actor`,
        );
      }
    }
  }
  return actors;
}

/** The entries as they are committed for those who load them: persons and those with names alone as lines. */
export function compileActors(): {
  readonly persons: readonly string[];
  readonly actors: readonly ActorEntry[];
  readonly namedActors: readonly string[];
} {
  const entries = parseRegistry(file, z.array(entrySchema), data);
  return {
    persons: entries.filter(isPersonEntry).map(personLine),
    actors: entries.filter((entry) => !isOnlyNamed(entry) && !isPersonEntry(entry)),
    namedActors: namedLines(entries.filter(isOnlyNamed)),
  };
}
