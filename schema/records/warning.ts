/** Something in a document that was not understood; the rest of it was. */
export interface AnnotationWarning {
  /** 1-based line of the document. */
  readonly line: number;
  /** 1-based column, in UTF-16 code units. */
  readonly column: number;
  /** Stable, in upper case: `IMPOSSIBLE_DATE`. */
  readonly code: string;
  readonly message: string;
}
