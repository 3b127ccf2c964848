import { randomBytes } from 'node:crypto';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { Published } from '../../schema/records/date.ts';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { articleFromItems, documentItems } from '../../schema/table/document.ts';
import { type ArticleHead, type ArticleWriter, headFromItem, noPrevious } from '../../schema/table/head.ts';
import { type Item, type Key, keyOf, stringAt } from '../../schema/table/item.ts';
import { articlePartition, documentPrefix, headKey } from '../../schema/table/keys.ts';
import { changesBetween } from './contributions.ts';
import { announce, applyChanges, withdraw } from './counters.ts';
import { entriesOf } from './entries.ts';
import { PublishError } from './errors.ts';
import { fingerprintOf, identityOf, titleSlugOf } from './fingerprint.ts';
import type { PublisherTable } from './table.ts';

/*
 * How an article is published, unpublished, and how either is finished after an interruption:
 * 1. claim    the head names the attempt as pending; whoever was pending before can no longer publish
 * 2. document the attempt's document is written: from here on, whoever comes next knows what to clean up
 * 3. announce each record that will change notes the attempt; the attempt's list entries are written
 * 4. flip     one conditional update of the head makes the attempt the served one
 * 5. settle   counts are applied, the old attempt's entries and document removed
 * A reader takes the attempt that the head names and nothing else, so it sees the old article until 4 and the new one after.
 */

export type PublishOutcome =
  | { readonly outcome: 'PUBLISHED'; readonly slug: string; readonly revision: number }
  | { readonly outcome: 'UNCHANGED'; readonly slug: string; readonly revision: number }
  /** The article was left as someone else had made it: written, where seeding found it, or taken back. */
  | { readonly outcome: 'KEPT'; readonly slug: string; readonly revision: number };

/** All that is stored of one article. */
interface Stored {
  readonly head: ArticleHead | null;
  /** Parts of the documents, by attempt. */
  readonly documents: ReadonlyMap<string, readonly Item[]>;
}

/**
 * Publishes an article as the next revision of the one with its identity, or as a new one. Seeding writes only what is
 * absent or was last written by seeding; an article that someone took back stays away.
 *
 * @param now the instant of ingestion, ISO 8601
 * @throws PublishError `NO_DATE` where nothing says when the article appeared; `PUBLISH_CONFLICT` where another publisher
 *   claimed the article meanwhile: nothing of this attempt is served then, and it can be repeated
 */
export async function publish(
  table: PublisherTable,
  article: AnnotatedArticle,
  now: string,
  writer: ArticleWriter = 'COMMAND',
): Promise<PublishOutcome> {
  const published = datePublished(article);
  const fingerprint = fingerprintOf(article);
  const identity = identityOf(article);
  const { slug, stored } = await settledArticleOf(table, identity);
  const { head } = stored;
  if (writer === 'SEEDING' && head !== null && head.attempt !== null && head.writer !== 'SEEDING') {
    return { outcome: 'KEPT', slug, revision: head.revision };
  }
  if (head?.live === true && head.fingerprint === fingerprint) {
    // An attempt that was stopped may have left something behind; without one there is nothing to write.
    if (head.pending !== null || strayAttempts(stored).length > 0) await discardStrays(table, slug, stored, null);
    if (head.writer !== writer) await takeOver(table, head, writer);
    return { outcome: 'UNCHANGED', slug, revision: head.revision };
  }
  const revision = (head?.revision ?? 0) + 1;
  const next: StoredArticle = { ...article, published, slug, revision, ingestedAt: now };
  await replace(table, { slug, identity, stored, next, revision, fingerprint, writer });
  return { outcome: 'PUBLISHED', slug, revision };
}

/** @throws PublishError `NO_DATE` */
export function datePublished({ published }: AnnotatedArticle): Published {
  if (published !== null) return published;
  throw new PublishError('NO_DATE', 'Nothing in the document says when it appeared: give --published YYYY-MM-DD.');
}

/**
 * Takes an article back, with all it left in the lists; its slug and revision number stay.
 *
 * @throws PublishError `NO_SUCH_ARTICLE`, or `PUBLISH_CONFLICT` as `publish`
 */
export async function unpublish(table: PublisherTable, slug: string): Promise<void> {
  const stored = await settledArticleAt(table, slug);
  const { head } = stored;
  if (head === null || !head.live) throw new PublishError('NO_SUCH_ARTICLE', `There is no article "${slug}".`);
  await takeBack(table, head, stored, 'COMMAND');
}

/**
 * Unpublishes the article of an identity where `writer` wrote it last. Gives its slug; null where there was nothing to do.
 *
 * @throws PublishError `PUBLISH_CONFLICT` as `publish`
 */
