import { type ActorRecord, actorKinds } from '../../schema/records/actor.ts';
import { slugOf } from '../../schema/slug.ts';
import type { ActorEntry } from './actor-entry.ts';
import compiled from './compiled.json' with { type: 'json' };
import { personOf } from './person-lines.ts';

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
  /** Of a state: what its people and whatever is of it are called (Soviet); their plural is the reader's work. */
  readonly demonyms: readonly string[];
  /** Slug of the state this person leads or led. */
  readonly leads: string | null;
  /** Offices in that state, in lower case: president. */
  readonly titles: readonly string[];
}

let actors: readonly RegisteredActor[] | undefined;
let namedActors: readonly RegisteredActor[] | undefined;

/** The actors of actors.json. What breaks its rules is found when the registries are compiled. */
export function loadActors(): readonly RegisteredActor[] {
  actors ??= [...compiled.persons.map(personOf), ...compiled.actors].map(actorOf).concat(loadNamedActors());
  return actors;
}

/** Those of which the registry says nothing but kind, affiliation and names. */
export function loadNamedActors(): readonly RegisteredActor[] {
  namedActors ??= namedActorsOf(compiled.namedActors);
  return namedActors;
}

/**
 * The entries of which nothing is said but kind, affiliation and names, as lines: one for each kind and affiliation, which
 * holds both, parted by a space, and after a tab each the names of an actor, parted by `|`.
 */
export function namedLines(entries: readonly ActorEntry[]): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const { kind, affiliation = '', name, aliases = [] } of entries) {
    const head = `${kind} ${affiliation}`;
    const names = [name, ...aliases].join('|');
    const line = lines.get(head);
    if (line === undefined) lines.set(head, [head, names]);
    else line.push(names);
  }
  return [...lines.values()].map((parts) => parts.join('\t'));
}

/** True for an entry that such a line can hold. */
export function isOnlyNamed(entry: ActorEntry): boolean {
  return (
    Object.keys(entry).every((field) => /^(?:name|kind|affiliation|aliases)$/.test(field)) && entry.kind !== 'PERSON'
  );
}

/** The actors of such lines: thousands, at the start of every process, so made without entries between. */
export function namedActorsOf(lines: readonly string[]): readonly RegisteredActor[] {
  const all: RegisteredActor[] = [];
  for (const line of lines) {
    const actorsNames = line.split('\t');
    const [printed, affiliation = ''] = (actorsNames[0] ?? '').split(' ');
    const kind = actorKinds.find((each) => each === printed);
    if (kind === undefined) throw new Error(`Actors are of no known kind: ${printed}`);
    for (let actor = 1; actor < actorsNames.length; actor += 1) {
      const names = actorsNames[actor] ?? '';
      const end = names.indexOf('|');
      const name = end < 0 ? names : names.slice(0, end);
      const aliases = end < 0 ? [] : names.slice(end + 1).split('|');
      const record: ActorRecord = {
        slug: isPlain.test(name) ? name.toLowerCase().replaceAll(' ', '-') : slugOf(name),
        name,
        kind,
        aliases,
        description: null,
        affiliation: affiliation === '' ? null : affiliation,
        wikidataId: null,
        registered: true,
      };
      all.push({ record, ...onlyNamed });
    }
  }
  return all;
}

// Most names are; their slugs cost less so.
const isPlain = /^[A-Za-z]{1,30}(?: [A-Za-z]{1,30}){0,2}$/;

/** What an actor has of which only a record is known. */
export const onlyNamed: Omit<RegisteredActor, 'record'> = {
  surname: null,
  knownBySurname: false,
  isWord: false,
  metonyms: [],
  metonymCities: [],
  demonyms: [],
  leads: null,
  titles: [],
};

export function actorOf(entry: ActorEntry): RegisteredActor {
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
    demonyms: entry.demonyms ?? [],
    leads: leads ?? null,
    titles: entry.titles ?? [],
  };
}
