/** A publish that cannot be done, with what to do about it. */
export class PublishError extends Error {
  /** `PUBLISH_CONFLICT`, `NO_DATE`, `TOO_MANY_ENTRIES` or `NO_SUCH_ARTICLE`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'PublishError';
    this.code = code;
  }
}

/** Another publisher claimed the article meanwhile: nothing of this attempt is served, and it can be repeated. */
export function conflict(slug: string): PublishError {
  return new PublishError('PUBLISH_CONFLICT', `Another publisher was faster with "${slug}": publish it again.`);
}
