import type { Spending } from '../spending.ts';
import { type Cooccurrences, cooccurrencesIn, cooccurrencesOf } from '../table/cooccurrences.ts';
import { stringAt } from '../table/item.ts';
import { articleList, articlePosition, documentKey, recordPartition } from '../table/keys.ts';
import type { RecordOfCorpus } from './corpus.ts';
import { type SendQuery, tableEntries } from './entries.ts';
import type { ItemLoader } from './item-loader.ts';
import { type List, readFirst } from './list.ts';
import { hasEntryIn, isOfState, type ServedArticles } from './served-articles.ts';

/** Of how many articles is counted who is mentioned with whom. */
const newestArticles = 100;

/** To inflate and parse what an article says, in steps of `Spending.work`. */
const stepsForArticle = 4_000;

export interface CooccurrenceSources {
  readonly query: SendQuery;
  readonly articles: ServedArticles;
  readonly items: ItemLoader;
  readonly spending?: Spending | undefined;
}

/**
 * What an article says of who is mentioned with whom: by what its document's first part says, or else by the document. Null
 * where it is served no more.
 */
export async function cooccurrencesInArticle(
  { articles, items, spending }: Omit<CooccurrenceSources, 'query'>,
  slug: string,
): Promise<Cooccurrences | null> {
  const article = await articles.served(slug);
  if (article === null) return null;
  const first = await items.loadBeginning(documentKey(slug, article.attempt, 0));
  spending?.work(stepsForArticle);
  const said = first === null ? null : cooccurrencesIn(first);
  if (said !== null) return said;
  const document = await articles.load(slug);
  return document && cooccurrencesOf(document);
}

/**
 * What the newest articles of an actor or a source say of who is mentioned with whom, the newest first: of at most 100. One
 * Query; then their heads and what their documents' first parts say, together, in batches.
 */
export function newestCooccurrences(
  sources: CooccurrenceSources,
  { type, slug }: RecordOfCorpus,
): Promise<readonly Cooccurrences[]> {
  const { query, articles, items } = sources;
  const list: List<Cooccurrences> = {
    read: tableEntries(query, recordPartition(type, slug), articleList),
    prefix: articleList,
    descending: true,
    nodeOf: async (entry, here) => {
      const { item, position, attempt } = entry;
      const name = stringAt(item, 'slug');
      // Travels beside the head, which usually names the same attempt.
      const early = items.loadBeginning(documentKey(name, attempt, 0));
      early.catch(() => undefined);
      const article = await articles.served(name);
      if (article === null) return null;
      const isOwn = isOfState(article, entry);
      if (!isOwn && hasEntryIn(article, here)) return null;
      const found = await cooccurrencesInArticle(sources, name);
      // An entry of another state tells the place only: the article itself tells whether it is in the list.
      if (found === null || isOwn) return found;
      return articlePosition(article.header) === position && isIn(found) ? found : null;
    },
  };

  const isIn = ({ actors, citations }: Cooccurrences): boolean =>
    type === 'ACTOR' ? actors.has(slug) : citations.some(({ source }) => source === slug);

  return readFirst(list, newestArticles);
}
