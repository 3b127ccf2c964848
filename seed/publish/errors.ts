import { describeGiver } from './giver.ts';

/** A publish that cannot be done, with what to do about it. */
export class PublishError extends Error {
  /** `PUBLISH_CONFLICT`, `NO_DATE`, `TOO_MANY_ANNOTATIONS`, `TOO_MANY_ENTRIES`, `DIFFERENT_TEXT` or `NO_SUCH_ARTICLE`. */
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

/** Another object or file gave the article that this text would replace, and the two are not versions of one text. */
export class DifferentTextError extends PublishError {
  /** What gave the article, as `giver.ts` writes it. */
  readonly givenBy: string;

  constructor(article: { readonly title: string; readonly slug: string }, givenBy: string, other: string) {
    const [first, second] = [describeGiver(givenBy), describeGiver(other)];
    super(
      'DIFFERENT_TEXT',
      `"${article.title}" (${article.slug}) was given by ${first}; ${second} has the same title, publication and issue or ` +
        `date, and hardly a sentence of it. If they are two articles, give this one a title, an issue or a date of its own. ` +
        `If it is to replace that one, publish it with \`npm run seed -- --replace\`, or unpublish "${article.slug}" and ` +
        'put the object again.',
    );
    this.name = 'DifferentTextError';
    this.givenBy = givenBy;
  }
}
