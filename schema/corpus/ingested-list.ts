import { optionalStringAt, stringAt } from '../table/item.ts';
import { afterAll, articleList, ingestedPartition, ingestedPosition } from '../table/keys.ts';
import type { ArticleFilter, ArticleReference } from './corpus.ts';
import { type SendQuery, tableEntries } from './entries.ts';
import { type List, lookaheadsOfEntries } from './list.ts';
import { isOfState, type ServedArticles } from './served-articles.ts';

/** All articles, those first that were published here last; a revision counts as new. */
export function ingestedList(
  { query, articles }: { readonly query: SendQuery; readonly articles: ServedArticles },
  { publicationSlug, ingestedAfter }: Pick<ArticleFilter, 'publicationSlug' | 'ingestedAfter'>,
): List<ArticleReference> {
  return {
    read: tableEntries(query, ingestedPartition, articleList),
    prefix: articleList,
    descending: true,
    // Behind all positions of that very instant.
    ...(ingestedAfter === undefined ? {} : { from: `${new Date(ingestedAfter).toISOString()}${afterAll}` }),
    ...(publicationSlug === undefined
      ? {}
      : {
          narrowing: {
            lookaheads: lookaheadsOfEntries,
            admits: ({ item }) => optionalStringAt(item, 'publication') === publicationSlug,
          },
        }),
    nodeOf: async (entry) => {
      const article = await articles.served(stringAt(entry.item, 'slug'));
      if (article === null) return null;
      const { header } = article;
      const counts = isOfState(article, entry) || ingestedPosition(header) === entry.position;
      const isIn = publicationSlug === undefined || header.publication?.slug === publicationSlug;
      return counts && isIn ? { slug: header.slug, known: header } : null;
    },
  };
}
