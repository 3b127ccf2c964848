import type { FigureRecord } from '../../../schema/records/article.ts';
import type { SourceBlock, SourceText } from '../../source-document/source-document.ts';
import { readCaption, readFigure } from './header-lines.ts';

export interface Figure {
  readonly record: FigureRecord;
  readonly content: SourceText;
  /** The credit, where it is no part of `content`. */
  readonly credit: string | null;
}

const mostCaptionLines = 3;

/** The caption that a paragraph is; null for any other block. */
export function captionOf({ kind, content }: SourceBlock): FigureRecord | null {
  return kind === 'PARAGRAPH' && content.breaks.length < mostCaptionLines ? readCaption(content.text) : null;
}

/** A figure that the source marks as one; its credit may be printed in the caption. */
export function figureOf(content: SourceText, credit: string | null): Figure {
  const record = credit === null ? readFigure(content.text) : { caption: content.text, credit };
  return { record, content, credit };
}
