import { headerOf, type StoredArticle } from '../../schema/records/stored-article.ts';
import { segmentOf } from '../../schema/search/segment.ts';
import type { ListedHeader } from '../../schema/table/article-header.ts';
import { bodyBytes, documentItems } from '../../schema/table/document.ts';
import type { Item } from '../../schema/table/item.ts';
import { ownSegmentItems } from '../../schema/table/search-items.ts';
import { boundedEntriesOf } from './entries.ts';
import { type Manifest, manifestItems, manifestOf } from './manifest.ts';

/**
 * All that one attempt to publish or unpublish an article writes beside its head: items, and what it adds to the counts of
 * records. `replace` writes it to a table; `seed/build-table` makes a whole table of it. The names of the work are told by
 * `namesOfWork`.
 */
export interface ArticleWrites {
  readonly attempt: string;
  /** Keys of the entries, and the change of each record and of the totals against the attempt before. */
  readonly manifest: Manifest;
  /** Entries of lists, and the article's own segment of search. */
  readonly entries: readonly Item[];
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
 * @throws PublishError `TOO_MANY_ANNOTATIONS`, `TOO_MANY_ENTRIES`
 */
export function articleWrites(
  slug: string,
  attempt: string,
  next: StoredArticle | null,
  before: Manifest | null,
): ArticleWrites {
  const searched = next === null ? [] : ownSegmentItems(segmentOf(next, attempt));
  const entries = next === null ? [] : [...boundedEntriesOf(next, attempt), ...searched];
  const manifest = manifestOf(entries, before, next);
  return {
    attempt,
    manifest,
    entries,
    document: next === null ? [] : documentItems(slug, attempt, next),
    manifestItems: manifestItems(slug, attempt, manifest),
    header: next === null ? null : headerOf(next),
    searchBytes: searched.reduce((bytes, item) => bytes + bodyBytes(item), 0),
  };
}
