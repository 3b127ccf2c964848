/** A publish that cannot be done, with what to do about it. */
export class PublishError extends Error {
  /** `PUBLISH_CONFLICT`, `NO_DATE` or `NO_SUCH_ARTICLE`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'PublishError';
    this.code = code;
  }
}
