import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { slugOf } from '../../schema/slug.ts';
import { readSources } from './sources.ts';

/** The part of a row of the table `sources`, as `npm run export-corpus` gives it in JSON Lines, that is read here. */
const citedSource = z.object({ source: z.string(), citations: z.number() });
type CitedSource = z.infer<typeof citedSource>;

type Source = ReturnType<typeof readSources>[number];

const mostCited = 200;

/** How many sources have a homepage and an address of their archive or search, as lines for people. None is fetched. */
export function sourceFigures(sources: readonly Source[], cited: readonly CitedSource[] = []): string {
  const bySlug = new Map(sources.map((source) => [source.slug ?? slugOf(source.name), source]));
  const known = cited
    .toSorted((a, b) => b.citations - a.citations)
    .flatMap(({ source }) => bySlug.get(source) ?? [])
    .slice(0, mostCited);
  return [
    figuresOf('sources of the registry', sources),
    ...(known.length === 0 ? [] : [figuresOf('sources of it that are cited most', known)]),
  ].join('\n');
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

if (import.meta.main) {
  const [file] = process.argv.slice(2);
  const lines = file === undefined ? [] : readFileSync(file, 'utf8').split('\n');
  const cited = lines.filter((line) => line !== '').map((line) => citedSource.parse(JSON.parse(line)));
  console.log(sourceFigures(readSources(), cited));
}
