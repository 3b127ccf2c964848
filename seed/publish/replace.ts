import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { type ArticleWriter, headFromItem, isServedEntry, servedAttemptOf } from '../../schema/table/head.ts';
import { type Item, keyOf, optionalStringAt } from '../../schema/table/item.ts';
import { headKey } from '../../schema/table/keys.ts';
import { type ArticleWrites, articleWrites } from './article-writes.ts';
import { newAttempt } from './attempt.ts';
import { claim, claimedAttributes } from './claim.ts';
import { conflict } from './errors.ts';
import { finalize } from './finalize.ts';
import { type Flip, flip, flippedAttributes } from './flip.ts';
import { leftoverAttempts, removeAttempt, removeLeftovers } from './leftovers.ts';
import { nameWork } from './named-works.ts';
import { mergeWhenDue } from './search/merge-when-due.ts';
import { readStored, type Stored, writtenBy } from './stored.ts';
import { inTurn, type PublisherTable } from './table.ts';
import { updateExpression } from './update-expression.ts';

export interface Replacement {
  readonly slug: string;
  readonly identity: string;
  readonly stored: Stored;
  /** Null to unpublish. */
  readonly next: StoredArticle | null;
  readonly revision: number;
  /** Null to unpublish. */
  readonly fingerprint: string | null;
  readonly writer: ArticleWriter;
  /** What gives the article; null where that is not known, and to unpublish. */
  readonly givenBy: string | null;
  /** True to write every entry, also what says what it said before. */
  readonly anew: boolean;
}

/** Entries that are written between two looks at the head. */
const entriesBetweenChecks = 1_000;

/**
 * Replaces what is served of an article, step by step as README.md describes.
 *
 * @throws PublishError `TOO_MANY_ANNOTATIONS`, `TOO_MANY_ENTRIES` before anything is written; `PUBLISH_CONFLICT` where another publisher claimed the
 *   article meanwhile: then nothing of this attempt is left
 */
export async function replace(table: PublisherTable, replacement: Replacement): Promise<void> {
  const { slug, identity, stored, next, anew } = replacement;
  const { head } = stored;
  const attempt = newAttempt(head);
  const served = servedAttemptOf(stored.head);
  const writes = articleWrites(slug, attempt, next, served === null ? null : writtenBy(stored, served), anew);
  const { manifest } = writes;
  const documents = new Map(stored.documents).set(attempt, writes.document);
  const manifests = new Map(stored.manifests).set(attempt, writes.manifestItems);

  await claim(table, { slug, identity, head }, attempt);
  await table.putAll(writes.manifestItems);
  if (next !== null) await nameWork(table, next);
  const change = flipOf(replacement, writes);
  // The document last: readers find that of the served attempt beside the head while no other one is there.
  const isPending = await putWhilePending(table, slug, attempt, writes.entries);
  if (isPending) await putDocument(table, writes.document);
  if (!(isPending && (await flip(table, change)))) {
    // What it would have kept is not its own: others serve it, and remove it when they do no more.
    const own = manifest.keys.filter((key) => !isServedEntry(head, key));
    await removeAttempt(table, { documents, manifests }, attempt, { ...manifest, keys: own });
    throw conflict(slug);
  }
  const flipped = headFromItem({ ...claimedAttributes({ slug, identity }, attempt), ...flippedAttributes(change) });
  await finalize(table, { head: flipped, documents, manifests });
  // Whoever was overtaken may have written until now, and more than was there when the article was read.
  const overtook = head !== null && head.pending !== null;
  if (overtook || leftoverAttempts(stored).length > 0) await removeLeftovers(table, await readStored(table, slug));
  await mergeWhenDue(table, writes.searchBytes);
}

/** What makes an attempt the served one. */
export function flipOf(
  replacement: Replacement,
  { attempt, kept, header }: Pick<ArticleWrites, 'attempt' | 'kept' | 'header'>,
): Flip {
  const { slug, stored, revision, fingerprint, writer, givenBy } = replacement;
  const { head } = stored;
  const replaced = head === null || head.attempt === null ? null : { attempt: head.attempt, live: head.live };
  return { slug, attempt, kept, replaced, revision, fingerprint, header, writer, givenBy };
}

/** False where the attempt is no longer pending: an overtaken publisher stops writing. */
async function putWhilePending(
  table: PublisherTable,
  slug: string,
  attempt: string,
  entries: readonly Item[],
): Promise<boolean> {
  for (let from = 0; from < entries.length; from += entriesBetweenChecks) {
    const head = await table.get(headKey(slug));
    if (head === undefined || optionalStringAt(head, 'pending') !== attempt) return false;
    await table.putAll(entries.slice(from, from + entriesBetweenChecks));
  }
  return true;
}

/**
 * Writes a document, each part where it is not there yet: a plain put that is delivered late, when the document was replaced and
 * says until when it is kept, would take that away. Delivered a second time, it finds the part there, as it is; late, after
 * the part was removed, it leaves one that nobody is served.
 */
async function putDocument(table: PublisherTable, parts: readonly Item[]): Promise<void> {
  await inTurn(parts, (part) => {
    const { pk: _, sk: __, ...set } = part;
    return table.update(keyOf(part), updateExpression({ set }, { expression: 'attribute_not_exists(pk)' }));
  });
}
