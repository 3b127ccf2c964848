import { segmentOf } from '../../schema/search/segment.ts';
import { bodyBytes } from '../../schema/table/document.ts';
import { type ArticleHead, headFromItem, servedAttemptOf, standingOf } from '../../schema/table/head.ts';
import { type Key, keyOf } from '../../schema/table/item.ts';
import { headKey, ownSegmentKey, searchManifestKey, segmentPartition, tombstoneKey } from '../../schema/table/keys.ts';
import { ownSegmentItems, tombstoneItem } from '../../schema/table/search-items.ts';
import { type MergeOptions, mergeSearch } from '../publish/search/merge-search.ts';
import { mergeWhenDue } from '../publish/search/merge-when-due.ts';
import type { PublisherTable } from '../publish/table.ts';
import { documentOf } from './document-of.ts';
import type { Finding } from './finding.ts';
import { headText } from './ownership.ts';
import { type FoundArticle, type FoundSearch, nameText, readSearch } from './read-search.ts';
import { expectedSearchTally, type SearchTally } from './search-tally.ts';
import { eachOf, type VerifiedTable } from './verified-table.ts';

/** What looks wrong in the index of search, to be looked at again by itself. */
export interface SearchSuspects {
  /** Articles of which it holds too little, too much, or something else. */
  readonly slugs: ReadonlySet<string>;
  /** Merged segments that no manifest names, or of which something is missing. */
  readonly segments: ReadonlySet<string>;
}

/** What a live article is to have there. */
export interface ExpectedSearch extends SearchTally {
  readonly attempt: string;
}

/**
 * Compares the index with what it is to hold.
 *
 * @param expected of live articles, by slug
 * @param partitions segments of which the table holds something
 */
export async function suspectSearch(
  table: VerifiedTable,
  heads: ReadonlyMap<string, ArticleHead>,
  expected: ReadonlyMap<string, ExpectedSearch>,
  partitions: ReadonlySet<string>,
): Promise<SearchSuspects> {
  const found = await readSearch(table);
  const slugs = new Set<string>();
  if (found === null) return { slugs, segments: partitions };
  for (const [slug, wanted] of expected) if (!isRight(found, slug, wanted)) slugs.add(slug);
  for (const one of found.articles.values()) if (!isAccounted(one, heads.get(one.slug))) slugs.add(one.slug);
  return { slugs, segments: suspectSegments(found, partitions) };
}

function suspectSegments({ known, broken }: FoundSearch, partitions: Iterable<string>): ReadonlySet<string> {
  return new Set([...[...partitions].filter((id) => !known.has(id)), ...broken]);
}

function isRight({ articles }: FoundSearch, slug: string, { attempt, postings, sum }: ExpectedSearch): boolean {
  const found = articles.get(nameText({ slug, attempt }));
  return found !== undefined && found.merged <= 1 && found.postings === postings && found.sum === sum;
}

/** Whether what is there is of a publish: one that is served, or that goes on. */
function isAccounted({ attempt }: FoundArticle, head: ArticleHead | undefined): boolean {
  return standingOf(attempt, head) !== 'OVER';
}

/** What is wrong in the index, read once more. */
export async function examineSearch(
  table: VerifiedTable,
  publisher: PublisherTable,
  { slugs, segments }: SearchSuspects,
  warn: ((message: string) => void) | undefined,
): Promise<Finding[]> {
  if (slugs.size + segments.size === 0) return [];
  const before = await headsOf(table, slugs);
  const expected = new Map<string, ExpectedSearch>();
  await eachOf(before, async ([slug, head]) => {
    const attempt = servedAttemptOf(head);
    const article = attempt === null ? null : await documentOf(table, slug, attempt);
    if (attempt !== null && article !== null) expected.set(slug, { attempt, ...expectedSearchTally(article) });
  });
  const found = await readSearch(table);
  if (found === null) {
    warn?.('The index of search was merged whenever it was read, and is not judged.');
    return [];
  }
  const after = await headsOf(table, slugs);
  const isSettled = (slug: string): boolean => headText(before.get(slug)) === headText(after.get(slug));
  const repairs = repairsOf(table, publisher);
  // What such a segment holds is known once it is taken out: the next run writes its articles anew.
  const findings = found.broken.map((id) => repairs.broken(id));
  for (const [slug, wanted] of found.broken.length > 0 ? [] : expected) {
    if (!isSettled(slug) || isRight(found, slug, wanted)) continue;
    findings.push(repairs.wrong(slug, wanted.attempt, found.articles.get(nameText({ slug, attempt: wanted.attempt }))));
  }
  for (const one of found.articles.values()) {
    if (!slugs.has(one.slug) || !isSettled(one.slug) || isAccounted(one, after.get(one.slug))) continue;
    findings.push(...repairs.orphaned(one));
  }
  for (const id of segments) {
    if (found.known.has(id)) continue;
    const keys = (await table.partition(segmentPartition(id))).map(keyOf);
    findings.push(...keys.slice(0, 1).map((key) => repairs.unlisted(key, keys)));
  }
  return findings;
}

