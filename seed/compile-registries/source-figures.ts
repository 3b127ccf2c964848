import { slugOf } from '../../schema/slug.ts';
import type { readSources } from './sources.ts';

/** What is read here of a row of the table `sources`, as `npm run export-corpus` gives it. */
export interface CitedSource {
  /** Its slug. */
  readonly source: string;
  readonly citations: number;
}

type Source = ReturnType<typeof readSources>[number];

const mostCited = 200;

/** How many sources have a homepage and an address of their archive or search, as lines for people. None is fetched. */
export function sourceFigures(sources: readonly Source[], cited: readonly CitedSource[] = []): string {
  const known = citedMost(sources, cited);
  return [
    figuresOf('sources of the registry', sources),
    ...(known.length === 0 ? [] : [figuresOf('sources of it that are cited most', known), citedOf(cited)]),
  ].join('\n');
}

function citedOf(cited: readonly CitedSource[]): string {
  const citations = cited.reduce((sum, source) => sum + source.citations, 0);
  return `  the corpus cites ${cited.length} sources in all, ${citations} times`;
}

function figuresOf(name: string, sources: readonly Source[]): string {
  const count = (holds: (source: Source) => unknown): number => sources.filter(holds).length;
  const reasons = [...new Set(sources.flatMap(({ noHomepage }) => noHomepage ?? []))].sort();
  const without = reasons.map((reason) => `${count(({ noHomepage }) => noHomepage === reason)} ${reason}`);
  return [
    `${sources.length} ${name}`,
    `  ${count(({ homepage }) => homepage)} have a homepage; without one: ${without.join(', ') || 'none'}`,
    `  ${count(({ archive, search }) => archive ?? search)} have an address for lookups: ${count(({ archive }) => archive)} a list of each day, ${count(({ search }) => search)} a search`,
  ].join('\n');
}

/** Those cited most that have no homepage, each with the reason, and those that have neither a list nor a search, as lines. */
export function sourcesLeadingNowhere(sources: readonly Source[], cited: readonly CitedSource[]): readonly string[] {
  const known = citedMost(sources, cited);
  const line = (heading: string, names: readonly string[]): string => `${heading}: ${names.join(', ') || 'none'}`;
  return [
    line(
      'without a homepage',
      known.flatMap(({ name, noHomepage }) => (noHomepage ? [`${name} (${noHomepage})`] : [])),
    ),
    line(
      'with neither a list nor a search',
      known.flatMap(({ name, archive, search }) => ((archive ?? search) ? [] : [name])),
    ),
  ];
}

function citedMost(sources: readonly Source[], cited: readonly CitedSource[]): readonly Source[] {
  const bySlug = new Map(sources.map((source) => [source.slug ?? slugOf(source.name), source]));
  return cited
    .toSorted((a, b) => b.citations - a.citations)
    .flatMap(({ source }) => bySlug.get(source) ?? [])
    .slice(0, mostCited);
}
