import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { articleFromItems } from '../../schema/table/document.ts';
import { type ArticleHead, attemptsUnderWay, headFromItem, servedAttemptOf } from '../../schema/table/head.ts';
import { type Item, keyOf, numberAt } from '../../schema/table/item.ts';
import { articlePartition, documentPrefix, headKey, manifestPartition } from '../../schema/table/keys.ts';
import { lastSequenceOf, sequenceOf } from './attempt.ts';
import { entriesOf } from './entries.ts';
import { type Manifest, manifestFromItems, manifestOf } from './manifest.ts';
import { isPlanItem } from './ranks.ts';
import type { PublisherTable } from './table.ts';

/** All that is stored of one article in partitions of its own. */
export interface Stored {
  readonly head: ArticleHead | null;
  /** Parts of the documents, by attempt. */
  readonly documents: ReadonlyMap<string, readonly Item[]>;
  /** Parts of the manifests, by attempt. */
  readonly manifests: ReadonlyMap<string, readonly Item[]>;
}

/** All of it. */
export async function readStored(table: PublisherTable, slug: string): Promise<Stored> {
  const stored = await readOnce(table, slug);
  // A publish may have come between two pages of what is read: then the document is missing from one read only.
  return servedAttemptOf(stored.head) === null || servedDocument(stored) !== null ? stored : readOnce(table, slug);
}

/** Of an article that keeps more, a publish reads the head and the newest documents alone. */
const recentItems = 5;
/** Attempts from one that reads all, and removes what has had its time, to the next. */
export const wholeEvery = 8;

/**
 * What a publish needs of an article: of one that keeps many revisions, only every eighth reads them all.
 */
export async function readForPublish(table: PublisherTable, slug: string): Promise<Stored> {
  const { items, isAll } = await table.lastOf(articlePartition(slug), recentItems);
  const stored = await withManifests(table, slug, items.toReversed());
  const { head } = stored;
  if (head === null) return stored;
  const isAtRest = head.live && attemptsUnderWay(head).length === 0;
  const eighths = [lastSequenceOf(head), sequenceOf(head.replaced ?? '0')].map((one) => Math.floor(one / wholeEvery));
  const isEnough = isAll || (isAtRest && eighths[0] === eighths[1]);
  // A document in many parts is not among so few items.
  return isEnough && servedDocument(stored) !== null ? stored : readStored(table, slug);
}

/** All of it as it was at several moments, where it is published meanwhile; nothing of it is inflated. */
export async function readOnce(table: PublisherTable, slug: string): Promise<Stored> {
  return withManifests(table, slug, await table.partition(articlePartition(slug)));
}

async function withManifests(table: PublisherTable, slug: string, items: readonly Item[]): Promise<Stored> {
  const head = items.find((item) => keyOf(item).sk === headKey(slug).sk);
  // After the head: what the head names has its manifest by then.
  const manifests = head === undefined ? [] : await table.partition(manifestPartition(slug));
  return {
    head: head === undefined ? null : headFromItem(head),
    documents: byAttempt(items, documentPrefix),
    manifests: byAttempt(manifests, ''),
  };
}

/** Items whose sort keys are `prefix`, an attempt, `#` and a number. */
function byAttempt(items: readonly Item[], prefix: string): Map<string, Item[]> {
  const parts = items.filter((item) => keyOf(item).sk.startsWith(prefix));
  return Map.groupBy(parts, (item) => {
    const { sk } = keyOf(item);
    return sk.slice(prefix.length, sk.lastIndexOf('#'));
  });
}

function documentOf({ documents }: Stored, attempt: string | null): StoredArticle | null {
  return articleFromItems(documents.get(attempt ?? '') ?? []);
}

/** What the article is served from; null where none is served, or its document is not there. */
export function servedDocument(stored: Stored): StoredArticle | null {
  return documentOf(stored, servedAttemptOf(stored.head));
}

/** What an attempt wrote, as its manifest says; null where neither a manifest nor a document of it is there. */
export function writtenBy(stored: Stored, attempt: string): Manifest | null {
  const items = (stored.manifests.get(attempt) ?? []).filter((item) => !isPlanItem(item));
  return manifestFromItems(items, attempt) ?? derivedManifest(stored, attempt);
}

/**
 * What an attempt wrote that has no manifest, because an earlier build made it: derived from its document, which is right
 * as far as that build derived the same.
 */
function derivedManifest(stored: Stored, attempt: string): Manifest | null {
  const article = documentOf(stored, attempt);
  if (article === null && !isEarlierUnpublish(stored, attempt)) return null;
  const { head } = stored;
  const before = documentOf(stored, head?.attempt === attempt ? head.previous : (head?.attempt ?? null));
  const entries = article === null ? [] : entriesOf(article, attempt);
  // What its entries say, only that build knows: nothing of them is kept.
  const manifest = manifestOf(entries, before && manifestOf([], null, before), article, { digests: new Map() });
  return { ...manifest, counting: 'ANNOUNCED' };
}

/** Earlier builds marked an attempt to unpublish with an empty document. */
function isEarlierUnpublish({ documents }: Stored, attempt: string): boolean {
  const [first] = documents.get(attempt) ?? [];
  return first !== undefined && numberAt(first, 'parts') === 0;
}
