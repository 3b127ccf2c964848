import { countsOfEntry } from '../table/annotated-entry.ts';
import { type PartCounts, totalOf } from '../table/annotation-counts.ts';
import type { Page, PageRequest } from './corpus.ts';
import { byPosition, compareKeys, type EntriesAt, type ListEntry, type ReadEntries } from './entries.ts';
import { entriesOfPublishes, longestRequest, pageOf, rangeOf } from './list.ts';
import { insideCursor, type Place, placeOf } from './place.ts';

/** A list of what stands inside its entries: newest article first, and within one in the order of its text. */
export interface AnnotationList<Node> {
  readonly read: ReadEntries;
  /** What the sort keys of its entries begin with. */
  readonly prefix: string;
  /**
   * Which of an article's annotations the list gives, by the place of their kind in `PartCounts`; null where it gives all.
   * Then a page takes at most one request for entries for each of `lookaheads`.
   */
  readonly only: { readonly kind: number; readonly lookaheads: readonly number[] } | null;
  /**
   * What the article that is served gives to the list, as far as the given parts hold it.
   *
   * @param entries of one article, of one attempt each
   * @param partsOf which parts of an entry are wanted
   */
  readonly annotationsOf: (
    entries: readonly AnnotatedEntry[],
    partsOf: (counts: readonly PartCounts[]) => readonly number[],
  ) => Promise<readonly Annotation<Node>[]>;
  /** Asks ahead whether the entries of an article count, so that this travels with what is read at the time. */
  readonly lookAhead: (entries: readonly AnnotatedEntry[]) => void;
  /** The number of all that the list gives, where the first page is to end with the last of them; null where unknown. */
  readonly total?: () => Promise<number | null>;
}

/** An entry, and what it says of how many annotations each of its parts holds. */
export interface AnnotatedEntry extends ListEntry {
  readonly counts: readonly PartCounts[];
}

export interface Annotation<Node> {
  /** Which of the entry's annotations it is, from 0 on, whatever the list leaves out. */
  readonly index: number;
  readonly node: Node;
  /** False where the list leaves it out. */
  readonly given: boolean;
}

/** Of an article's entries, what lies behind an annotation in the reading direction; all of it where `beyond` is null. */
interface Stretch extends EntriesAt<AnnotatedEntry> {
  readonly beyond: number | null;
  /** How many annotations of it the list should give, by the counts of the attempt that has the fewest. */
  readonly number: number;
}

interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/**
 * One page of annotations. It is full, or ends the list, or has used the requests of a narrowed page.
 *
 * @throws InvalidCursorError on a cursor that no such list has given
 */
export async function readAnnotationPage<Node>(
  list: AnnotationList<Node>,
  { limit, direction, cursor }: PageRequest,
): Promise<Page<Node>> {
  const place = cursor === null ? null : placeOf(cursor, true);
  const { found, readTo } = await readEdges(list, limit + 1, place, direction === 'BACKWARD');
  return pageOf({
    edges: found.slice(0, limit),
    direction,
    followsEdge: place?.followsEdge === true,
    more: found.length > limit,
    readTo: readTo?.slice(list.prefix.length) ?? null,
    lastRead: null,
  });
}

async function readEdges<Node>(
  list: AnnotationList<Node>,
  wanted: number,
  place: Place | null,
  ascending: boolean,
): Promise<{ readonly found: readonly Edge<Node>[]; readonly readTo: string | null }> {
  const found: Edge<Node>[] = [];
  const range = rangeOf(list, place, ascending);
  if (compareKeys(range.low, range.high) > 0) return { found, readTo: null };
  // Asked for beside the entries, so that it travels with what they make necessary.
  const total = place === null && list.total !== undefined ? list.total() : null;
  total?.catch(() => undefined);
  let { after } = range;
  for (let request = 0; ; request += 1) {
    const { entries, next } = await list.read({
      ...range,
      after,
      ascending,
      limit: sizeOf(list, request, wanted, found),
    });
    const counted = entries.map((entry) => ({ ...entry, counts: countsOfEntry(entry.item) }));
    const stretches = byPosition(counted).map((group) =>
      stretchOf(list, group, place?.index != null && group.position === place.key ? place.index : null, ascending),
    );
    await readStretches(list, { stretches, ascending, wanted }, found);
    if (next === null || found.length >= wanted) return { found, readTo: null };
    if (total !== null && found.length >= ((await total) ?? Number.POSITIVE_INFINITY)) return { found, readTo: null };
    if (request + 1 === list.only?.lookaheads.length) return { found, readTo: next };
    after = next;
  }
}

/** An entry holds at least one annotation: so many are enough, but for those of publishes that are under way. */
function sizeOf<Node>(
  { only }: AnnotationList<Node>,
  request: number,
  wanted: number,
  found: readonly Edge<Node>[],
): number {
  const missing = (wanted - found.length) * 2 ** request + entriesOfPublishes;
  return Math.min(Math.max(missing, only?.lookaheads[request] ?? 0), longestRequest);
}

