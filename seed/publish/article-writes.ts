import { headerOf, type StoredArticle } from '../../schema/records/stored-article.ts';
import { segmentOf } from '../../schema/search/segment.ts';
import type { ListedHeader } from '../../schema/table/article-header.ts';
import { bodyBytes, documentItems } from '../../schema/table/document.ts';
import { type Item, keyOf } from '../../schema/table/item.ts';
import { attemptAt, type KeptShares } from '../../schema/table/kept-entries.ts';
import { ownSegmentItems } from '../../schema/table/search-items.ts';
import { boundedEntriesOf } from './entries.ts';
import { type Manifest, manifestItems, manifestOf } from './manifest.ts';
import { digestsOf, keptShares } from './shares.ts';

/**
 * All that one attempt to publish or unpublish an article writes beside its head: items, and what it adds to the counts of
 * records. `replace` writes it to a table; `seed/build-table` makes a whole table of it. The names of the work are told by
 * `namesOfWork`.
 */
export interface ArticleWrites {
  readonly attempt: string;
  /** Keys of the entries, and the change of each record and of the totals against the attempt before. */
  readonly manifest: Manifest;
  /** Entries of lists, but for those that are kept, and the article's own segment of search. */
  readonly entries: readonly Item[];
  /** The entries of earlier attempts that go on to count, since they say what this one would. */
  readonly kept: readonly KeptShares[];
  /** In parts, and in the article's partition. */
  readonly document: readonly Item[];
  /** The manifest as it is stored, in parts. */
  readonly manifestItems: readonly Item[];
  /** What lists show; null to unpublish. */
  readonly header: ListedHeader | null;
  /** Of the article's own segment of search; 0 to unpublish. */
  readonly searchBytes: number;
}

/**
 * What an attempt writes. Takes time in proportion to the article.
 *
 * @param next null to unpublish
 * @param before what the attempt wrote that is served until then; null where none is
 * @param anew true to keep no entries of it
 * @throws PublishError `TOO_MANY_ANNOTATIONS`, `TOO_MANY_ENTRIES`
 */
export function articleWrites(
  slug: string,
  attempt: string,
  next: StoredArticle | null,
  before: Manifest | null,
  anew = false,
): ArticleWrites {
  const listed = next === null ? [] : boundedEntriesOf(next, attempt);
  const searched = next === null ? [] : ownSegmentItems(segmentOf(next, attempt));
  const digests = digestsOf(listed);
  const kept = before === null || anew ? [] : keptShares(before, digests);
  const isOwn = (item: Item): boolean => attemptAt({ attempt, kept }, keyOf(item)) === attempt;
  const entries = [...listed.filter(isOwn), ...searched];
  const manifest = manifestOf([...listed, ...searched], before, next, { kept, digests });
  return {
    attempt,
    manifest,
    entries,
    kept,
    document: next === null ? [] : documentItems(slug, attempt, next),
    manifestItems: manifestItems(slug, attempt, manifest),
    header: next === null ? null : headerOf(next),
    searchBytes: searched.reduce((bytes, item) => bytes + bodyBytes(item), 0),
  };
}
