import type { CitationItem, MentionItem } from './items.ts';
import type { Paragraph } from './table.ts';

export interface Segment {
  readonly text: string;
  readonly range: { readonly start: number; readonly end: number };
  readonly mention: MentionItem | null;
  readonly citation: CitationItem | null;
}

/** The paragraph's text, cut at the edges of its mentions and citations. */
export function segmentsOf({ text, mentions, citations }: Paragraph): Segment[] {
  const annotations = [...mentions, ...citations].sort((left, right) => left.start - right.start);
  const segments: Segment[] = [];
  let end = 0;
  const push = (start: number, to: number, mention: MentionItem | null, citation: CitationItem | null) => {
    if (start < to) segments.push({ text: text.slice(start, to), range: { start, end: to }, mention, citation });
    end = to;
  };
  for (const annotation of annotations) {
    push(end, annotation.start, null, null);
    if (annotation.type === 'MENTION') push(annotation.start, annotation.end, annotation, null);
    else push(annotation.start, annotation.end, null, annotation);
  }
  push(end, text.length, null, null);
  return segments;
}
