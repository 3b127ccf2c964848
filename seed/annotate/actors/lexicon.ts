import type { ActorRecord } from '../../../schema/records/actor.ts';
import { loadActors, type RegisteredActor } from '../../registries/actors.ts';
import compiled from '../../registries/compiled.json' with { type: 'json' };
import { loadCountries } from '../../registries/countries.ts';
import { type SourceRegistry, sources } from '../../registries/sources.ts';
import { loadGivenNames, loadVocabulary } from '../../registries/vocabulary.ts';
import { fold } from '../../text/fold.ts';
import { NameTrie } from './name-trie.ts';
import { loadPlainNames } from './plain-names.ts';

const nameUses = ['name', 'word', 'surname', 'demonym', 'combining', 'capital', 'seat', 'place', 'source'] as const;

/**
 * What a registered name says of its words. `capital` is a city that stands for a government or is a place, `seat` a
 * building that does, `surname` a person's that needs no introduction, `word` an organisation's that is a word, too;
 * `place` and `source` (the press) say that they are no actor.
 */
export type NameUse = (typeof nameUses)[number];

export interface RegisteredName {
  readonly use: NameUse;
  /** Null for a place or a source. */
  readonly actor: ActorRecord | null;
  /** The part of a state's body's name that is the state's: its first words (U.S. Army), or, below zero, its last. */
  readonly state: { readonly use: 'name' | 'demonym'; readonly words: number } | null;
}

/** The registries, made ready for matching. */
export interface Lexicon {
  readonly names: NameTrie<RegisteredName>;
  readonly recordBySlug: ReadonlyMap<string, ActorRecord>;
  /** Registered persons by folded surname (its last word). */
  readonly personsBySurname: ReadonlyMap<string, readonly RegisteredActor[]>;
  readonly registeredBySlug: ReadonlyMap<string, RegisteredActor>;
  /** Folded first names that are not also the name of a state, a city or an actor. */
  readonly givenNames: Pick<ReadonlySet<string>, 'has'>;
  /** Folded first names that are the name of a state or a city, too: Austin, Israel. */
  readonly borrowedGivenNames: Pick<ReadonlySet<string>, 'has'>;
  /** Folded words that are surnames after a first name: King, Jordan. */
  readonly surnames: ReadonlySet<string>;
  readonly sources: SourceRegistry;
}

/** What a lexicon is made of. */
export interface LexiconParts {
  readonly actors: readonly RegisteredActor[];
  readonly states: readonly ActorRecord[];
  /** Lines of a NameTrie, which go before the plain names of gloss's own registry. */
  readonly names: readonly string[];
  /** Slugs that names may still mean, each with the slug of the actor that took it in. */
  readonly merged: ReadonlyMap<string, string>;
  readonly sources: SourceRegistry;
}

let lexicon: Lexicon | undefined;

/** The lexicon of gloss's own registries, made at the first call. */
export function loadLexicon(): Lexicon {
  lexicon ??= makeLexicon({
    actors: loadActors(),
    states: loadCountries().map(({ record }) => record),
    names: compiled.names,
    merged: new Map(),
    sources,
  });
  return lexicon;
}

export function makeLexicon({ actors, states, names: lines, merged, sources: registry }: LexiconParts): Lexicon {
  const recordBySlug = new Map<string, ActorRecord>();
  const registeredBySlug = new Map<string, RegisteredActor>();
  const personsBySurname = new Map<string, RegisteredActor[]>();
  for (const actor of actors) {
    recordBySlug.set(actor.record.slug, actor.record);
    registeredBySlug.set(actor.record.slug, actor);
    if (actor.surname === null) continue;
    const key = fold(actor.surname.split(/[ -]/).at(-1) ?? actor.surname);
    const others = personsBySurname.get(key);
    if (others === undefined) personsBySurname.set(key, [actor]);
    else others.push(actor);
  }
  for (const record of states) recordBySlug.set(record.slug, record);
  for (const [slug, into] of merged) {
    const record = recordBySlug.get(into);
    const registered = registeredBySlug.get(into);
    if (record !== undefined) recordBySlug.set(slug, record);
    if (registered !== undefined) registeredBySlug.set(slug, registered);
  }
  const names = new NameTrie(lines, (value) => registeredName(value, recordBySlug), loadPlainNames());
  const firstNames = loadGivenNames();
  // Franco is a name, where Franco-German is not at hand.
  const isOnlyAName = (name: string) => /^(?:surname|combining|word)$/.test(names.single(name)?.use ?? 'surname');
  return {
    names,
    recordBySlug,
    personsBySurname,
    registeredBySlug,
    givenNames: { has: (name) => firstNames.has(name) && isOnlyAName(name) },
    borrowedGivenNames: { has: (name) => firstNames.has(name) && !isOnlyAName(name) },
    surnames: loadVocabulary().wordSurnames,
    sources: registry,
  };
}

/** What a compiled name says: `seat united-kingdom`, `place`, `name united-states-army name 2`. */
function registeredName(value: string, recordBySlug: Lexicon['recordBySlug']): RegisteredName {
  const [printed, slug = '', stateUse, stateWords] = value.split(' ');
  const use = nameUses.find((each) => each === printed);
  if (use === undefined) throw new Error(`Not a use of a name: ${value}`);
  const state =
    stateWords === undefined
      ? null
      : { use: stateUse === 'name' ? ('name' as const) : ('demonym' as const), words: Number(stateWords) };
  return { use, actor: recordBySlug.get(slug) ?? null, state };
}
