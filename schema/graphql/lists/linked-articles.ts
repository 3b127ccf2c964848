import type { ArticleReference, CitedArticle, Corpus } from '../../corpus/corpus.ts';
import { type CitedReference, referenceOf } from '../../links/cited-reference.ts';
import type { Work } from '../../links/work-names.ts';
import type { Spending } from '../../spending.ts';
import type { WholeArticle } from '../../views/view.ts';
import type { CorpusList } from '../paging/corpus-page.ts';
import { inMemoryPage } from '../paging/in-memory-page.ts';
import type { PageArguments } from '../paging/page-arguments.ts';

/* The articles that an article cites, and those that cite it. */

/** Names of what one citation cites, in steps of `Spending.work`: folding a title, a digest of an address. */
const stepsOfCitation = 300;

/** A page of the articles that an article surely cites, in the order of the citations. */
export async function citedArticlesPage(
  article: WholeArticle,
  page: PageArguments,
  corpus: Corpus,
  spending: Spending | undefined,
) {
  const { slug } = article.record;
  spending?.work(stepsOfCitation * article.citations.length);
  const references = new Map<string, CitedReference>();
  for (const { record } of article.citations) {
    const reference = referenceOf(record);
    references.set(JSON.stringify(reference), reference);
  }
  const found: readonly (readonly CitedArticle[])[] = await Promise.all(
    [...references.values()].map((reference) => corpus.citedArticles(reference, slug)),
  );
  const cited = new Map<string, ArticleReference>();
  for (const { article: one, certain } of found.flat()) if (certain) cited.set(one.slug, one);
  return inMemoryPage(
    { identity: ['Article.cites', slug], items: [...cited.values()], keyOf: (one) => one.slug },
    page,
    (node) => ({ node }),
  );
}

export function citingArticles(corpus: Corpus, work: Work): CorpusList<ArticleReference> {
  return { identity: ['Article.citedBy', work.slug], load: (page) => corpus.citedBy(work, page) };
}

/** As many as are counted by reading them: the count is not stored. */
const mostCounted = 100;

/** How many articles surely cite a work; null where they are more than are counted. */
export async function countOfCiting(corpus: Corpus, work: Work): Promise<number | null> {
  const page = await corpus.citedBy(work, { limit: mostCounted, direction: 'FORWARD', cursor: null });
  return page.hasNextPage ? null : page.edges.length;
}
