import type { RunOperation } from '../../schema/client/operation.ts';
import { type ArticleHeaderFragment, type ArticleLinksQuery, articleLinks } from '../../schema/client/operations.ts';

type Citation = NonNullable<ArticleLinksQuery['article']>['paragraphs'][number]['citations'][number];
export type CitedArticles = Citation['citedArticles'];

/** What an article cites in this corpus, and what cites it. */
export interface ArticleLinks {
  /** By the number of the citation; those that point at nothing here are left out. */
  readonly cited: ReadonlyMap<number, CitedArticles>;
  /** The newest first. */
  readonly citedBy: readonly ArticleHeaderFragment[];
  /** Whether more cite it than are listed. */
  readonly more: boolean;
}

const none: ArticleLinks = { cited: new Map(), citedBy: [], more: false };

/** The links of an article that was read by the same `run`. None where they cost more than a page may: it is shown without them. */
export async function linksOf(slug: string, run: RunOperation): Promise<ArticleLinks> {
  const { data, errors } = await run(articleLinks, { slug });
  if (errors.some(({ extensions }) => extensions.code !== 'COST_LIMIT_EXCEEDED')) throw errors[0];
  const article = data?.article ?? null;
  if (article === null || errors.length > 0) return none;
  const citations = article.paragraphs.flatMap((paragraph) => paragraph.citations);
  return {
    cited: new Map(
      citations.flatMap(({ number, citedArticles }) => (citedArticles.length === 0 ? [] : [[number, citedArticles]])),
    ),
    citedBy: article.citedBy.nodes,
    more: article.citedBy.pageInfo.hasNextPage,
  };
}
