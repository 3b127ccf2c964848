import type { AnnotationWarning } from '../../schema/records/warning.ts';
import { type Block, positionAt } from './document/blocks.ts';

export type WarningCode =
  | 'TITLE_MISSING'
  | 'PUBLICATION_MISSING'
  | 'BODY_MISSING'
  | 'DATE_MISSING'
  | 'YEAR_UNKNOWN'
  | 'IMPOSSIBLE_DATE'
  | 'UNCLOSED_PARENTHESIS'
  | 'SOURCE_MISSING'
  | 'IBID_UNRESOLVED'
  | 'NOTE_WITHOUT_MARKER'
  | 'MARKER_WITHOUT_NOTE';

/** Collects what was not understood while a document is annotated. */
export class Warnings {
  readonly #warnings: AnnotationWarning[] = [];

  add(code: WarningCode, message: string, line: number, column: number): void {
    this.#warnings.push({ line, column, code, message });
  }

  /** A warning at an offset of a block. */
  addAt(code: WarningCode, message: string, block: Block, offset: number): void {
    const { line, column } = positionAt(block, offset);
    this.add(code, message, line, column);
  }

  /** All of them in order of their place. */
  list(): AnnotationWarning[] {
    return this.#warnings.toSorted((a, b) => a.line - b.line || a.column - b.column);
  }
}
