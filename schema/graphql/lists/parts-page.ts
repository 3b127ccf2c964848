import type { Corpus } from '../../corpus/corpus.ts';
import type { MaybePromise } from '../../maybe-promise.ts';
import type { ArticleHeader } from '../../records/stored-article.ts';
import { isWhole, wholeArticle } from '../../views/article.ts';
import type { ArticleView, WholeArticle } from '../../views/view.ts';
import { cursorsOf, type ListIdentity } from '../paging/cursors.ts';
import { type PageArguments, pageRequestOf } from '../paging/page-arguments.ts';

interface PageOfParts<Edge, Bounds> {
  readonly edges: readonly Edge[];
  readonly pageInfo: Bounds;
  readonly totalCount: () => number;
}

/**
 * A page of what lies inside an article. Of one that a list gave, the count that came with it is given without loading
 * the article. Throws BAD_PAGE and BAD_CURSOR, whatever of the page is selected.
 *
 * @param knownCount which count of the list's is the list's length; null under a filter
 */
export function partsPage<Edge, Bounds>(
  article: ArticleView,
  corpus: Corpus,
  page: PageArguments,
  pageOf: (whole: WholeArticle) => PageOfParts<Edge, Bounds>,
  options: {
    readonly identity: ListIdentity;
    readonly knownCount: 'citationCount' | 'actorCount' | 'sourceCount' | null;
  },
) {
  if (isWhole(article)) return pageOf(article);
  const { identity, knownCount } = options;
  pageRequestOf(page, cursorsOf(identity));
  const { known }: { readonly known: Partial<ArticleHeader> } = article;
  const load = async () => pageOf(await wholeArticle(article, corpus));
  const count = knownCount === null ? undefined : known[knownCount];
  return {
    get edges(): Promise<readonly Edge[]> {
      return load().then(({ edges }) => edges);
    },
    get pageInfo(): Promise<Bounds> {
      return load().then(({ pageInfo }) => pageInfo);
    },
    totalCount: (): MaybePromise<number> => count ?? load().then(({ totalCount }) => totalCount()),
  };
}
