import { planMerge } from '../../seed/publish/search/plan-merge.ts';

/** Of a generated article: write units of its own segment, and KB and bytes that it has in a merged one. */
const [ownUnits, mergedUnits, mergedBytes] = [3, 1.9, 1_880];
/** Bytes that the manifest has for each article. */
const manifestBytes = 0.4;
/** Publishes between two merges. */
const publishesOfMerge = 16;

/** What a publish takes for search, merges among it: write units, what it deletes among them. */
export interface SearchWrites {
  readonly count: number;
  /** The mean of so many first publishes, from an empty table on. */
  readonly first: number;
  /** The mean of as many revisions after them, of articles here and there. */
  readonly revision: number;
}

interface Segment {
  readonly articles: number;
  dead: number;
}

/**
 * Plans merges as publishing does, of articles that are all of the same size: what they take is known without writing them. Of
 * 1,000 and 10,000 first publishes it gives what `--search` measures.
 */
export function searchWrites(counts: readonly number[]): SearchWrites[] {
  return counts.map((count) => {
    const index = new PlannedIndex();
    const mean = (isRevision: boolean): number => {
      const before = index.units;
      for (let publish = 0; publish < count; publish += 1) index.publish(isRevision);
      return (index.units - before) / count;
    };
    return { count, first: mean(false), revision: mean(true) };
  });
}

class PlannedIndex {
  units = 0;
  #segments: Segment[] = [];
  #alone = 0;
  #tombstones = 0;
  /** Units of segments that the next merge deletes. */
  #retired = 0;
  #published = 0;
  #random = 1;

  publish(isRevision: boolean): void {
    // Its own segment, and the count of what was written since the last merge.
    this.units += ownUnits + 1;
    this.#alone += 1;
    if (isRevision) {
      // The tombstone: the own segment of what it replaces is merged already.
      this.units += 1;
      this.#tombstones += 1;
      this.#replaceOne();
    }
    this.#published += 1;
    if (this.#published % publishesOfMerge === 0) this.#merge();
  }

  #replaceOne(): void {
    this.#random = (Math.imul(this.#random, 1_103_515_245) + 12_345) >>> 0;
    let left = Math.floor((this.#random / 2 ** 32) * this.#articles());
    for (const segment of this.#segments) {
      left -= segment.articles - segment.dead;
      if (left >= 0) continue;
      segment.dead += 1;
      return;
    }
  }

  #articles(): number {
    return this.#segments.reduce((sum, { articles, dead }) => sum + articles - dead, 0);
  }

  #merge(): void {
    // The lease and the switch of the manifest, and the count that begins anew.
    this.units += 2 * Math.ceil((1_000 + this.#articles() * manifestBytes) / 1_024) + 1;
    this.units += this.#retired + this.#alone * ownUnits + this.#tombstones;
    const due = planMerge(
      this.#segments.map((segment) => ({ ...segment, bytes: segment.articles * mergedBytes })),
      this.#alone * mergedBytes,
    );
    const merged = this.#segments.filter((_, number) => due.includes(number));
    const articles = merged.reduce((sum, segment) => sum + segment.articles - segment.dead, this.#alone);
    this.units += Math.ceil(articles * mergedUnits) + 1;
    this.#retired = merged.reduce((sum, segment) => sum + Math.ceil(segment.articles * mergedUnits) + 1, 0);
    this.#segments = [...this.#segments.filter((segment) => !merged.includes(segment)), { articles, dead: 0 }];
    this.#alone = 0;
    this.#tombstones = 0;
  }
}
