import type { TextRange } from '../records/text-range.ts';
import type { CitationView, MentionView, SegmentView } from './view.ts';

/**
 * The text cut at every annotation's edge, in order: joined, the segments give the text. Mentions and citations come
 * in order of their place; where two of a kind overlap, the first covers.
 */
export function segmentsOf(
  text: string,
  mentions: readonly MentionView[],
  citations: readonly CitationView[],
): readonly SegmentView[] {
  const edges = edgesOf(text.length, mentions, citations);
  const mentionAt = coverage(mentions);
  const citationAt = coverage(citations);
  const segments: SegmentView[] = [];
  let start = 0;
  for (const end of edges) {
    if (end === start) continue;
    segments.push({
      text: text.slice(start, end),
      start,
      end,
      mention: mentionAt(start),
      citation: citationAt(start),
    });
    start = end;
  }
  return segments;
}

/** Where segments end, ascending, some more than once; the last is the text's length. */
function edgesOf(
  length: number,
  mentions: readonly { readonly record: TextRange }[],
  citations: readonly { readonly record: TextRange }[],
): Int32Array {
  const edges = new Int32Array(2 * (mentions.length + citations.length) + 1);
  let count = 0;
  for (const annotations of [mentions, citations]) {
    for (const { record } of annotations) {
      edges[count++] = Math.min(record.start, length);
      edges[count++] = Math.min(record.end, length);
    }
  }
  edges[count] = length;
  return edges.sort();
}

/** Which annotation covers a place, asked for ascending places that are no place inside an edge. */
function coverage<View extends { readonly record: TextRange }>(views: readonly View[]): (place: number) => View | null {
  let next = 0;
  return (place) => {
    for (let view = views[next]; view !== undefined; view = views[++next]) {
      if (view.record.end > place) return view.record.start <= place ? view : null;
    }
    return null;
  };
}
