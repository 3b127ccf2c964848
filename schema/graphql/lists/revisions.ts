import type { Corpus } from '../../corpus/corpus.ts';
import { CallerError } from '../../errors.ts';
import { viewOf } from '../../views/loaded-article.ts';
import type { WholeArticle } from '../../views/view.ts';
import type { Gathered } from '../cost.ts';

/**
 * What one revision of an article costs to read: which one is served, one or two Queries until it is found, and its document.
 *
 * @param name the same for fields that read the same one
 */
export function costOfRevision(name: string): Gathered {
  return { name, requests: 3, entries: 4, records: 1, work: 40_000 };
}

/** What two revisions of an article cost to read and to compare. */
export function costOfDiff(from: unknown, to: unknown): Gathered {
  return { name: `revisions ${from} ${to}`, requests: 5, entries: 8, records: 1, work: 120_000 };
}

/** The list of an article's revisions: which one is served, and a Query. */
export const costOfRevisions: Gathered = { name: 'revisions', requests: 2, entries: 20, records: 1, work: 0 };

/**
 * An article as it was. Null where there is no such article.
 *
 * @throws CallerError `REVISION_NOT_FOUND`, `REVISION_EXPIRED`
 */
export async function articleAtRevision(slug: string, revision: number, corpus: Corpus): Promise<WholeArticle | null> {
  const read = await corpus.revision(slug, revision);
  if (read === null) return null;
  if ('article' in read) return viewOf(read.article);
  const { absent, current } = read;
  if (absent === 'EXPIRED') {
    throw new CallerError(
      'REVISION_EXPIRED',
      `Revision ${revision} of "${slug}" is no longer kept. Article.revisions lists those that are.`,
      { slug, revision, current },
    );
  }
  throw new CallerError(
    'REVISION_NOT_FOUND',
    `"${slug}" has no revision ${revision}: its revisions are 1 to ${current}.`,
    { slug, revision, current },
  );
}