export async function unpublishOwn(
  table: PublisherTable,
  identity: string,
  writer: ArticleWriter,
): Promise<string | null> {
  const { slug, stored } = await settledArticleOf(table, identity);
  const { head } = stored;
  if (head === null || !head.live || head.writer !== writer) return null;
  await takeBack(table, head, stored, writer);
  return slug;
}

/** The head of the article of an identity; null where there never was one. */
export async function headOf(table: PublisherTable, identity: string): Promise<ArticleHead | null> {
  return (await settledArticleOf(table, identity)).stored.head;
}

function takeBack(
  table: PublisherTable,
  { slug, identity, revision }: ArticleHead,
  stored: Stored,
  writer: ArticleWriter,
): Promise<void> {
  return replace(table, { slug, identity, stored, next: null, revision, fingerprint: null, writer });
}

/** Equal records from another writer: from now on they are that writer's. */
async function takeOver(table: PublisherTable, { slug, attempt }: ArticleHead, writer: ArticleWriter): Promise<void> {
  const taken = await table.update(headKey(slug), {
    UpdateExpression: 'SET writer = :writer',
    ConditionExpression: 'attempt = :attempt',
    ExpressionAttributeValues: { ':writer': { S: writer }, ':attempt': { S: attempt ?? '' } },
  });
  if (!taken) throw conflict(slug);
}

interface Replacement {
  readonly slug: string;
  readonly identity: string;
  readonly stored: Stored;
  /** Null: the article is taken back. */
  readonly next: StoredArticle | null;
  readonly revision: number;
  readonly fingerprint: string | null;
  readonly writer: ArticleWriter;
}

async function replace(table: PublisherTable, replacement: Replacement): Promise<void> {
  const { slug, stored, next } = replacement;
  const attempt = newAttempt(stored.head);
  await claim(table, replacement, attempt);
  const seen = stored.head?.pending === null ? stored : await read(table, slug);
  await discardStrays(table, slug, seen, attempt);

  const before = servedArticle(stored);
  const changes = changesBetween(before, next);
  const entries = next === null ? [] : entriesOf(next, attempt);
  const documents = documentItems(slug, attempt, next);
  // One part after the other, the first last: a document that is read is whole.
  await table.putAll(documents);
  await announce(table, attempt, changes);
  await table.putAll(entries);
  if (!(await flip(table, replacement, attempt))) {
    await discard(table, attempt, { keys: entries.map(keyOf), changes, documents: documents.map(keyOf) });
    throw conflict(slug);
  }
  const head = await table.get(headKey(slug));
  if (head !== undefined) await settle(table, headFromItem(head), before, next);
}

/** Attempts of one article sort in the order in which they were made. */
function newAttempt(head: ArticleHead | null): string {
  const last = head?.pending ?? head?.attempt ?? '0';
  const sequence = Number.parseInt(last, 10) + 1;
  return `${String(sequence).padStart(8, '0')}.${randomBytes(8).toString('hex')}`;
}

async function claim(table: PublisherTable, { slug, identity, stored: { head } }: Replacement, attempt: string) {
  const same = (name: 'attempt' | 'pending', value: string | null): string =>
    value === null ? `attribute_not_exists(${name})` : `${name} = :${name}`;
  const claimed = await table.update(headKey(slug), {
    UpdateExpression: 'SET pending = :next, slug = :slug, #identity = :identity',
    ConditionExpression:
      head === null
        ? 'attribute_not_exists(pk)'
        : `${same('attempt', head.attempt)} AND ${same('pending', head.pending)} AND attribute_not_exists(previous)`,
    ExpressionAttributeNames: { '#identity': 'identity' },
    ExpressionAttributeValues: {
      ':next': { S: attempt },
      ':slug': { S: slug },
      ':identity': { S: identity },
      ...(typeof head?.attempt === 'string' ? { ':attempt': { S: head.attempt } } : {}),
      ...(typeof head?.pending === 'string' ? { ':pending': { S: head.pending } } : {}),
    },
  });
  if (!claimed) throw conflict(slug);
}

function conflict(slug: string): PublishError {
  return new PublishError('PUBLISH_CONFLICT', `Another publisher was faster with "${slug}": publish it again.`);
}

async function flip(
  table: PublisherTable,
  { slug, stored: { head }, next, revision, fingerprint, writer }: Replacement,
  attempt: string,
): Promise<boolean> {
  return table.update(headKey(slug), {
    UpdateExpression: [
      'SET attempt = :attempt, previous = :previous, revision = :revision, live = :live, writer = :writer',
      fingerprint === null ? ' REMOVE pending, fingerprint' : ', fingerprint = :fingerprint REMOVE pending',
    ].join(''),
    ConditionExpression: 'pending = :attempt',
    ExpressionAttributeValues: {
      ':attempt': { S: attempt },
      ':previous': { S: head?.live === true && head.attempt !== null ? head.attempt : noPrevious },
      ':revision': { N: String(revision) },
      ':live': { BOOL: next !== null },
      ':writer': { S: writer },
      ...(fingerprint === null ? {} : { ':fingerprint': { S: fingerprint } }),
    },
  });
}

