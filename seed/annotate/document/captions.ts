import type { FigureRecord } from '../../../schema/records/article.ts';
import type { SourceBlock, SourceText } from '../../source-document/source-document.ts';
import { readCaption, readFigure } from './header-lines.ts';

export interface Figure {
  readonly record: FigureRecord;
  readonly content: SourceText;
  /** The credit as printed, where it is no part of `content`. */
  readonly credit: string | null;
}

const mostCaptionLines = 3;
const creditLabel = /^(?:photo(?:graph)?|image|picture|source|credit|фото)s?\s*(?:credit)?\s*(?::|by(?=\s))\s*/iu;

/** The caption that a paragraph is; null for any other block. */
export function captionOf({ kind, content }: SourceBlock): FigureRecord | null {
  return kind === 'PARAGRAPH' && content.breaks.length < mostCaptionLines ? readCaption(content.text) : null;
}

/** A figure that the source marks as one; its credit may be printed in the caption. */
export function figureOf(content: SourceText, credit: string | null): Figure {
  if (credit === null) return { record: readFigure(content.text), content, credit };
  return { record: { caption: content.text, credit: credit.replace(creditLabel, '') || null }, content, credit };
}
