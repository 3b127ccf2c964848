import { type ArticleHead, headFromItem, servedAttemptOf } from '../../schema/table/head.ts';
import type { Item, Key } from '../../schema/table/item.ts';
import { allArticlesPartition, articleList, headKey, recordKey, totalsKey } from '../../schema/table/keys.ts';
import { documentOf } from './document-of.ts';
import { addCounters, type Counters, countsOf, type RecordId, totalOf, yearOf } from './expected-counts.ts';
import { recordSays, typeOf } from './expected-names.ts';
import { headText } from './ownership.ts';
import { eachOf, keyText, type VerifiedTable } from './verified-table.ts';

/** Records as they are at a moment in which no article was published, and what they should count then. */
export interface ExactCounts {
  readonly heads: ReadonlyMap<string, ArticleHead>;
  readonly records: ReadonlyMap<RecordId, { readonly item: Item | undefined; readonly want: Counters }>;
  readonly totals: { readonly item: Item | undefined; readonly want: Counters } | null;
}

interface Counted {
  readonly head: string;
  readonly counts: ReadonlyMap<RecordId, Counters>;
  /** Empty where it is not live. */
  readonly year: Counters;
}

const attempts = 12;
const once: Counters = { articles: 1 };

export const keyOfRecord = (id: RecordId): Key => recordKey(typeOf(id), id.slice(id.indexOf('#') + 1));

/**
 * Counts what some records should say, from the documents of all live articles. Articles that are published meanwhile are
 * read again, until a moment is found in which none was between the first head read and the last. Null where there is none.
 *
 * @param withTotals whether to count the corpus too, which takes reading every record
 */
export async function readExactly(
  table: VerifiedTable,
  ids: ReadonlySet<RecordId>,
  slugsKnown: readonly string[],
  withTotals: boolean,
): Promise<ExactCounts | null> {
  const counted = new Map<string, Counted>();
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const slugs = new Set([...slugsKnown, ...(await table.slugs(allArticlesPartition, articleList))]);
    await bringUpToDate(table, slugs, counted, ids, withTotals);
    const wants = sumsOf(counted.values());
    const asked = withTotals ? new Set([...ids, ...wants.keys()]) : ids;
    const items = await table.items([totalsKey, ...[...asked].map(keyOfRecord)]);
    // An article is in the list of all before it is flipped: what the records counted until they were read is in there now.
    const now = new Set([...slugs, ...(await table.slugs(allArticlesPartition, articleList))]);
    const heads = await headsOf(table, now);
    if ([...now].some((slug) => headText(heads.get(slug)) !== counted.get(slug)?.head)) continue;
    const articles = [...heads.values()].filter((head) => servedAttemptOf(head) !== null).length;
    const ofArticles: Counters = articles === 0 ? {} : { articles };
    for (const { year } of counted.values()) addCounters(ofArticles, year);
    const itemOf = (id: RecordId): Item | undefined => items.get(keyText(keyOfRecord(id)));
    return {
      heads,
      records: new Map([...ids].map((id) => [id, { item: itemOf(id), want: wants.get(id) ?? {} }])),
      totals: withTotals
        ? { item: items.get(keyText(totalsKey)), want: totalsFrom(wants.keys(), itemOf, ofArticles) }
        : null,
    };
  }
  return null;
}

async function headsOf(table: VerifiedTable, slugs: ReadonlySet<string>): Promise<Map<string, ArticleHead>> {
  const items = await table.items([...slugs].map(headKey));
  return new Map([...items.values()].map(headFromItem).map((head) => [head.slug, head]));
}

async function bringUpToDate(
  table: VerifiedTable,
  slugs: ReadonlySet<string>,
  counted: Map<string, Counted>,
  ids: ReadonlySet<RecordId>,
  withTotals: boolean,
): Promise<void> {
  const heads = await headsOf(table, slugs);
  await eachOf(slugs, async (slug) => {
    const head = heads.get(slug);
    if (counted.get(slug)?.head === headText(head)) return;
    const attempt = servedAttemptOf(head);
    const article = attempt === null ? null : await documentOf(table, slug, attempt);
    const counts = new Map<RecordId, Counters>();
    for (const [id, counters] of article === null ? [] : countsOf(article)) {
      if (ids.has(id)) counts.set(id, counters);
      else if (withTotals) counts.set(id, once);
    }
    counted.set(slug, { head: headText(head), counts, year: article === null ? {} : yearOf(article) });
  });
}

function sumsOf(counted: Iterable<Counted>): Map<RecordId, Counters> {
  const sums = new Map<RecordId, Counters>();
  for (const { counts } of counted) {
    for (const [id, counters] of counts) {
      const sum = sums.get(id) ?? {};
      sums.set(id, sum);
      addCounters(sum, counters);
    }
  }
  return sums;
}

function totalsFrom(
  ids: Iterable<RecordId>,
  itemOf: (id: RecordId) => Item | undefined,
  ofArticles: Counters,
): Counters {
  const totals: Counters = { ...ofArticles };
  for (const id of ids) {
    const item = itemOf(id);
    // A record that is missing is a finding of its own.
    if (item !== undefined) addCounters(totals, { [totalOf(id, recordSays(id, item)?.kind ?? null)]: 1 });
  }
  return totals;
}
