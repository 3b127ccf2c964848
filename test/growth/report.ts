import type { CorpusFigures, PageFigures } from './measure.ts';
import type { PlaceWrites } from './places-by-count.ts';
import type { SearchWrites } from './search-writes.ts';
import { askedOf } from './searches.ts';
import { searchKind, type WritesByKind } from './writes-by-kind.ts';

/** Of the memory of the second quarter, what the last may take at most. */
const mostGrowth = 1.2;
/** From as many documents on, a quarter of them is long enough to be watched. */
const watchedFrom = 1_000;

export function seedingTable(corpora: readonly CorpusFigures[]): string {
  return table([
    [
      'articles',
      'a second',
      'write units each',
      'of them search',
      'peak MB',
      'verify MB',
      'table items',
      'table MB',
      'KB each',
    ],
    ...corpora.map(({ count, seeding, verifyMegabytes, items, megabytes }) => [
      String(count),
      seeding.documentsPerSecond.toFixed(1),
      seeding.writeUnitsPerDocument?.toFixed(0) ?? '-',
      seeding.searchUnitsPerDocument?.toFixed(1) ?? '-',
      `${seeding.peakMegabytes} (${seeding.quarters.map((quarter) => quarter ?? '-').join(', ')})`,
      String(verifyMegabytes),
      String(items),
      megabytes?.toFixed(1) ?? '-',
      megabytes === null ? '-' : ((megabytes * 1_000) / count).toFixed(0),
    ]),
  ]);
}

/** Write units a publish: a line a kind of what it writes, what links, search and what is new take of it, and the sum of all. */
export function writesTable(writes: readonly WritesByKind[]): string {
  const line = (name: string, some: readonly WritesByKind[]): string[] => [
    name,
    ...[
      sumOf(some, ({ first }) => first.written + first.deleted),
      sumOf(some, ({ revision }) => revision.written),
      sumOf(some, ({ revision }) => revision.deleted),
    ].map((value) => value.toFixed(1)),
  ];
  return table([
    ['write units a publish', 'first', 'revision: written', 'deleted'],
    ...writes.map((one) => line(one.kind, [one])),
    line(
      'links, search and what is new',
      writes.filter(({ isOfCorpus }) => isOfCorpus),
    ),
    line('together', writes),
  ]);
}

function sumOf(writes: readonly WritesByKind[], figure: (one: WritesByKind) => number): number {
  return writes.reduce((total, one) => total + figure(one), 0);
}

/** What a publish takes for search, and for links, search and what is new, in a corpus of so many articles. */
function corpusWrites(writes: readonly WritesByKind[], searches: readonly SearchWrites[]) {
  const others = writes.filter(({ kind, isOfCorpus }) => isOfCorpus && kind !== searchKind);
  return searches.map(({ count, ...search }) => ({
    count,
    search,
    all: {
      first: search.first + sumOf(others, ({ first }) => first.written + first.deleted),
      revision: search.revision + sumOf(others, ({ revision }) => revision.written + revision.deleted),
    },
  }));
}

/** Write units a publish, what it deletes among them: a line a corpus. */
export function corpusWritesTable(writes: readonly WritesByKind[], searches: readonly SearchWrites[]): string {
  return table([
    ['a publish to', 'search: first', 'revision', 'with links and what is new: first', 'revision'],
    ...corpusWrites(writes, searches).map(({ count, search, all }) => [
      `${count} articles`,
      ...[search.first, search.revision, all.first, all.revision].map((value) => value.toFixed(1)),
    ]),
  ]);
}

/** Write units that a publish may take for links, search and what is new, and for search alone. */
const [mostForCorpus, mostForSearch] = [73, 40];

export function corpusWriteProblems(writes: readonly WritesByKind[], searches: readonly SearchWrites[]): string[] {
  return corpusWrites(writes, searches).flatMap(({ count, search, all }) => {
    const of = (what: string, units: number, most: number): string[] =>
      units <= most
        ? []
        : [`${what}: ${units.toFixed(1)} write units a publish at ${count} articles, not ${most} at most`];
    return (['first', 'revision'] as const).flatMap((publish) => [
      ...of(`search, ${publish}`, search[publish], mostForSearch),
      ...of(`links, search and what is new, ${publish}`, all[publish], mostForCorpus),
    ]);
  });
}

/** From as many articles on, most of their actors and sources have counts that seldom come to another step. */
const settledFrom = 1_000;
/** Write units that a publish may take there for places in lists by count. */
const mostForPlaces = 20;

/** Write units a publish for places in lists by count: a line a corpus. */
export function placesTable(places: readonly PlaceWrites[]): string {
  return table([
    ['the last publishes of', 'actors and sources', 'moved', 'units: written', 'deleted', 'together'],
    ...places.map(({ count, records, moved, written, deleted }) => [
      `${count} articles`,
      ...[records, moved, written, deleted, written + deleted].map((value) => value.toFixed(1)),
    ]),
  ]);
}