async function headsOf(table: VerifiedTable, slugs: Iterable<string>): Promise<Map<string, ArticleHead>> {
  const items = await table.items([...slugs].map(headKey));
  return new Map([...items.values()].map(headFromItem).map((head) => [head.slug, head]));
}

function repairsOf(table: VerifiedTable, publisher: PublisherTable) {
  const merge = (options: MergeOptions): Promise<boolean> => mergeSearch(publisher, options);

  /** Writes an article's own segment anew, while the article stays as it is. */
  async function writeOwn(slug: string, attempt: string): Promise<number | null> {
    const article = await documentOf(table, slug, attempt);
    const head = (await headsOf(table, [slug])).get(slug);
    if (article === null || servedAttemptOf(head) !== attempt) return null;
    const items = ownSegmentItems(segmentOf(article, attempt));
    // Delivered a second time, or late: the same; or of an attempt that is gone, which the next merge deletes.
    await publisher.putAll(items);
    await publisher.deleteAll([tombstoneKey(slug, attempt)]);
    return items.reduce((bytes, item) => bytes + bodyBytes(item), 0);
  }

  return {
    wrong(slug: string, attempt: string, found: FoundArticle | undefined): Finding {
      const isMissing = found === undefined;
      return {
        code: isMissing ? 'SEARCH_MISSING' : 'SEARCH_WRONG',
        key: ownSegmentKey(slug, attempt, 0),
        problem: isMissing
          ? `"${slug}" is live and search does not know it`
          : `search finds something else in "${slug}" than its document has`,
        advice: 'let --repair write it for search, or publish the article again with --force',
        repair: async () => {
          const bytes = await writeOwn(slug, attempt);
          if (bytes === null) return false;
          if (!isMissing && found.merged > 0) return merge({ without: [{ slug, attempt }] });
          await mergeWhenDue(publisher, bytes);
          return true;
        },
      };
    },
    orphaned({ slug, attempt, merged, keys }: FoundArticle): Finding[] {
      const problem = `it is of attempt ${attempt} of "${slug}", which is not live`;
      const own = keys.map(
        (key): Finding => ({
          code: 'SEARCH_ORPHANED',
          key,
          problem,
          advice: 'delete it (--repair does)',
          repair: () => table.delete(key),
        }),
      );
      if (merged === 0) return own;
      const key = tombstoneKey(slug, attempt);
      const tombstone: Finding = {
        code: 'SEARCH_ORPHANED',
        key,
        problem: `a merged segment holds attempt ${attempt} of "${slug}", which is not live`,
        advice: 'let --repair note that it is gone',
        repair: async () => {
          await publisher.putAll([tombstoneItem({ slug, attempt })]);
          return true;
        },
      };
      return [...own, tombstone];
    },
    broken(id: string): Finding {
      return {
        code: 'SEARCH_WRONG',
        key: searchManifestKey,
        problem: `something of the segment ${id} is missing, or cannot be read`,
        advice: 'let --repair take it out, and run it once more to write its articles anew',
        repair: () => merge({ drop: [id] }),
      };
    },
    unlisted(key: Key, keys: readonly Key[]): Finding {
      return {
        code: 'SEARCH_ORPHANED',
        key,
        problem: 'it is of a segment that no manifest names',
        advice: 'delete the segment (--repair does)',
        repair: async () => {
          await publisher.deleteAll(keys);
          return true;
        },
      };
    },
  };
}
