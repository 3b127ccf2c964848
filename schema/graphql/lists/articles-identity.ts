import type { ArticleFilter, ArticleOrder } from '../../corpus/corpus.ts';
import type { ListIdentity } from '../paging/cursors.ts';

/** What tells `Query.articles` under one filter and in one order from all other lists. */
export function articlesIdentity(filter: ArticleFilter, order: ArticleOrder): ListIdentity {
  const { publicationSlug, volume, issue, actorSlug, sourceSlug, from, to, ingestedAfter } = filter;
  return ['Query.articles', { publicationSlug, volume, issue, actorSlug, sourceSlug, from, to, ingestedAfter }, order];
}