/** So many articles are looked ahead at, where those that are read would not be enough without one of them. */
const mostAhead = 8;

/**
 * Reads of as many articles at once as should be enough, and of more where they were not: one that is being published gives
 * nothing, however much its entry promises, and the page is to take no further request for that.
 */
async function readStretches<Node>(
  list: AnnotationList<Node>,
  { stretches, ascending, wanted }: { stretches: readonly Stretch[]; ascending: boolean; wanted: number },
  found: Edge<Node>[],
): Promise<void> {
  let left = stretches.filter(({ number }) => number > 0);
  let ahead = mostAhead;
  while (left.length > 0 && found.length < wanted) {
    const chosen: { readonly stretch: Stretch; readonly most: number }[] = [];
    let missing = wanted - found.length;
    let largest = 0;
    for (const stretch of left) {
      if (missing <= 0) break;
      chosen.push({ stretch, most: missing });
      missing -= stretch.number;
      largest = Math.max(largest, stretch.number);
    }
    let short = missing + largest;
    for (const { entries, number } of left.slice(chosen.length, chosen.length + ahead)) {
      if (short <= 0) break;
      list.lookAhead(entries);
      short -= number;
    }
    ahead = 0;
    const read = await Promise.all(chosen.map(({ stretch, most }) => readStretch(list, stretch, ascending, most)));
    left = left.slice(chosen.length);
    for (const [index, { edges, rest }] of read.entries()) {
      found.push(...edges.slice(0, wanted - found.length));
      if (found.length >= wanted) return;
      if (rest === null) continue;
      // Less came from the articles before than their counts had promised: this one is not yet used up.
      left = [rest, ...chosen.slice(index + 1).map(({ stretch }) => stretch), ...left];
      break;
    }
  }
}

function stretchOf<Node>(
  { only }: Pick<AnnotationList<Node>, 'only'>,
  { position, entries }: EntriesAt<AnnotatedEntry>,
  beyond: number | null,
  ascending: boolean,
): Stretch {
  const numbers = entries.map(({ counts: parts }) => {
    const given = parts.reduce((sum, counts) => sum + givenIn(only, counts), 0);
    if (beyond === null) return given;
    const all = parts.reduce((sum, counts) => sum + totalOf(counts), 0);
    const behind = ascending ? beyond : Math.max(all - beyond - 1, 0);
    // Which kinds they are is not known before they are read.
    return Math.min(given, behind);
  });
  return { position, entries, beyond, number: Math.min(...numbers) };
}

function givenIn(only: { readonly kind: number } | null, counts: PartCounts): number {
  return only === null ? totalOf(counts) : (counts[only.kind] ?? 0);
}

async function readStretch<Node>(
  list: AnnotationList<Node>,
  stretch: Stretch,
  ascending: boolean,
  most: number,
): Promise<{ readonly edges: readonly Edge<Node>[]; readonly rest: Stretch | null }> {
  const { position, entries, beyond } = stretch;
  let isCut = false;
  const annotations = await list.annotationsOf(entries, (counts) => {
    const parts = partsToRead(list, counts, { beyond, ascending, most });
    isCut ||= parts.isCut;
    return parts.numbers;
  });
  const inOrder = ascending ? annotations.toReversed() : annotations;
  const behind = inOrder.filter(
    ({ index, given }) => given && (beyond === null || (ascending ? index < beyond : index > beyond)),
  );
  const edges = behind.map(({ index, node }) => ({ cursor: insideCursor(position, index), node }));
  const last = inOrder.at(-1);
  // What another attempt served may be shorter than the entry's counts say: then nothing is left of it.
  const goesOn = isCut && last !== undefined && last.index !== beyond;
  return { edges, rest: goesOn ? stretchOf(list, stretch, last.index, ascending) : null };
}

/** The parts of an entry, in the reading direction, that hold the next so many annotations; and whether more follow. */
function partsToRead<Node>(
  { only }: AnnotationList<Node>,
  parts: readonly PartCounts[],
  { beyond, ascending, most }: { beyond: number | null; ascending: boolean; most: number },
): { readonly numbers: readonly number[]; readonly isCut: boolean } {
  const numbers: number[] = [];
  let sure = 0;
  let from = 0;
  const bounds = parts.map((counts, number) => {
    const start = from;
    from += totalOf(counts);
    return { number, start, end: from, given: givenIn(only, counts) };
  });
  for (const { number, start, end, given } of ascending ? bounds.toReversed() : bounds) {
    if (sure >= most) return { numbers, isCut: true };
    const isBehind = beyond === null || (ascending ? start < beyond : end - 1 > beyond);
    if (!isBehind || given === 0) continue;
    numbers.push(number);
    const before = beyond === null ? 0 : ascending ? Math.max(end - beyond, 0) : Math.max(beyond + 1 - start, 0);
    sure += Math.max(given - before, 0);
  }
  return { numbers, isCut: false };
}
