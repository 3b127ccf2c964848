/** A merged segment, as far as it matters for what is merged next. */
export interface PlannedSegment {
  readonly bytes: number;
  readonly articles: number;
  /** Articles of it that count no more. */
  readonly dead: number;
}

/** So many segments of one level become one of the next. */
const segmentsInLevel = 4;
/** The least of level 1 is four times as large, and so on. */
const leastBytes = 20_000;

/**
 * Which segments are merged with the articles that stand by themselves. Segments of a level are of similar size, and four of
 * them become one of the next: so a search reads at most three of each level, and an article is written once a level.
 * A segment half of which is gone is written anew.
 *
 * @param ownBytes of the articles that stand by themselves; 0 where there are none
 * @returns numbers of segments
 */
export function planMerge(segments: readonly PlannedSegment[], ownBytes: number): number[] {
  const chosen = new Set(segments.flatMap(({ articles, dead }, number) => (dead * 2 >= articles ? [number] : [])));
  const sizeOf = (number: number): number => {
    const { bytes, articles, dead } = segments[number] ?? { bytes: 0, articles: 1, dead: 0 };
    return bytes * (1 - dead / Math.max(articles, 1));
  };
  for (;;) {
    const merged = [...chosen].reduce((sum, number) => sum + sizeOf(number), ownBytes);
    const level = levelOf(merged);
    const alike = segments.flatMap((_, number) =>
      !chosen.has(number) && levelOf(sizeOf(number)) <= level ? [number] : [],
    );
    if (merged === 0 || alike.length + 1 < segmentsInLevel) return [...chosen].sort((one, other) => one - other);
    for (const number of alike) chosen.add(number);
  }
}

function levelOf(bytes: number): number {
  return Math.max(0, Math.floor(Math.log(bytes / leastBytes) / Math.log(segmentsInLevel)));
}
