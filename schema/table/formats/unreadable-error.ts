/** What a newer gloss stored: this one neither reads nor writes it, rather than to lose what it does not know. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  /** One of `errorCodes`. */
  readonly code: 'STORED_FORMAT_UNKNOWN' | 'TABLE_LAYOUT_UNKNOWN';

  constructor(code: UnreadableError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
