import type { CorpusTotals } from '../records/counts.ts';
import { mentionsByActor } from '../table/annotations-of.ts';
import { stringAt } from '../table/item.ts';
import { articleList, articlePosition, recordPartition } from '../table/keys.ts';
import type { CorpusActor, RelatedArticle } from './corpus.ts';
import { type SendQuery, tableEntries } from './entries.ts';
import { type List, readBeginning } from './list.ts';
import { hasEntryIn, isOfState, type ServedArticle, type ServedArticles } from './served-articles.ts';

/** Of so many actors, the rarest of the article, are other articles looked at. */
const rarestActors = 5;
/** Of each of them, the newest. With the article itself, their heads fit into one batch. */
const articlesOfActor = 20;

interface RelatedSources {
  readonly query: SendQuery;
  readonly articles: ServedArticles;
  readonly actor: (slug: string) => Promise<CorpusActor | null>;
  readonly totals: () => Promise<CorpusTotals>;
}

/**
 * Articles that mention the same actors as an article, those with the rarest in common first, then the newest. Of the five
 * rarest of its actors that other articles mention, the newest 20 articles each are looked at. Each shared actor adds the
 * logarithm of the corpus's articles over those that mention it (inverse document frequency). One batch of records, five
 * Queries at once, one batch of heads.
 *
 * @param slug of the article
 * @param mentioned the slugs of its actors, the most mentioned first
 */
export async function relatedArticles(
  { query, articles, actor, totals }: RelatedSources,
  slug: string,
  mentioned: readonly string[],
): Promise<readonly RelatedArticle[]> {
  const [corpus, ...records] = await Promise.all([totals(), ...mentioned.map(actor)]);
  const rarest = records
    .flatMap((one) => (one !== null && one.counts.articles > 1 ? [one] : []))
    .toSorted((left, right) => left.counts.articles - right.counts.articles)
    .slice(0, rarestActors);
  const weightOf = ({ counts }: CorpusActor): number => Math.log((corpus.articles + 1) / counts.articles);

  const lists = await Promise.all(
    rarest.map((one) => readBeginning(articlesOf({ query, articles }, one.slug), articlesOfActor)),
  );
  const found = new Map<string, { readonly article: ServedArticle; readonly shared: CorpusActor[] }>();
  for (const [index, one] of rarest.entries()) {
    for (const article of lists[index] ?? []) {
      if (article.header.slug === slug) continue;
      const known = found.get(article.header.slug);
      if (known === undefined) found.set(article.header.slug, { article, shared: [one] });
      else known.shared.push(one);
    }
  }
  return [...found.values()]
    .map(({ article: { header }, shared }) => ({
      article: { slug: header.slug, known: header },
      sharedActors: shared,
      score: shared.reduce((sum, one) => sum + weightOf(one), 0),
      position: articlePosition(header),
    }))
    .sort((left, right) => right.score - left.score || (left.position < right.position ? 1 : -1));
}

/** The articles that mention an actor, the newest first. */
function articlesOf(
  { query, articles }: Pick<RelatedSources, 'query' | 'articles'>,
  slug: string,
): List<ServedArticle> {
  return {
    read: tableEntries(query, recordPartition('ACTOR', slug), articleList),
    prefix: articleList,
    descending: true,
    nodeOf: async (entry, here) => {
      const article = await articles.served(stringAt(entry.item, 'slug'));
      if (article === null || isOfState(article, entry)) return article;
      if (hasEntryIn(article, here) || articlePosition(article.header) !== entry.position) return null;
      const document = await articles.load(article.header.slug);
      return document !== null && mentionsByActor(document).has(slug) ? article : null;
    },
  };
}
