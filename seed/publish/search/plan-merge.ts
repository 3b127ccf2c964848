/** A merged segment, as far as it matters for what is merged next. */
export interface PlannedSegment {
  readonly bytes: number;
  readonly articles: number;
  /** Articles of it that count no more. */
  readonly dead: number;
}

/** So many segments of one level become one of the next. */
const segmentsInLevel = 5;
/** The least of level 1 is five times as large, and so on. */
const leastBytes = 20_000;
/** A segment is written anew once this share of it is gone. Rewriting earlier costs revisions more than it saves searches. */
const mostGone = 2 / 3;

/**
 * Which segments are merged with the articles that stand by themselves. Segments of a level are of similar size, and five of
 * them become one of the next: so a search reads at most four of each level, and an article is written once a level.
 * A segment two thirds of which are gone is written anew.
 *
 * What is gone from a segment does not change its level: else revisions would push segments down and have them merged again
 * with each level that they pass, some 3 write units a revision at 20,000 articles.
 *
 * @param ownBytes of the articles that stand by themselves; 0 where there are none
 * @returns numbers of segments
 */
export function planMerge(segments: readonly PlannedSegment[], ownBytes: number): number[] {
  const chosen = new Set(
    segments.flatMap(({ articles, dead }, number) => (dead >= articles * mostGone ? [number] : [])),
  );
  const bytesLeft = (number: number): number => {
    const { bytes, articles, dead } = segments[number] ?? { bytes: 0, articles: 1, dead: 0 };
    return bytes * (1 - dead / Math.max(articles, 1));
  };
  for (;;) {
    const merged = [...chosen].reduce((sum, number) => sum + bytesLeft(number), ownBytes);
    const level = levelOf(merged);
    const alike = segments.flatMap(({ bytes }, number) =>
      !chosen.has(number) && levelOf(bytes) <= level ? [number] : [],
    );
    if (merged === 0 || alike.length + 1 < segmentsInLevel) return [...chosen].sort((one, other) => one - other);
    for (const number of alike) chosen.add(number);
  }
}

function levelOf(bytes: number): number {
  return Math.max(0, Math.floor(Math.log(bytes / leastBytes) / Math.log(segmentsInLevel)));
}
