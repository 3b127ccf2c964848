import { type ActorRecord, actorKinds } from '../../schema/records/actor.ts';
import { slugOf } from '../../schema/slug.ts';
import entries from './actors.json' with { type: 'json' };

/** An actor as its registry entry tells of it. */
export interface RegisteredActor {
  readonly record: ActorRecord;
  /** The part of a person's name used alone after the full name; null of other actors. */
  readonly surname: string | null;
  /** True: the surname alone always means this person (Putin). */
  readonly knownBySurname: boolean;
  /** True: its name of one word is also a word, a surname or a medium (Apple, Ford, Telegram), and means it only where the text shows so. */
  readonly isWord: boolean;
  /** Buildings that stand for it (the Pentagon). */
  readonly metonyms: readonly string[];
  /** Cities that stand for it, or are places (Brussels). */
  readonly metonymCities: readonly string[];
  /** Slug of the state this person leads or led. */
  readonly leads: string | null;
  /** Offices in that state, in lower case: president. */
  readonly titles: readonly string[];
}

let actors: readonly RegisteredActor[] | undefined;

/** The actors of actors.json. What breaks its rules is found when the registries are compiled. */
export function loadActors(): readonly RegisteredActor[] {
  actors ??= entries.map(actorOf);
  return actors;
}

function actorOf(entry: (typeof entries)[number]): RegisteredActor {
  const { name, aliases, leads } = entry;
  const kind = actorKinds.find((each) => each === entry.kind);
  if (kind === undefined) throw new Error(`${name} is of no known kind: ${entry.kind}`);
  return {
    record: {
      slug: entry.slug ?? slugOf(name),
      name,
      kind,
      ...(kind === 'PERSON' && entry.surname !== undefined ? { surname: entry.surname } : {}),
      aliases: aliases ?? [],
      description: entry.description ?? null,
      affiliation: entry.affiliation ?? leads ?? null,
      wikidataId: entry.wikidataId ?? null,
      registered: true,
    },
    surname: kind === 'PERSON' ? (entry.surname ?? name.split(' ').at(-1) ?? name) : null,
    knownBySurname: entry.knownBySurname ?? false,
    isWord: entry.isWord ?? false,
    metonyms: entry.metonyms ?? [],
    metonymCities: entry.metonymCities ?? [],
    leads: leads ?? null,
    titles: entry.titles ?? [],
  };
}
