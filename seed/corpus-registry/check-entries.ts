import { slugOf } from '../../schema/slug.ts';
import { ownRegistries } from '../annotate/registries.ts';
import { sourceKey } from '../text/fold-name.ts';
import type { PlacedEntry } from './placed-entry.ts';
import type { ActorEntry, SourceEntry } from './registry-entries.ts';
import type { RegistryProblem } from './registry-error.ts';

/** Adds what is wrong with actors beside each other and beside gloss's own. */
export function checkActors(entries: readonly PlacedEntry<ActorEntry>[], problems: RegistryProblem[]): void {
  const { recordBySlug } = ownRegistries.lexicon();
  const owners = new Map<string, string>();
  for (const { slug, name, aliases } of recordBySlug.values()) {
    for (const form of [name, ...aliases]) if (!owners.has(slugOf(form))) owners.set(slugOf(form), slug);
  }
  for (const { entry, problem } of entries) {
    if (recordBySlug.has(entry.slug)) continue;
    if (entry.name === undefined)
      problems.push(problem(`is missing: no actor that gloss knows has the slug “${entry.slug}”.`, 'name'));
    if (entry.kind === undefined) problems.push(problem('is missing: gloss does not know this actor.', 'kind'));
  }
  const known = new Set([...recordBySlug.keys(), ...entries.map(({ entry }) => entry.slug)]);
  checkMerges(entries, new Set(recordBySlug.keys()), problems);
  checkForms(entries, owners, slugOf, problems);
  for (const { entry, problem } of entries) {
    for (const field of ['affiliation', 'leads'] as const) {
      const slug = entry[field];
      if (slug !== undefined && !known.has(slug))
        problems.push(problem(`is “${slug}”, which is not the slug of any actor.`, field));
    }
  }
}

/** Adds what is wrong with sources beside each other and beside gloss's own. */
export function checkSources(entries: readonly PlacedEntry<SourceEntry>[], problems: RegistryProblem[]): void {
  const owners = new Map([...ownRegistries.sources.entries()].map(([key, { slug }]) => [key, slug]));
  const own = new Set(owners.values());
  for (const { entry, problem } of entries) {
    if (entry.name === undefined && !own.has(entry.slug))
      problems.push(problem(`is missing: no source that gloss knows has the slug “${entry.slug}”.`, 'name'));
  }
  checkMerges(entries, own, problems);
  checkForms(entries, owners, sourceKey, problems);
}

interface Entry {
  readonly slug: string;
  readonly name?: string | undefined;
  readonly aliases: readonly string[];
  readonly merges: readonly string[];
}

function checkMerges(
  entries: readonly PlacedEntry<Entry>[],
  own: ReadonlySet<string>,
  problems: RegistryProblem[],
): void {
  const placeOf = new Map(entries.map(({ entry, place }) => [entry.slug, place]));
  const mergedBy = new Map<string, string>();
  for (const { entry, place, problem } of entries) {
    for (const [index, slug] of entry.merges.entries()) {
      const other = mergedBy.get(slug);
      if (slug === entry.slug) problems.push(problem('names the entry itself.', 'merges', index));
      else if (placeOf.has(slug))
        problems.push(
          problem(
            `names “${slug}”, of which another entry tells, at ${placeOf.get(slug)}: one of them has to go.`,
            'merges',
            index,
          ),
        );
      else if (!own.has(slug))
        problems.push(
          problem(
            `names “${slug}”, which gloss does not know: give the name as one of the aliases instead.`,
            'merges',
            index,
          ),
        );
      else if (other !== undefined)
        problems.push(problem(`names “${slug}”, which is merged at ${other}, too.`, 'merges', index));
      mergedBy.set(slug, place);
    }
  }
}

/** A form names one actor or source: which, has to be said. */
function checkForms(
  entries: readonly PlacedEntry<Entry>[],
  owners: Map<string, string>,
  keyOf: (form: string) => string,
  problems: RegistryProblem[],
): void {
  const placeOf = new Map(entries.map(({ entry, place }) => [entry.slug, place]));
  for (const { entry, problem } of entries) {
    const { name, aliases, slug, merges } = entry;
    const check = (form: string, ...field: readonly PropertyKey[]): void => {
      const owner = owners.get(keyOf(form));
      if (owner !== undefined && owner !== slug && !merges.includes(owner)) {
        const where = placeOf.has(owner) ? `, at ${placeOf.get(owner)}` : '';
        const message = `holds “${form}”, which also names “${owner}”${where}: if the two are one, give merges: [${owner}].`;
        problems.push(problem(message, ...field));
      } else owners.set(keyOf(form), slug);
    };
    if (name !== undefined) check(name, 'name');
    for (const [index, alias] of aliases.entries()) check(alias, 'aliases', index);
  }
}
