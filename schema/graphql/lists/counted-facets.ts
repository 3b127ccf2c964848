import type { ArticleFilter, ArticleOrder, ArticleReference, Corpus, PageRequest } from '../../corpus/corpus.ts';
import { articleField } from '../../views/article.ts';
import type { FacetValueView, FacetView } from '../../views/facet.ts';
import { articlesInYears } from './articles-in-years.ts';

/* Facets that no record holds: counted over the articles of a list, which are read for it. */

type Field = FacetView['field'];

/** The list whose facets are asked for. */
export interface FilteredArticles {
  readonly filter: ArticleFilter;
  readonly order: ArticleOrder;
}

/** Of so many articles at most. */
const mostArticles = 100;
/** Of the publications of a corpus so many are looked at, whose records come in one batch. */
const mostPublications = 100;
/** Of the actors, or sources, with the most articles so many are told. */
const mostNamed = 20;

const firstPage = (limit: number): PageRequest => ({ limit, direction: 'FORWARD', cursor: null });

/** How many articles of a list there are for each value of a field; null where that would take too much to tell. */
export async function countedFacet(corpus: Corpus, list: FilteredArticles, field: Field): Promise<FacetView | null> {
  const inYears = field === 'PUBLICATION' ? await publicationsInYears(corpus, list) : null;
  const values = inYears ?? (await valuesInArticles(corpus, list, field));
  return values && { field, values };
}

/** Of all articles of whole years: each publication's are counted by year. Null of any other list. */
async function publicationsInYears(corpus: Corpus, { filter }: FilteredArticles): Promise<FacetValueView[] | null> {
  const { from, to, ...others } = filter;
  if (Object.values(others).some((value) => value !== undefined)) return null;
  const { edges, hasNextPage } = await corpus.publications(firstPage(mostPublications));
  if (hasNextPage) return null;
  const counts = await Promise.all(
    edges.map(async ({ node: { slug, name } }) => {
      const count = await articlesInYears(corpus, { type: 'PUBLICATION', slug }, { from, to });
      return { value: slug, label: name, count };
    }),
  );
  const known = counts.flatMap(({ count, ...value }) => (count === null ? [] : [{ ...value, count }]));
  return known.length < counts.length ? null : inOrder(known.filter(({ count }) => count > 0));
}

async function valuesInArticles(
  corpus: Corpus,
  { filter, order }: FilteredArticles,
  field: Field,
): Promise<FacetValueView[] | null> {
  const { edges, hasNextPage } = await corpus.articles(firstPage(mostArticles), filter, order);
  if (hasNextPage) return null;
  const articles = edges.map(({ node }) => node);
  if (field === 'ACTOR' || field === 'SOURCE') return namedIn(corpus, articles, field);
  const values = await Promise.all(articles.map((article) => fieldValueOf(corpus, article, field)));
  const counted = countsOf(values.filter((value) => value !== null));
  return field === 'YEAR' ? counted.toSorted((one, other) => (one.value < other.value ? 1 : -1)) : inOrder(counted);
}

/** The publication or year of an article; null of one without a publication. */
async function fieldValueOf(
  corpus: Corpus,
  article: ArticleReference,
  field: 'PUBLICATION' | 'YEAR',
): Promise<Omit<FacetValueView, 'count'> | null> {
  if (field === 'YEAR') {
    const { earliest } = await articleField(article, 'published', corpus);
    return { value: earliest.slice(0, 4), label: earliest.slice(0, 4) };
  }
  const publication = await articleField(article, 'publication', corpus);
  return publication && { value: publication.slug, label: publication.name };
}

/** Whom the articles mention, or what they cite: those of the most articles. */
async function namedIn(
  corpus: Corpus,
  articles: readonly ArticleReference[],
  field: 'ACTOR' | 'SOURCE',
): Promise<FacetValueView[]> {
  const said = await Promise.all(articles.map((article) => corpus.cooccurrences(article)));
  const slugs = said.flatMap((one) => {
    if (one === null) return [];
    return field === 'ACTOR' ? [...one.actors.keys()] : [...new Set(one.citations.map(({ source }) => source))];
  });
  const counts = inOrder(countsOf(slugs.map((slug) => ({ value: slug, label: slug }))));
  const named = await Promise.all(
    counts.slice(0, mostNamed).map(async ({ value, count }) => {
      const record = await (field === 'ACTOR' ? corpus.actor(value) : corpus.source(value));
      return record === null ? [] : [{ value, label: record.name, count }];
    }),
  );
  return inOrder(named.flat());
}

function countsOf(values: readonly Omit<FacetValueView, 'count'>[]): FacetValueView[] {
  const counts = new Map<string, FacetValueView>();
  for (const { value, label } of values) {
    counts.set(value, { value, label, count: (counts.get(value)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

const inOrder = (values: readonly FacetValueView[]): FacetValueView[] =>
  values.toSorted((one, other) => other.count - one.count || (one.label < other.label ? -1 : 1));
