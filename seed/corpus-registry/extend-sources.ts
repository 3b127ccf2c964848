import type { SourceRecord } from '../../schema/records/source.ts';
import { ownRegistries } from '../annotate/registries.ts';
import { abbreviationsIn } from '../compile-registries/abbreviations.ts';
import { withOtherAnd } from '../compile-registries/other-and.ts';
import compiled from '../registries/compiled.json' with { type: 'json' };
import { homepageKey } from '../registries/homepage-key.ts';
import { SourceRegistry } from '../registries/sources.ts';
import { sourceKey } from '../text/fold-name.ts';
import type { SourceEntry } from './registry-entries.ts';

/** Gloss's own sources with what a corpus says of them and of others. */
export function extendedSources(entries: readonly SourceEntry[]): SourceRegistry {
  const own = new Map([...ownRegistries.sources.entries()].map(([, record]) => [record.slug, record]));
  const records = new Map<string, SourceRecord>();
  const further = new Map<string, SourceRecord>();
  for (const entry of entries) {
    const all = [entry.slug, ...entry.merges].flatMap((slug) => own.get(slug) ?? []);
    const abbreviations = new Set([
      ...abbreviationsIn(entry.aliases),
      ...all.flatMap((source) => source.abbreviations ?? []),
    ]);
    const record: SourceRecord = {
      slug: entry.slug,
      name: entry.name ?? own.get(entry.slug)?.name ?? entry.slug,
      homepage: entry.homepage ?? all.find(({ homepage }) => homepage !== null)?.homepage ?? null,
      wikidataId: entry.wikidataId ?? all.find(({ wikidataId }) => wikidataId !== null)?.wikidataId ?? null,
      ...(abbreviations.size === 0 ? {} : { abbreviations: [...abbreviations] }),
      ...(entry.archive === undefined ? {} : { archive: entry.archive }),
      ...(entry.search === undefined ? {} : { search: entry.search }),
      registered: true,
    };
    for (const slug of [entry.slug, ...entry.merges]) records.set(slug, record);
    const forms = [record.name, ...entry.aliases];
    for (const form of forms) further.set(sourceKey(form), record);
    for (const form of forms.flatMap(withOtherAnd)) {
      const key = sourceKey(form);
      if (!further.has(key) && ownRegistries.sources.findKey(key) === undefined) further.set(key, record);
    }
  }
  for (const [key, { slug }] of ownRegistries.sources.entries()) {
    const record = records.get(slug);
    if (record !== undefined && !further.has(key)) further.set(key, record);
  }
  // Names first: a homepage's domain is its source's only where no other bears it as a name.
  for (const record of records.values()) {
    const key = record.homepage === null ? null : homepageKey(record.homepage);
    if (key !== null && !further.has(key) && ownRegistries.sources.findKey(key) === undefined) further.set(key, record);
  }
  return new SourceRegistry(compiled, further);
}
