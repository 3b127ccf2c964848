import { z } from 'zod';
import { type ActorRecord, actorKinds } from '../../schema/records/actor.ts';
import { slugOf } from '../../schema/slug.ts';
import actorData from './actors.json' with { type: 'json' };
import { loadCountries } from './countries.ts';
import { parseRegistry, RegistryError } from './parse-registry.ts';

const text = z.string().regex(/^\S(.*\S)?$/, 'must not be empty or begin or end with a space');

const entrySchema = z.strictObject({
  name: text,
  kind: z.enum(actorKinds),
  slug: text.optional(),
  aliases: z.array(text).default([]),
  /** The part of a person's name used alone after the full name; the last word where it is left out. */
  surname: text.optional(),
  /** True: the surname alone always means this person (Putin). */
  knownBySurname: z.boolean().default(false),
  /** Buildings that stand for it (the Pentagon). */
  metonyms: z.array(text).default([]),
  /** Cities that stand for it, or are places (Brussels). */
  metonymCities: z.array(text).default([]),
  affiliation: text.optional(),
  /** Slug of the state this person leads or led. */
  leads: text.optional(),
  /** Offices in that state, in lower case: president. */
  titles: z.array(text).default([]),
  description: text.optional(),
  wikidataId: z
    .string()
    .regex(/^Q\d+$/, 'must be a Wikidata id such as Q7747')
    .optional(),
});

/** An actor as its registry entry tells of it. */
export interface RegisteredActor {
  readonly record: ActorRecord;
  readonly surname: string | null;
  readonly knownBySurname: boolean;
  readonly metonyms: readonly string[];
  readonly metonymCities: readonly string[];
  readonly leads: string | null;
  readonly titles: readonly string[];
}

let actors: readonly RegisteredActor[] | undefined;

/** The entries of actors.json, checked. Throws a RegistryError that names the entry and the field. */
export function loadActors(): readonly RegisteredActor[] {
  actors ??= readActors(actorData);
  return actors;
}

/** Reads entries of the form of actors.json; states may be their affiliation. Throws a RegistryError. */
function readActors(data: unknown): readonly RegisteredActor[] {
  const file = 'seed/registries/actors.json';
  const entries = parseRegistry(file, z.array(entrySchema), data);
  const slugs = new Set(loadCountries().map((country) => country.record.slug));
  for (const entry of entries) {
    const slug = entry.slug ?? slugOf(entry.name);
    if (slugs.has(slug)) {
      throw new RegistryError(
        `${file}: "${entry.name}" has the slug ${slug} of another actor; give one of them a slug`,
      );
    }
    slugs.add(slug);
  }
  return entries.map((entry) => {
    for (const field of ['affiliation', 'leads'] as const) {
      const slug = entry[field];
      if (slug !== undefined && !slugs.has(slug)) {
        throw new RegistryError(`${file}: ${field} of "${entry.name}" is "${slug}", which is no actor's slug`);
      }
    }
    return {
      record: {
        slug: entry.slug ?? slugOf(entry.name),
        name: entry.name,
        kind: entry.kind,
        aliases: entry.aliases,
        description: entry.description ?? null,
        affiliation: entry.affiliation ?? entry.leads ?? null,
        wikidataId: entry.wikidataId ?? null,
        registered: true,
      },
      surname: entry.kind === 'PERSON' ? (entry.surname ?? entry.name.split(' ').at(-1) ?? entry.name) : null,
      knownBySurname: entry.knownBySurname,
      metonyms: entry.metonyms,
      metonymCities: entry.metonymCities,
      leads: entry.leads ?? null,
      titles: entry.titles,
    };
  });
}
