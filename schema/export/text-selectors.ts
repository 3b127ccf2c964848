import type { ParagraphRecord } from '../records/paragraph.ts';
import type { TextRange } from '../records/text-range.ts';
import { codePointOffsets } from './code-points.ts';

/** Web Annotation Data Model, 4.2.5: a half-open range in Unicode code points. */
interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** Web Annotation Data Model, 4.2.4: the words, and what stands right before and after them. */
interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Either selects the same words. */
export type TextSelectors = readonly [TextPositionSelector, TextQuoteSelector];

/** Code points of text before and after the words, at most. */
const contextLength = 32;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

interface MeasuredText {
  readonly codePointsBefore: (codeUnit: number) => number;
  readonly clusters: Intl.Segments;
}

/** A paragraph may hold thousands of annotations: it is read once for all of them. */
const measured = new WeakMap<ParagraphRecord, MeasuredText>();

/** Selects a range of the paragraph's text within that text. Prefix and suffix cut no grapheme cluster. */
export function textSelectors(paragraph: ParagraphRecord, { start, end }: TextRange): TextSelectors {
  const { text } = paragraph;
  const { codePointsBefore, clusters } = measure(paragraph);
  return [
    { type: 'TextPositionSelector', start: codePointsBefore(start), end: codePointsBefore(end) },
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(prefixStart(text, start, clusters), start),
      suffix: text.slice(end, suffixEnd(text, end, clusters)),
    },
  ];
}

function measure(paragraph: ParagraphRecord): MeasuredText {
  const known = measured.get(paragraph);
  if (known !== undefined) return known;
  const { text } = paragraph;
  const made = { codePointsBefore: codePointOffsets(text), clusters: graphemes.segment(text) };
  measured.set(paragraph, made);
  return made;
}

function prefixStart(text: string, start: number, clusters: Intl.Segments): number {
  let place = start;
  for (let count = 0; count < contextLength && place > 0; count += 1) {
    place -= place > 1 && (text.codePointAt(place - 2) ?? 0) > 0xffff ? 2 : 1;
  }
  const cluster = clusters.containing(place);
  if (cluster === undefined || cluster.index === place) return place;
  return Math.min(cluster.index + cluster.segment.length, start);
}

function suffixEnd(text: string, end: number, clusters: Intl.Segments): number {
  let place = end;
  for (let count = 0; count < contextLength && place < text.length; count += 1) {
    place += (text.codePointAt(place) ?? 0) > 0xffff ? 2 : 1;
  }
  return Math.max(clusters.containing(place)?.index ?? text.length, end);
}
