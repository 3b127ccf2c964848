import type { CitationView, MentionView, WholeParagraph } from '../../../schema/graphql/views/view.ts';
import type { TextRange } from '../../../schema/records/text-range.ts';

/** A run of text under the same annotations. */
export interface Run extends TextRange {
  readonly text: string;
  readonly mention: MentionView | null;
  readonly citation: CitationView | null;
  /** Whether it belongs to the claim of its passage. */
  readonly claimed: boolean;
}

/** A stretch of a paragraph: a claim with the citations that stand behind it, or what lies between two such. */
export interface Passage {
  readonly cited: boolean;
  readonly runs: readonly Run[];
}

interface Span extends TextRange {
  readonly claim: TextRange | null;
}

/** The paragraph as passages: joined, their runs give its text. */
export function passagesOf({ record, citations, segments }: WholeParagraph): readonly Passage[] {
  const spans = spansOf(record.text.length, citations);
  let next = 0;
  return spans.map(({ start, end, claim }) => {
    const runs: Run[] = [];
    while (next < segments.length) {
      const segment = segments[next];
      if (segment === undefined || segment.range.start >= end) break;
      const from = Math.max(segment.range.start, start);
      const to = Math.min(segment.range.end, end);
      for (const [low, high, claimed] of cut(from, to, claim)) {
        const text = record.text.slice(low, high);
        runs.push({ text, start: low, end: high, mention: segment.mention, citation: segment.citation, claimed });
      }
      if (segment.range.end > end) break;
      next += 1;
    }
    return { cited: claim !== null, runs };
  });
}

/** Spans that cover the whole text in order; claims that would overlap one before are left out. */
function spansOf(length: number, citations: readonly CitationView[]): Span[] {
  const groups = new Map<string, Span & { readonly claim: TextRange }>();
  for (const { record, claim } of citations) {
    if (claim === null) continue;
    const { start, end } = claim.range;
    const key = `${start}-${end}`;
    const known = groups.get(key) ?? { start, end, claim: claim.range };
    groups.set(key, {
      claim: claim.range,
      start: Math.min(known.start, record.start),
      end: Math.max(known.end, record.end),
    });
  }
  const spans: Span[] = [];
  let at = 0;
  for (const group of [...groups.values()].sort((left, right) => left.start - right.start)) {
    if (group.start < at || group.end > length || group.start >= group.end) continue;
    if (group.start > at) spans.push({ start: at, end: group.start, claim: null });
    spans.push(group);
    at = group.end;
  }
  if (at < length) spans.push({ start: at, end: length, claim: null });
  return spans;
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
