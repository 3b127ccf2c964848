import type { TextRange } from '../../schema/records/text-range.ts';
import type { AnnotationWarning, WarningCode } from '../../schema/records/warning.ts';
import type { SourceText } from '../source-document/source-document.ts';
import { placeAt } from '../source-document/source-text.ts';

/** A text that warnings are about: a paragraph's, or one that is none, such as a note's. */
export interface WarnedText {
  readonly content: SourceText;
  /** The paragraph's number; null for any other text. */
  readonly paragraph: number | null;
}

/** Collects what was not understood while a document is annotated. */
export class Warnings {
  readonly #warnings: AnnotationWarning[] = [];

  add(code: WarningCode, message: string, line: number, column: number): void {
    this.#warnings.push({ code, message, paragraph: null, range: null, line, column });
  }

  /** A warning about a range of a text. */
  addAt(code: WarningCode, message: string, { content, paragraph }: WarnedText, { start, end }: TextRange): void {
    const { line, column } = placeAt(content, start);
    this.#warnings.push({ code, message, paragraph, range: paragraph === null ? null : { start, end }, line, column });
  }

  /** All of them in order of their place. */
  list(): AnnotationWarning[] {
    return this.#warnings.toSorted((a, b) => a.line - b.line || a.column - b.column);
  }
}
