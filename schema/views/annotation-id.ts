import { hash } from 'node:crypto';
import { encodeGlobalId } from '../global-id.ts';
import { slugOfArticle } from './article.ts';
import type { CitationView, MentionView, ParagraphView, SectionView, SentenceView, WholeParagraph } from './view.ts';

/*
 * The ids of what lies inside an article name place and exact text, so that after a new revision an id gives the same
 * thing or nothing. A view made from an index entry has the sentence and not the paragraph's text: annotations are
 * anchored in their sentence.
 */

export function paragraphId({ article, record }: WholeParagraph): string {
  return encodeGlobalId('Paragraph', article.record.slug, record.number, digest(record.text));
}

export function sectionId({ article, record, number }: SectionView): string {
  return encodeGlobalId('Section', article.record.slug, number, digest(record.title));
}

export function mentionId({ article, paragraph, record, sentence, text }: MentionView): string {
  const inside = record.start >= sentence.record.start && record.end <= sentence.record.end;
  const anchor = inside ? anchorOf(sentence) : digest(`${anchorOf(sentence)}\n${text}`);
  return encodeGlobalId('Mention', slugOfArticle(article), numberOf(paragraph), record.start, record.end, anchor);
}

/** Several citations of one note share the range of its marker: their number tells them apart. */
export function citationId({ article, paragraph, record, sentence }: CitationView): string {
  const place = [slugOfArticle(article), numberOf(paragraph), record.start, record.end];
  const anchor = digest(`${anchorOf(sentence)}\n${record.text}`);
  return encodeGlobalId('Citation', ...place, anchor, ...(record.inNote ? [record.number] : []));
}

const anchors = new WeakMap<SentenceView, string>();

function anchorOf(sentence: SentenceView): string {
  const known = anchors.get(sentence);
  if (known !== undefined) return known;
  const anchor = digest(`${sentence.record.start}\n${sentence.text}`);
  anchors.set(sentence, anchor);
  return anchor;
}

function digest(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 12);
}

function numberOf(paragraph: ParagraphView): number {
  return 'record' in paragraph ? paragraph.record.number : paragraph.number;
}
