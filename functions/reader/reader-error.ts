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