export function placeProblems(places: readonly PlaceWrites[]): string[] {
  return places
    .filter(({ count, written, deleted }) => count >= settledFrom && written + deleted >= mostForPlaces)
    .map(
      ({ count, written, deleted }) =>
        `places in lists by count: ${(written + deleted).toFixed(1)} write units a publish at ${count} articles, not under ${mostForPlaces}`,
    );
}

/** A line a search; a column a corpus. */
export function searchesTable(corpora: readonly Pick<CorpusFigures, 'count' | 'searches'>[]): string {
  const [first] = corpora;
  return table([
    ['search', 'of', ...corpora.map(({ count }) => `${count}: hits, requests, units, CPU of an article's page`)],
    ...(first?.searches ?? []).flatMap(({ query }, index) =>
      askedOf.map((asked) => [
        query,
        { new: 'a new function', 'other words': 'one that was asked other words', again: 'one that was asked it' }[
          asked
        ],
        ...corpora.map(({ searches }) => {
          const figures = searches[index];
          if (figures === undefined) return '';
          const { hits, requests, units, articlePages } = figures;
          return `${hits}, ${requests}, ${units[asked]}, ${articlePages[asked].toFixed(1)}`;
        }),
      ]),
    ),
  ]);
}

/** A line a page; a column a corpus: requests in steps, items read, read units, latency. */
export function pagesTable(corpora: readonly CorpusFigures[]): string {
  const [first] = corpora;
  return table([
    ['page', ...corpora.map(({ count }) => `${count}: requests/steps, entries, items, units, ms`)],
    ...(first?.pages ?? []).map((page, index) => [
      page.name,
      ...corpora.map(({ pages }) => {
        const figures = pages[index];
        if (figures === undefined) return '';
        const { requests, steps, entries, items, units, latency } = figures;
        return `${requests}/${steps}, ${entries}, ${items}, ${units}, ${latency.toFixed(1)}`;
      }),
    ]),
  ]);
}

/**
 * Where a page of a larger corpus takes something else than in the smallest. A page of a list shows other items there, of
 * other sizes and of more or fewer articles: it is to read hardly more entries than it shows, for each no more than one item
 * besides, and to cost what all these cost by their sizes.
 */
export function differences([smallest, ...larger]: readonly CorpusFigures[]): string[] {
  const problems = (smallest?.pages ?? []).flatMap((page) => ownCost(page, smallest?.count ?? 0));
  for (const { count, pages } of larger) {
    for (const [index, page] of pages.entries()) {
      problems.push(...ownCost(page, count));
      const small = smallest?.pages[index];
      for (const figure of page.same ? all : listed) {
        if (small?.[figure] === page[figure]) continue;
        problems.push(`${page.name}: ${small?.[figure]} ${figure} at ${smallest?.count}, ${page[figure]} at ${count}`);
      }
    }
  }
  return problems;
}

const listed = ['requests', 'steps'] as const;
const all = [...listed, 'entries', 'items', 'units'] as const;
/** Entries beyond those that it shows which a page of a list reads: the next one, and those of publishes under way. */
const mostMoreEntries = 4;

function ownCost({ name, nodes, entries, items, units, itemUnits }: PageFigures, count: number): string[] {
  const problems: string[] = [];
  if (nodes > 0 && entries > nodes + mostMoreEntries)
    problems.push(`${name}: ${entries} entries at ${count} for ${nodes}`);
  // The record of what the list belongs to, or the totals, is one more.
  if (items > 2 * entries + 2) problems.push(`${name}: ${items} items at ${count} for ${entries} entries`);
  if (units > itemUnits) problems.push(`${name}: ${units} units at ${count}, where its items take ${itemUnits}`);
  return problems;
}

/** What `verify` may take more for each article: some hundred bytes for it and for each of its records, with room. */
const mostVerifyKilobytes = 10;

/** Where seeding took more memory late than early, and where `verify` took more for each article than it keeps of one. */
export function memoryGrowth(corpora: readonly CorpusFigures[]): string[] {
  const [smallest, ...larger] = corpora;
  const verifying = larger.flatMap(({ count, verifyMegabytes }) => {
    const more = verifyMegabytes - (smallest?.verifyMegabytes ?? 0);
    const kilobytes = (more * 1_000) / (count - (smallest?.count ?? 0));
    // A heap of few articles has what it once took for each page of the scan.
    if (count < watchedFrom || more < verifyRoomMegabytes || kilobytes <= mostVerifyKilobytes) return [];
    return [`verifying ${count} takes ${verifyMegabytes} MB, ${kilobytes.toFixed(0)} KB more for each article`];
  });
  return [...verifying, ...seedingGrowth(corpora)];
}

/** What garbage of the scan's pages may take beyond, whatever the size of the table. */
const verifyRoomMegabytes = 120;

function seedingGrowth(corpora: readonly CorpusFigures[]): string[] {
  return corpora.flatMap(({ count, seeding }) => {
    const [, second = null, , last = null] = seeding.quarters;
    if (count < watchedFrom || second === null || last === null || last <= second * mostGrowth) return [];
    return [`seeding ${count}: ${last} MB in the last quarter, ${second} MB in the second`];
  });
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
