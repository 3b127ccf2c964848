import type { Cooccurrences } from '../table/cooccurrences.ts';

/* Who appears with whom, counted over the articles that are given. Each takes time in proportion to what they say. */

/** An actor that is mentioned in the same paragraphs as another. */
export interface CoActorCount {
  readonly slug: string;
  /** Paragraphs that mention both. */
  readonly sharedParagraphs: number;
  /** Articles with such a paragraph. */
  readonly sharedArticles: number;
}

export interface SlugCount {
  readonly slug: string;
  readonly count: number;
}

/** The actors of the paragraphs that mention an actor: those with the most shared paragraphs, then articles, then by slug. */
export function coActorsIn(articles: readonly Cooccurrences[], slug: string): readonly CoActorCount[] {
  const found = new Map<string, { slug: string; sharedParagraphs: number; sharedArticles: number }>();
  for (const { actors } of articles) {
    const own = new Set(actors.get(slug));
    for (const [other, numbers] of actors) {
      if (other === slug) continue;
      const shared = numbers.filter((number) => own.has(number)).length;
      if (shared === 0) continue;
      const known = found.get(other) ?? { slug: other, sharedParagraphs: 0, sharedArticles: 0 };
      known.sharedParagraphs += shared;
      known.sharedArticles += 1;
      found.set(other, known);
    }
  }
  return [...found.values()].sort(
    (left, right) =>
      right.sharedParagraphs - left.sharedParagraphs ||
      right.sharedArticles - left.sharedArticles ||
      bySlug(left, right),
  );
}

/** Two actors that the same paragraphs mention. */
export interface PairCount {
  /** In the order in which they were given. */
  readonly slugs: readonly [string, string];
  readonly sharedParagraphs: number;
  readonly sharedArticles: number;
}

/** Those of the given actors that share paragraphs: pairs with the most of them first, then articles, then as they are given. */
export function pairsAmong(articles: readonly Cooccurrences[], slugs: readonly string[]): readonly PairCount[] {
  const pairs = slugs.flatMap((one, index) =>
    slugs.slice(index + 1).flatMap((other) => {
      const shared = articles.map(({ actors }) => sharedCount(actors.get(one), actors.get(other)));
      const sharedParagraphs = shared.reduce((sum, count) => sum + count, 0);
      const sharedArticles = shared.filter((count) => count > 0).length;
      return sharedParagraphs === 0 ? [] : [{ slugs: [one, other] as const, sharedParagraphs, sharedArticles }];
    }),
  );
  return pairs.sort(
    (left, right) => right.sharedParagraphs - left.sharedParagraphs || right.sharedArticles - left.sharedArticles,
  );
}

/** How many numbers are in both; each is ascending. */
function sharedCount(left: readonly number[] = [], right: readonly number[] = []): number {
  let count = 0;
  for (let [one, other] = [0, 0]; one < left.length && other < right.length; ) {
    const difference = (left[one] ?? 0) - (right[other] ?? 0);
    if (difference === 0) count += 1;
    if (difference <= 0) one += 1;
    if (difference >= 0) other += 1;
  }
  return count;
}

/** The sources cited in the sentences that mention an actor, those with the most citations first, then by slug. */
export function sourcesBehind(articles: readonly Cooccurrences[], actor: string): readonly SlugCount[] {
  return counted(
    articles.flatMap(({ citations }) =>
      citations.filter(({ actors }) => actors.includes(actor)).map(({ source }) => source),
    ),
  );
}

/** The actors of the sentences that cite a source, those with the most citations first, then by slug. */
export function actorsBehind(articles: readonly Cooccurrences[], source: string): readonly SlugCount[] {
  return counted(
    articles.flatMap(({ citations }) =>
      citations.filter((one) => one.source === source).flatMap(({ actors }) => actors),
    ),
  );
}

function counted(slugs: readonly string[]): SlugCount[] {
  const counts = new Map<string, number>();
  for (const slug of slugs) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return [...counts]
    .map(([slug, count]) => ({ slug, count }))
    .sort((left, right) => right.count - left.count || bySlug(left, right));
}

function bySlug(left: { readonly slug: string }, right: { readonly slug: string }): number {
  return left.slug < right.slug ? -1 : 1;
}