/** Finishes a flipped attempt. May run any number of times, by several at once. */
async function settle(
  table: PublisherTable,
  head: ArticleHead,
  before: StoredArticle | null,
  after: StoredArticle | null,
): Promise<void> {
  const { slug, attempt, previous } = head;
  if (attempt === null || previous === null) return;
  const articles = (after === null ? 0 : 1) - (before === null ? 0 : 1);
  await applyChanges(table, attempt, changesBetween(before, after), articles);
  if (before !== null) await table.deleteAll(entriesOf(before, previous).map(keyOf));
  const gone = [
    ...(before === null ? [] : documentItems(slug, previous, before)),
    // The note that this was an attempt to unpublish.
    ...(after === null ? documentItems(slug, attempt, null) : []),
  ];
  await table.deleteAll(gone.map(keyOf));
  await table.update(headKey(slug), {
    UpdateExpression: 'REMOVE previous',
    ConditionExpression: 'attempt = :attempt',
    ExpressionAttributeValues: { ':attempt': { S: attempt } },
  });
}

async function read(table: PublisherTable, slug: string): Promise<Stored> {
  const items = await table.partition(articlePartition(slug));
  const head = items.find((item) => keyOf(item).sk === headKey(slug).sk);
  const documents = new Map<string, Item[]>();
  for (const item of items) {
    const sk = stringAt(item, 'sk');
    if (!sk.startsWith(documentPrefix)) continue;
    const attempt = sk.slice(documentPrefix.length, sk.lastIndexOf('#'));
    documents.set(attempt, [...(documents.get(attempt) ?? []), item]);
  }
  return { head: head === undefined ? null : headFromItem(head), documents };
}

function documentOf({ documents }: Stored, attempt: string | null): StoredArticle | null {
  return articleFromItems(documents.get(attempt ?? '') ?? []);
}

function servedArticle(stored: Stored): StoredArticle | null {
  return stored.head?.live === true ? documentOf(stored, stored.head.attempt) : null;
}

/** The article at a slug, after what an interrupted publisher left half done is finished. */
async function settledArticleAt(table: PublisherTable, slug: string): Promise<Stored> {
  const stored = await read(table, slug);
  const { head } = stored;
  if (head === null || head.previous === null) return stored;
  const before = head.previous === noPrevious ? null : documentOf(stored, head.previous);
  // The old document is the last to go: without it, all else is done.
  if (head.previous === noPrevious || before !== null) await settle(table, head, before, servedArticle(stored));
  else await settle(table, { ...head, previous: head.previous }, servedArticle(stored), servedArticle(stored));
  return read(table, slug);
}

/** The article of an identity, or the first free slug: a slug is never given to another article. */
async function settledArticleOf(table: PublisherTable, identity: string): Promise<{ slug: string; stored: Stored }> {
  const name = titleSlugOf(identity);
  const base = name === '' ? 'untitled' : name;
  for (let suffix = 1; ; suffix += 1) {
    const slug = suffix === 1 ? base : `${base}-${suffix}`;
    const stored = await settledArticleAt(table, slug);
    if (stored.head === null || stored.head.identity === identity) return { slug, stored };
  }
}

/** Attempts that left a document and are neither served nor being settled. */
function strayAttempts({ head, documents }: Stored): string[] {
  const kept = new Set([head?.live === true ? head.attempt : null, head?.previous]);
  return [...documents.keys()].filter((attempt) => !kept.has(attempt));
}

/** Removes what attempts left that were stopped before their flip, which the claim `by` has made impossible. */
async function discardStrays(table: PublisherTable, slug: string, stored: Stored, by: string | null): Promise<void> {
  if (by === null && stored.head?.pending !== null) {
    const released = await table.update(headKey(slug), {
      UpdateExpression: 'REMOVE pending',
      ConditionExpression: 'pending = :pending',
      ExpressionAttributeValues: { ':pending': { S: stored.head?.pending ?? '' } },
    });
    if (!released) return;
  }
  const served = servedArticle(stored);
  for (const attempt of strayAttempts(stored)) {
    if (attempt === by) continue;
    const article = documentOf(stored, attempt);
    await discard(table, attempt, {
      keys: article === null ? [] : entriesOf(article, attempt).map(keyOf),
      changes: changesBetween(served, article),
      documents: (stored.documents.get(attempt) ?? []).map(keyOf),
    });
  }
}

async function discard(
  table: PublisherTable,
  attempt: string,
  {
    keys,
    changes,
    documents,
  }: { keys: readonly Key[]; changes: Parameters<typeof withdraw>[2]; documents: readonly Key[] },
): Promise<void> {
  await table.deleteAll(keys);
  await withdraw(table, attempt, changes);
  await table.deleteAll(documents);
}
