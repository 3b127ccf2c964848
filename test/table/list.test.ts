import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Page } from '../../schema/corpus/corpus.ts';
import { heldEntries, type ListEntry } from '../../schema/corpus/entries.ts';
import { type List, readPage } from '../../schema/corpus/list.ts';

/* Pages of a narrowed list whose requests look at a few entries only, so that short pages are met. */

const prefix = 'LIST#';

/** What an entry is: in the list, left out by the filter, left out once more is known, or of another attempt. */
type Kind = 'IN' | 'FILTERED' | 'LEFT_OUT' | 'STALE';

interface Scene {
  readonly kinds: readonly Kind[];
  readonly descending: boolean;
  readonly lookaheads: readonly number[] | null;
  readonly looksAtEntries: boolean;
  readonly limit: number;
}

const scenes: fc.Arbitrary<Scene> = fc.record({
  kinds: fc.array(fc.constantFrom<Kind>('IN', 'FILTERED', 'FILTERED', 'LEFT_OUT', 'STALE'), { maxLength: 60 }),
  descending: fc.boolean(),
  lookaheads: fc.constantFrom(null, [1, 1, 1], [1, 2, 4], [2, 5]),
  looksAtEntries: fc.boolean(),
  limit: fc.integer({ min: 1, max: 4 }),
});

function listOf({ kinds, descending, lookaheads, looksAtEntries }: Scene) {
  let requests = 0;
  const entries = kinds.map((_, index): ListEntry => {
    const position = `place-${String(index >> 1).padStart(3, '0')}`;
    // Two attempts stand at each place; at most one of them counts.
    const attempt = index % 2 === 0 ? 'a1' : 'a2';
    return { item: { slug: { S: `slug-${index}` } }, position, attempt };
  });
  const kindOf = (entry: ListEntry): Kind => {
    const index = entries.findIndex(
      ({ position, attempt }) => position === entry.position && attempt === entry.attempt,
    );
    const kind = kinds[index] ?? 'LEFT_OUT';
    return index % 2 === 1 && kinds[index - 1] === 'IN' && kind === 'IN' ? 'STALE' : kind;
  };
  const held = heldEntries(prefix, entries);
  const list: List<string> = {
    read: async (range) => {
      requests += 1;
      const read = await held(range);
      expect(read.entries.length).toBeLessThanOrEqual(range.limit);
      return read;
    },
    prefix,
    descending,
    ...(lookaheads === null
      ? {}
      : { narrowing: { lookaheads, ...(looksAtEntries && { admits: (entry) => kindOf(entry) !== 'FILTERED' }) } }),
    nodeOf: async (entry) => {
      const kind = kindOf(entry);
      return kind === 'IN' ? `${entry.position}/${entry.attempt}` : null;
    },
  };
  const nodes = entries.filter((entry) => kindOf(entry) === 'IN').map((entry) => `${entry.position}/${entry.attempt}`);
  return { list, nodes: descending ? nodes.toReversed() : nodes, taken: () => requests };
}

it('is read to its end both ways, and says truly whether there is more', async () => {
  await fc.assert(
    fc.asyncProperty(scenes, async (scene) => {
      const { list, nodes, taken } = listOf(scene);
      for (const direction of ['FORWARD', 'BACKWARD'] as const) {
        const seen: string[] = [];
        let cursor: string | null = null;
        for (let pages = 0; ; pages += 1) {
          expect(pages).toBeLessThan(200);
          const before = taken();
          const page: Page<string> = await readPage(list, { limit: scene.limit, direction, cursor });
          if (scene.lookaheads !== null) expect(taken() - before).toBeLessThanOrEqual(scene.lookaheads.length);
          const given = page.edges.map(({ node }) => node);
          if (direction === 'FORWARD') seen.push(...given);
          else seen.unshift(...given);
          const [more, end, start] =
            direction === 'FORWARD'
              ? [page.hasNextPage, page.endCursor, page.edges.at(-1)?.cursor ?? null]
              : [page.hasPreviousPage, page.startCursor, page.edges[0]?.cursor ?? null];
          const behind = direction === 'FORWARD' ? page.hasPreviousPage : page.hasNextPage;
          // What lies behind is never claimed where nothing does.
          if (behind) expect(seen.length).toBeGreaterThan(given.length);
          if (!more) {
            expect(end).toBe(start);
            break;
          }
          expect(end).not.toBeNull();
          expect(end).not.toBe(cursor);
          const isFull = given.length === scene.limit;
          if (scene.lookaheads === null) expect(isFull).toBe(true);
          if (isFull && end === start) expect(nodes.length).toBeGreaterThan(seen.length);
          cursor = end;
        }
        expect(seen).toEqual(nodes);
      }
    }),
    { numRuns: 1_000 },
  );
});

it('pages back from wherever a page ends', async () => {
  await fc.assert(
    fc.asyncProperty(scenes, async (scene) => {
      const { list, nodes } = listOf(scene);
      const page = await readPage(list, { limit: scene.limit, direction: 'FORWARD', cursor: null });
      if (page.endCursor === null) return;
      const back: string[] = [];
      let cursor: string = page.endCursor;
      for (let more = true; more; ) {
        const earlier: Page<string> = await readPage(list, { limit: scene.limit, direction: 'BACKWARD', cursor });
        back.unshift(...earlier.edges.map(({ node }) => node));
        more = earlier.hasPreviousPage;
        cursor = earlier.startCursor ?? cursor;
      }
      const shown = page.edges.map(({ node }) => node);
      // The end of a full page is its last edge, which does not come before itself.
      const isEdge = page.endCursor === page.edges.at(-1)?.cursor;
      expect(back).toEqual(isEdge ? shown.slice(0, -1) : shown);
      expect(nodes.slice(0, shown.length)).toEqual(shown);
    }),
    { numRuns: 300 },
  );
});
