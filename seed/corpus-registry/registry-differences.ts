import type { SourceRecord } from '../../schema/records/source.ts';
import { ownRegistries } from '../annotate/registries.ts';
import { actorLine, sourceLine } from '../corrections/record-lines.ts';
import type { SourceRegistry } from '../registries/sources.ts';
import { extendRegistries } from './extend-registries.ts';
import type { CorpusRegistry, SourceEntry } from './registry-entries.ts';

/** How a corpus's registry changes what gloss knows, as the lines of a diff without context. */
export function registryDifferences(registry: CorpusRegistry): readonly string[] {
  const extended = extendRegistries(registry);
  const [formerActors, actors] = [ownRegistries.lexicon().recordBySlug, extended.lexicon().recordBySlug];
  const [formerSources, sources] = [bySlug(ownRegistries.sources), bySlug(extended.sources)];
  return [
    ...part('@@ actors @@', registry.actors, {
      before: (slug) => [formerActors.get(slug) ?? []].flat().map(actorLine),
      after: ({ slug }) => [actors.get(slug) ?? []].flat().map(actorLine),
    }),
    ...part('@@ sources @@', registry.sources, {
      before: (slug) => [formerSources.get(slug) ?? []].flat().map(sourceLine),
      after: (entry) => [sources.get(entry.slug) ?? []].flat().map((record) => sourceLine(record) + alsoNamed(entry)),
    }),
  ];
}

interface Lines<Entry> {
  readonly before: (slug: string) => readonly string[];
  readonly after: (entry: Entry) => readonly string[];
}

function part<Entry extends { readonly slug: string; readonly merges: readonly string[] }>(
  heading: string,
  entries: readonly Entry[],
  { before, after }: Lines<Entry>,
): string[] {
  const lines = entries.flatMap((entry) => {
    const removed = [entry.slug, ...entry.merges].flatMap(before);
    const added = after(entry);
    if (removed.join('\n') === added.join('\n')) return [];
    return [...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`)];
  });
  return lines.length === 0 ? [] : [heading, ...lines];
}

/** A source's record does not hold what else names it. */
function alsoNamed({ aliases }: SourceEntry): string {
  return aliases.length === 0 ? '' : `, also ${aliases.join('; ')}`;
}

/** What a corpus says comes first. */
function bySlug(sources: SourceRegistry): ReadonlyMap<string, SourceRecord> {
  const records = new Map<string, SourceRecord>();
  for (const [, record] of sources.entries()) if (!records.has(record.slug)) records.set(record.slug, record);
  return records;
}
