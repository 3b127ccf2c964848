import type { CalendarDate } from '../records/date.ts';
import type { StoredArticle } from '../records/stored-article.ts';
import { countsOfEntry } from '../table/annotated-entry.ts';
import { totalOf } from '../table/annotation-counts.ts';
import { citationsBySource, mentionsByActor } from '../table/annotations-of.ts';
import { stringAt } from '../table/item.ts';
import { afterAll, articleList, articlePosition, recordPartition } from '../table/keys.ts';
import type { PeriodCount } from '../table/period-counter.ts';
import type { RecordOfCorpus } from './corpus.ts';
import { type SendQuery, tableEntries } from './entries.ts';
import { type List, readFirst } from './list.ts';
import { hasEntryIn, isOfState, type ServedArticles } from './served-articles.ts';

/** So many articles are read at most. */
const mostArticlesByDay = 300;

/**
 * How often the articles of each day mention an actor, or cite a source, the oldest day first: read from their entries, which
 * say so in clear. Null where there are more than 300 articles.
 *
 * @param from a day, inclusive, like `to`
 */
export async function countsByDay(
  { query, articles }: { readonly query: SendQuery; readonly articles: ServedArticles },
  { type, slug }: RecordOfCorpus,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<readonly PeriodCount[] | null> {
  const list: List<PeriodCount> = {
    read: tableEntries(query, recordPartition(type, slug), articleList),
    prefix: articleList,
    descending: false,
    from,
    to: `${to}${afterAll}`,
    nodeOf: async (entry, here) => {
      const { item, position } = entry;
      const article = await articles.served(stringAt(item, 'slug'));
      if (article === null) return null;
      const start = article.header.published.earliest;
      if (isOfState(article, entry)) {
        return { start, count: countsOfEntry(item).reduce((sum, counts) => sum + totalOf(counts), 0) };
      }
      // An entry of another state tells the place only: the article itself tells what it gives to the list.
      if (hasEntryIn(article, here) || articlePosition(article.header) !== position) return null;
      const document = await articles.load(article.header.slug);
      const count = document === null ? 0 : countIn(document);
      return count === 0 ? null : { start, count };
    },
  };

  const countIn = (document: StoredArticle): number =>
    (type === 'ACTOR' ? mentionsByActor(document) : citationsBySource(document)).get(slug)?.length ?? 0;

  const found = await readFirst(list, mostArticlesByDay + 1);
  if (found.length > mostArticlesByDay) return null;
  const days = new Map<CalendarDate, number>();
  for (const { start, count } of found) days.set(start, (days.get(start) ?? 0) + count);
  return [...days].map(([start, count]) => ({ start, count }));
}
