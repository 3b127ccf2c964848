import type { CitedReference } from '../links/cited-reference.ts';
import { comparableAddress } from '../links/comparable-address.ts';
import { linkedWorks } from '../links/linked-works.ts';
import { referencesByName } from '../links/references-by-name.ts';
import { addressName, namesOfReference, namesOfWork, partsOfDayName, type Work } from '../links/work-names.ts';
import { referencesOfEntry } from '../table/cited-entry.ts';
import { stringAt } from '../table/item.ts';
import { articleList, articlePosition, citedPartition, recordPartition, workKey } from '../table/keys.ts';
import { mostOfName, slugsOfWork } from '../table/work-item.ts';
import type { ArticleReference, CitedArticle, Page, PageRequest } from './corpus.ts';
import { type ListEntry, type SendQuery, tableEntries } from './entries.ts';
import type { ItemLoader } from './item-loader.ts';
import { type Narrowing, readPage } from './list.ts';
import { mergedEntries } from './merged-entries.ts';
import { hasEntryIn, isOfState, type ServedArticle, type ServedArticles } from './served-articles.ts';

/** Which articles cite which, as one request sees it. Whatever is stored, what the articles say of themselves decides. */
export interface CitedWorks {
  /** Batched: names of works, then the heads of the articles that have them. */
  citedArticles(reference: CitedReference, citing: string): Promise<readonly CitedArticle[]>;
  /** Those that surely cite it: one Query for each of its names, and two batches. */
  citedBy(work: Work, request: PageRequest): Promise<Page<ArticleReference>>;
  /** The articles whose own address it is. */
  articlesAt(url: string): Promise<readonly ArticleReference[]>;
}

export interface CitedWorksOptions {
  readonly query: SendQuery;
  readonly items: ItemLoader;
  readonly articles: ServedArticles;
}

/** Of a day that has more articles, so many are told apart. */
const mostOfDay = 100;
const prefixOfCited = citedPartition('');
/** An entry tells only with what is read for it whether the citation is certain; a page then takes up to three requests. */
const byWork: Narrowing = { lookaheads: [0, 100, 100], admits: () => true };

export function createCitedWorks({ query, items, articles }: CitedWorksOptions): CitedWorks {
  const works = new Map<string, Promise<Work | null>>();
  const ofDay = new Map<string, Promise<readonly string[]>>();

  function once<Value>(cache: Map<string, Promise<Value>>, key: string, ask: () => Promise<Value>): Promise<Value> {
    const held = cache.get(key);
    if (held !== undefined) return held;
    const asked = ask();
    cache.set(key, asked);
    return asked;
  }

  const referenceTo = ({ header }: ServedArticle): ArticleReference => ({ slug: header.slug, known: header });

  async function slugsOf(name: string): Promise<readonly string[]> {
    const slugs = slugsOfWork(await items.load(workKey(name)));
    const day = slugs.length < mostOfName ? null : partsOfDayName(name);
    if (day === null) return slugs;
    return once(ofDay, name, async () => {
      const read = tableEntries(query, recordPartition('PUBLICATION', day.publication), articleList);
      const [low, high] = [`${articleList}${day.day}#`, `${articleList}${day.day}$`];
      const { entries } = await read({ low, high, ascending: true, after: null, limit: mostOfDay });
      return [...new Set(entries.map(({ item }) => stringAt(item, 'slug')))];
    });
  }

  function workOf(slug: string): Promise<Work | null> {
    return once(works, slug, async () => {
      const article = await articles.served(slug);
      if (article === null) return null;
      const { title, publication, published, authors, url } = article.header;
      if (authors !== undefined && url !== undefined) return { slug, title, publication, published, authors, url };
      // It has more of them than its head holds.
      return articles.load(slug);
    });
  }

  async function links(reference: CitedReference, citing: string) {
    const slugs = new Set((await Promise.all(namesOfReference(reference).map(slugsOf))).flat());
    slugs.delete(citing);
    if (slugs.size === 0) return [];
    const found = await Promise.all([...slugs].sort().map(workOf));
    return linkedWorks(
      reference,
      found.filter((work) => work !== null),
    );
  }

  /** What an article prints under the name of an entry, where it is as the entry says, or still cites that name. */
  async function referencesIn(entry: ListEntry, name: string, article: ServedArticle) {
    const held = isOfState(article, entry) ? referencesOfEntry(name, entry.item) : null;
    if (held !== null) return held;
    if (articlePosition(article.header) !== entry.position) return [];
    const document = await articles.load(article.header.slug);
    return document === null ? [] : (referencesByName(document).get(name) ?? []);
  }

  return {
    citedArticles: async (reference, citing) => {
      const found = await links(reference, citing);
      const cited = await Promise.all(
        found.map(async ({ slug, certain }): Promise<CitedArticle | null> => {
          const article = await articles.served(slug);
          return article && { article: referenceTo(article), certain };
        }),
      );
      return cited.filter((one) => one !== null);
    },

    citedBy: async (work, request) => {
      // It is known already: of the articles that share a name with it only the others are read.
      if (!works.has(work.slug)) works.set(work.slug, Promise.resolve(work));
      const lists = namesOfWork(work).map((name) => tableEntries(query, citedPartition(name), articleList));
      return readPage<ArticleReference>(
        {
          read: mergedEntries(articleList, lists),
          prefix: articleList,
          descending: true,
          narrowing: byWork,
          nodeOf: async (entry, here) => {
            const slug = stringAt(entry.item, 'slug');
            const name = stringAt(entry.item, 'pk').slice(prefixOfCited.length);
            // Asked for together, so that both travel in one batch.
            const served = articles.served(slug);
            const ahead = entry.item.cites === undefined ? items.load(workKey(name)) : null;
            const [article] = await Promise.all([served, ahead]);
            if (article === null) return null;
            if (!isOfState(article, entry) && hasEntryIn(article, here)) return null;
            for (const reference of await referencesIn(entry, name, article)) {
              const found = await links(reference, slug);
              if (found.some(({ slug: cited, certain }) => certain && cited === work.slug)) return referenceTo(article);
            }
            return null;
          },
        },
        request,
      );
    },

    articlesAt: async (url) => {
      const address = comparableAddress(url);
      if (address === null) return [];
      const isAt = (own: string | null): boolean => comparableAddress(own) === address;
      const [only, ...others] = await slugsOf(addressName(address));
      if (only === undefined) return [];
      if (others.length === 0) {
        const known = await articles.whole(only);
        return known !== null && isAt(known.url) ? [{ slug: only, known }] : [];
      }
      const found = await Promise.all(
        [only, ...others].map(async (slug) => {
          const work = await workOf(slug);
          const article = work !== null && isAt(work.url) ? await articles.served(slug) : null;
          return article === null ? [] : [referenceTo(article)];
        }),
      );
      return found.flat();
    },
  };
}
