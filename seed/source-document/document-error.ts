export type DocumentErrorCode =
  | 'EMPTY_DOCUMENT'
  | 'BINARY_DOCUMENT'
  | 'INVALID_UTF8'
  | 'DOCUMENT_TOO_LARGE'
  | 'DOCUMENT_TOO_COMPLEX'
  | 'FORMAT_NOT_SUPPORTED'
  | 'DAMAGED_DOCUMENT';

/** A document that cannot be annotated at all. The message is for the person who handed it in. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly code: DocumentErrorCode;
  /** 1-based line of the document. */
  readonly line: number;
  /** 1-based column, in UTF-16 code units. */
  readonly column: number;

  /** Also true of one that a reader threw which is bundled by itself, with a class of its own. */
  static override [Symbol.hasInstance](value: unknown): value is DocumentError {
    return value instanceof Error && value.name === 'DocumentError';
  }

  constructor(code: DocumentErrorCode, message: string, line = 1, column = 1) {
    super(message);
    this.code = code;
    this.line = line;
    this.column = column;
  }
}
