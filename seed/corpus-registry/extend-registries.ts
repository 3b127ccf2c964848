import { createHash } from 'node:crypto';
import type { ActorRecord } from '../../schema/records/actor.ts';
import { type Lexicon, makeLexicon } from '../annotate/actors/lexicon.ts';
import { NameLines } from '../annotate/actors/name-trie.ts';
import { ownRegistries, type Registries } from '../annotate/registries.ts';
import { addActorNames, pressName } from '../compile-registries/actor-names.ts';
import { loadActors, onlyNamed, type RegisteredActor } from '../registries/actors.ts';
import compiled from '../registries/compiled.json' with { type: 'json' };
import { loadCountries } from '../registries/countries.ts';
import type { SourceRegistry } from '../registries/sources.ts';
import { extendedSources } from './extend-sources.ts';
import type { ActorEntry, CorpusRegistry } from './registry-entries.ts';

/** Digits of the digest that stands in `pipelineVersion`. */
const lengthOfVersion = 12;

/** The version of a corpus's registry: the same for the same entries, in whatever files; null where there are none. */
export function versionOf(registry: CorpusRegistry): string | null {
  if (registry.actors.length + registry.sources.length === 0) return null;
  return createHash('sha256').update(JSON.stringify(registry)).digest('hex').slice(0, lengthOfVersion);
}

/** Gloss's own registries with what a corpus says of actors and sources, which goes before what they say. */
export function extendRegistries(registry: CorpusRegistry): Registries {
  const version = versionOf(registry);
  if (version === null) return ownRegistries;
  const sources = extendedSources(registry.sources);
  let lexicon: Lexicon | undefined;
  const makeOnce = (): Lexicon => {
    lexicon ??= extendedLexicon(registry, sources);
    return lexicon;
  };
  return Object.freeze({ sources, lexicon: makeOnce, version });
}

function extendedLexicon(
  { actors: entries, sources: sourceEntries }: CorpusRegistry,
  sources: SourceRegistry,
): Lexicon {
  const own = new Map(loadActors().map((actor) => [actor.record.slug, actor]));
  const countries = new Map(loadCountries().map((country) => [country.record.slug, country]));
  const merged = new Map(entries.flatMap(({ slug, merges }) => merges.map((other): [string, string] => [other, slug])));
  const through = (slug: string | null): string | null => (slug === null ? null : (merged.get(slug) ?? slug));
  const states = new Map([...countries].map(([slug, { record }]) => [slug, record]));
  const changed: RegisteredActor[] = [];
  for (const entry of entries) {
    const taken = entry.merges.flatMap((slug) => own.get(slug) ?? stateActor(states.get(slug)) ?? []);
    const base = own.get(entry.slug) ?? stateActor(states.get(entry.slug)) ?? null;
    const actor = changedActor(entry, base, taken);
    changed.push(actor);
    if (states.has(entry.slug)) states.set(entry.slug, actor.record);
    else own.set(entry.slug, actor);
  }
  for (const slug of merged.keys()) {
    own.delete(slug);
    states.delete(slug);
  }
  const actors = [...own.values()].map((actor) => redirected(actor, through));
  const names = new NameLines();
  const stateOf = (slug: string) => countries.get(slug);
  for (const actor of changed) addActorNames(names, redirected(actor, through), { actors, stateOf });
  for (const { name, aliases } of sourceEntries) {
    for (const form of [...(name === undefined ? [] : [name]), ...aliases].flatMap(pressName))
      names.add(form, 'source');
  }
  return makeLexicon({
    actors,
    states: [...states.values()],
    names: joined(compiled.names, names.lines()),
    merged,
    sources,
  });
}

/** A state as an actor that is changed: what prints it beside its names stays with the countries. */
function stateActor(record: ActorRecord | undefined): RegisteredActor | null {
  return record === undefined ? null : { record, ...onlyNamed };
}

function changedActor(
  entry: ActorEntry,
  base: RegisteredActor | null,
  taken: readonly RegisteredActor[],
): RegisteredActor {
  const all = [...(base === null ? [] : [base]), ...taken];
  const first = <Value>(pick: (actor: RegisteredActor) => Value | null): Value | null => {
    for (const actor of all) {
      const value = pick(actor);
      if (value !== null) return value;
    }
    return null;
  };
  const name = entry.name ?? base?.record.name ?? entry.slug;
  const kind = entry.kind ?? base?.record.kind ?? 'ORGANISATION';
  const forms = new Set([...entry.aliases, ...all.flatMap(({ record }) => [record.name, ...record.aliases])]);
  forms.delete(name);
  const leads = entry.leads ?? first((actor) => actor.leads);
  const told = entry.surname ?? (entry.name === undefined ? base?.record.surname : undefined);
  const record: ActorRecord = {
    slug: entry.slug,
    name,
    kind,
    ...(kind === 'PERSON' && told !== undefined ? { surname: told } : {}),
    aliases: [...forms],
    description: entry.description ?? first((actor) => actor.record.description),
    affiliation: entry.affiliation ?? first((actor) => actor.record.affiliation) ?? leads,
    wikidataId: entry.wikidataId ?? first((actor) => actor.record.wikidataId),
    registered: true,
  };
  const surname = entry.surname ?? (entry.name === undefined ? base?.surname : null) ?? name.split(' ').at(-1) ?? name;
  return {
    record,
    surname: kind === 'PERSON' ? surname : null,
    knownBySurname: entry.knownBySurname ?? base?.knownBySurname ?? false,
    isWord: base?.isWord ?? false,
    metonyms: [...new Set([...entry.metonyms, ...all.flatMap(({ metonyms }) => metonyms)])],
    metonymCities: [...new Set([...entry.metonymCities, ...all.flatMap(({ metonymCities }) => metonymCities)])],
    demonyms: [...new Set([...entry.demonyms, ...all.flatMap(({ demonyms }) => demonyms)])],
    leads,
    titles: entry.titles ?? [...new Set(all.flatMap(({ titles }) => titles))],
  };
}

/** What acts for an actor that was merged acts for the one that took it in. Others stay the same objects. */
function redirected(actor: RegisteredActor, through: (slug: string | null) => string | null): RegisteredActor {
  const { record, leads } = actor;
  const affiliation = through(record.affiliation);
  if (affiliation === record.affiliation && through(leads) === leads) return actor;
  return { ...actor, record: { ...record, affiliation }, leads: through(leads) };
}

/** Lines of a NameTrie with further names, which go before those of the same words. */
function joined(lines: readonly string[], further: readonly string[]): readonly string[] {
  const firstWord = (line: string): string => line.slice(0, line.indexOf('\t'));
  const added = new Map(further.map((line) => [firstWord(line), line]));
  const all = lines.map((line) => {
    const more = added.get(firstWord(line));
    if (more === undefined) return line;
    added.delete(firstWord(line));
    return line + more.slice(more.indexOf('\t'));
  });
  return [...all, ...added.values()];
}
