import type { AnnotatedParagraphFragment, CitationNoteFragment } from '../../../schema/client/operations.ts';
import type { SegmentMention, TextRange } from '../article.ts';

/** A run of text under the same annotations. */
export interface Run extends TextRange {
  readonly text: string;
  readonly mention: SegmentMention | null;
  /** The number of the citation that it is of. */
  readonly citation: number | null;
  /** Whether it belongs to the claim of its passage. */
  readonly claimed: boolean;
}

/** A stretch of a paragraph: a claim with the citations behind it, a sentence that has none, or what lies between. */
export interface Passage {
  readonly kind: 'CITED' | 'UNSUPPORTED' | 'PLAIN';
  /** The number of the first citation of its claim; null where it has none. */
  readonly claim: number | null;
  readonly runs: readonly Run[];
}

export type PassageSource = Pick<AnnotatedParagraphFragment, 'segments' | 'sentences'> & {
  readonly citations: readonly Pick<CitationNoteFragment, 'number' | 'range' | 'claim'>[];
};

interface Span extends TextRange {
  readonly kind: Passage['kind'];
  readonly claim: (TextRange & { readonly number: number }) | null;
}

/** The paragraph as passages: joined, their runs give its text. */
export function passagesOf({ segments, sentences, citations }: PassageSource): readonly Passage[] {
  const places = placed(segments);
  const length = places.at(-1)?.end ?? 0;
  let next = 0;
  return spansOf(length, sentences, citations).map(({ start, end, kind, claim }) => {
    const runs: Run[] = [];
    for (let segment = places[next]; segment !== undefined && segment.start < end; segment = places[next]) {
      const { mention, citation } = segment;
      for (const [low, high, claimed] of cut(Math.max(segment.start, start), Math.min(segment.end, end), claim)) {
        const text = segment.text.slice(low - segment.start, high - segment.start);
        runs.push({ text, start: low, end: high, mention, citation: citation?.number ?? null, claimed });
      }
      if (segment.end > end) break;
      next += 1;
    }
    return { kind, claim: claim?.number ?? null, runs };
  });
}

/** The segments with their ranges: joined, they are the text. */
function placed(segments: PassageSource['segments']) {
  let end = 0;
  return segments.map((segment) => {
    const start = end;
    end += segment.text.length;
    return { ...segment, start, end };
  });
}

/** Spans that cover the whole text in order. Between claims, sentences that nothing supports are spans of their own. */
function spansOf(
  length: number,
  sentences: PassageSource['sentences'],
  citations: PassageSource['citations'],
): readonly Span[] {
  const unsupported = sentences.filter(({ cited }) => !cited).map(({ range }) => range);
  const spans: Span[] = [];
  let at = 0;
  let next = 0;
  const fillTo = (end: number): void => {
    for (
      let sentence = unsupported[next];
      sentence !== undefined && sentence.start < end;
      sentence = unsupported[next]
    ) {
      const from = Math.max(sentence.start, at);
      const to = Math.min(sentence.end, end);
      if (from > at) spans.push({ start: at, end: from, kind: 'PLAIN', claim: null });
      if (from < to) spans.push({ start: from, end: to, kind: 'UNSUPPORTED', claim: null });
      at = Math.max(at, to);
      if (sentence.end > end) break;
      next += 1;
    }
    if (end > at) spans.push({ start: at, end, kind: 'PLAIN', claim: null });
    at = end;
  };
  for (const group of claimGroups(citations)) {
    // Of claims that overlap the first stays.
    if (group.start < at || group.end > length || group.start >= group.end) continue;
    fillTo(group.start);
    spans.push(group);
    at = group.end;
  }
  fillTo(length);
  return spans;
}

/** Each claim with the citations behind it, by place. */
function claimGroups(citations: PassageSource['citations']): readonly Span[] {
  const groups = new Map<string, Span>();
  for (const { number, range, claim } of citations) {
    if (claim === null) continue;
    const { start, end } = claim.range;
    const key = `${start}-${end}`;
    const known = groups.get(key) ?? { kind: 'CITED', start, end, claim: { start, end, number } };
    groups.set(key, { ...known, start: Math.min(known.start, range.start), end: Math.max(known.end, range.end) });
  }
  return [...groups.values()].sort((left, right) => left.start - right.start);
}

/** The run from `start` to `end` cut at the claim's edges. */
function cut(start: number, end: number, claim: TextRange | null): [number, number, boolean][] {
  if (claim === null) return [[start, end, false]];
  const edges = [start, ...[claim.start, claim.end].filter((edge) => edge > start && edge < end), end];
  return edges.slice(1).map((high, index) => {
    const low = edges[index] ?? start;
    return [low, high, low >= claim.start && high <= claim.end];
  });
}
