/** What a page tells its reader when it cannot be shown: what is wrong, and what to do. */
export class ReaderError extends Error {
  override readonly name = 'ReaderError';
  readonly status: number;
  readonly title: string;

  constructor(status: number, title: string, advice: string) {
    super(advice);
    this.status = status;
    this.title = title;
  }
}

/** Pages are bundles of their own, with classes of their own. */
export function isReaderError(error: unknown): error is ReaderError {
  return error instanceof Error && error.name === 'ReaderError' && 'status' in error && 'title' in error;
}
