import { slugOf } from '../../schema/slug.ts';
import type { PlacedEntry } from './placed-entry.ts';
import type { RegistryProblem } from './registry-error.ts';

interface Written {
  readonly slug?: string | undefined;
  readonly name?: string | undefined;
}

/**
 * Of each actor or source one entry, in order of slugs: what several say of one is put together, lists joined. Where two
 * give one field different values, the later is a problem.
 */
export function combineEntries<Entry extends Written>(
  entries: readonly PlacedEntry<Entry>[],
  problems: RegistryProblem[],
): PlacedEntry<Entry & { readonly slug: string }>[] {
  const bySlug = new Map<string, PlacedEntry<Entry & { readonly slug: string }>>();
  for (const placed of entries) {
    const slug = placed.entry.slug ?? slugOf(placed.entry.name ?? '');
    if (slug === '') {
      problems.push(placed.problem('needs a name with a letter, or the slug of one that gloss knows.'));
      continue;
    }
    const own = { ...placed, entry: { ...placed.entry, slug } };
    const other = bySlug.get(slug);
    bySlug.set(slug, other === undefined ? own : combined(other, own, problems));
  }
  return [...bySlug.values()].sort((a, b) => (a.entry.slug < b.entry.slug ? -1 : 1));
}

function combined<Entry extends object>(
  first: PlacedEntry<Entry>,
  second: PlacedEntry<Entry>,
  problems: RegistryProblem[],
): PlacedEntry<Entry> {
  const entry: Entry = { ...first.entry };
  for (const [field, value] of Object.entries(second.entry)) {
    const known: unknown = Reflect.get(first.entry, field);
    if (value === undefined) continue;
    if (Array.isArray(known) && Array.isArray(value)) {
      Reflect.set(entry, field, [...new Set([...known, ...value])]);
    } else if (known === undefined) Reflect.set(entry, field, value);
    else if (known !== value) {
      problems.push(second.problem(`is “${String(known)}” in another entry, at ${first.place}.`, field));
    }
  }
  return { ...second, entry };
}
