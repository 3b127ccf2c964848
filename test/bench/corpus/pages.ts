import { edgeCursor } from '../../../schema/corpus/place.ts';
import { articlesIdentity } from '../../../schema/graphql/lists/articles-identity.ts';
import { cursorsOf } from '../../../schema/graphql/paging/cursors.ts';
import type { StoredArticle } from '../../../schema/records/stored-article.ts';
import { articlePosition } from '../../../schema/table/keys.ts';

const pageSize = 20;

/** The variables of the pages that are asked for, each kind in an order of no meaning. */
export interface Pages {
  readonly article: readonly Variables[];
  /** Actors whose twenty newest mentions are in twenty articles; in a small corpus, in as many as there are. */
  readonly actor: readonly Variables[];
  /** Actors whose twenty newest mentions are in one article. */
  readonly actorOfOneArticle: readonly Variables[];
  readonly source: readonly Variables[];
  /** Pages of the list of articles that begin anywhere in it. */
  readonly list: readonly Variables[];
}

export type Variables = Readonly<Record<string, string>>;

/** @param articles in the order of the generator, which has no meaning */
export function pagesOf(articles: readonly StoredArticle[]): Pages {
  const byActor = articlesOfNewestMentions(articles);
  const full = [...byActor].filter(([, slugs]) => slugs.length === pageSize);
  const most = Math.max(...full.map(([, slugs]) => new Set(slugs).size));
  const actorsOf = (count: number) =>
    full.flatMap(([slug, slugs]) => (new Set(slugs).size === count ? [{ slug }] : []));
  const positions = articles.map(articlePosition).sort();
  // Before these there is no full page.
  const starts = new Set(positions.slice(pageSize));
  const cursors = cursorsOf(articlesIdentity({}, 'PUBLISHED_DESC'));
  return {
    article: articles.map(({ slug }) => ({ slug })),
    actor: actorsOf(most),
    actorOfOneArticle: actorsOf(1),
    source: [...new Set(articles.flatMap(({ sources }) => sources.map(({ slug }) => slug)))].map((slug) => ({ slug })),
    list: articles
      .map(articlePosition)
      .filter((position) => starts.has(position))
      .map((position) => ({ after: cursors.encode(edgeCursor(position)) })),
  };
}

/** For each actor, the articles of its newest mentions, twenty at most. */
function articlesOfNewestMentions(articles: readonly StoredArticle[]): Map<string, string[]> {
  const places = new Map<string, { position: string; slug: string }[]>();
  for (const article of articles) {
    const at = articlePosition(article);
    for (const [ordinal, { actor }] of article.paragraphs.flatMap(({ mentions }) => mentions).entries()) {
      const known = places.get(actor) ?? [];
      known.push({ position: `${at}#${String(999_999 - ordinal)}`, slug: article.slug });
      places.set(actor, known);
    }
  }
  const newest = (found: readonly { position: string; slug: string }[]): string[] =>
    found
      .toSorted((left, right) => (left.position < right.position ? 1 : -1))
      .slice(0, pageSize)
      .map(({ slug }) => slug);
  return new Map([...places].map(([actor, found]) => [actor, newest(found)]));
}
