import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { type ArticleHead, headFromItem } from '../../schema/table/head.ts';
import type { Item } from '../../schema/table/item.ts';
import { headKey } from '../../schema/table/keys.ts';
import { finalizedArticle } from '../publish/find-article.ts';
import { fingerprintOf } from '../publish/fingerprint.ts';
import { unpublish } from '../publish/publish.ts';
import { replace } from '../publish/replace.ts';
import { readStored, servedDocument } from '../publish/stored.ts';
import { type PublisherTable, publisherTable } from '../publish/table.ts';
import { type SourceHead, sourceTable } from './source-table.ts';

export interface TableOf {
  readonly client: DynamoDBClient;
  readonly name: string;
}

interface TargetTable extends TableOf {
  /** How many days a revision stays readable that is replaced there. */
  readonly revisionDays?: number;
}

export interface Migration {
  /** Live articles of the source. */
  readonly articles: number;
  /** Of those, the ones that this run wrote; the others were there as they are. */
  readonly migrated: number;
  /** Articles that are unpublished, whose slugs and revisions stay. */
  readonly unpublished: number;
}

/** A table that cannot be migrated as it is; the message says what to do first. */
class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/**
 * Builds a table of the current layout from the documents of another one: every article with its slug, its revision and its
 * time, in the order of those times, so that each record says what the article published last says. It can be run again,
 * after an interruption or after more was published into the source: what is there already is left as it is.
 *
 * @param tell told of each article that was written, and of how many
 * @throws MigrationError; UnreadableError where the source is of a later layout, or the target of another one
 */
export async function migrateTable(
  from: TableOf,
  to: TargetTable,
  tell: (slug: string, done: number, of: number) => void = () => undefined,
): Promise<Migration> {
  const source = sourceTable(from.client, from.name);
  const target = publisherTable(to.client, to.name, to.revisionDays);
  const heads = await source.scan((items) => target.putAll(items));
  await refuseOthers(to, heads);

  const live: { readonly head: ArticleHead; readonly attempt: string; readonly ingestedAt: string }[] = [];
  let unpublished = 0;
  for (const { head, item } of heads.values()) {
    if (head.live && head.attempt !== null) {
      const { ingestedAt } = await documentIn(source, head.slug, head.attempt);
      live.push({ head, attempt: head.attempt, ingestedAt });
    } else {
      await takeUnpublished(target, head, item);
      unpublished += 1;
    }
  }
  live.sort((one, other) => compare(one.ingestedAt, other.ingestedAt) || compare(one.head.slug, other.head.slug));
  let migrated = 0;
  for (const [index, { head, attempt }] of live.entries()) {
    // Read again: keeping them all would take the memory of the whole corpus.
    const article = await documentIn(source, head.slug, attempt);
    if (!(await takeArticle(target, head, article))) continue;
    migrated += 1;
    tell(head.slug, index + 1, live.length);
  }
  return { articles: live.length, migrated, unpublished };
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** @throws MigrationError where the target has an article that the source has not: it was published, or forgotten, since */
async function refuseOthers(to: TableOf, heads: ReadonlyMap<string, SourceHead>): Promise<void> {
  const known = await sourceTable(to.client, to.name).scan(async () => undefined);
  const other = [...known.keys()].find((slug) => !heads.has(slug));
  if (other === undefined) return;
  throw new MigrationError(
    `${to.name} has the article "${other}", which is not in the table that is migrated. Give a new table, or forget that article in ${to.name} first: npm run forget -- --table ${to.name} ${other}`,
  );
}

async function documentIn(source: ReturnType<typeof sourceTable>, slug: string, attempt: string) {
  const article = await source.documentOf(slug, attempt);
  if (article !== null) return article;
  throw new MigrationError(
    `The document of "${slug}" is missing or cannot be read, or the article was published anew meanwhile. Run the command again; if it says so again, publish the article again with --force first.`,
  );
}

/** Writes an article as it is in the source; false where it is there so already. */
async function takeArticle(target: PublisherTable, head: ArticleHead, article: StoredArticle): Promise<boolean> {
  const { slug, identity, revision, writer, givenBy } = head;
  const stored = await finalizedArticle(target, slug, await readStored(target, slug));
  const there = servedDocument(stored);
  if (there?.revision === revision && there.ingestedAt === article.ingestedAt) return false;
  const { slug: own, revision: number, ingestedAt, ...annotated } = article;
  await replace(target, {
    slug,
    identity,
    stored,
    next: { ...article, slug, revision },
    revision,
    fingerprint: head.fingerprint ?? fingerprintOf(annotated),
    // Who wrote it is not known of what the earliest builds published; a command's is what nobody else replaces.
    writer: writer ?? 'COMMAND',
    givenBy,
    anew: false,
  });
  return true;
}

/** An article that is unpublished leaves its head: its slug stays its own, and its next revision has the next number. */
async function takeUnpublished(target: PublisherTable, head: ArticleHead, item: Item): Promise<void> {
  const key = headKey(head.slug);
  const there = await target.get(key);
  if (there !== undefined && headFromItem(there).live) await unpublish(target, head.slug);
  if (there === undefined) {
    const { pending, previous, ...rest } = item;
    await target.putAll([rest]);
    return;
  }
  // Delivered a second time, or late: it is so already, or the article was published since and has a greater number.
  await target.update(key, {
    UpdateExpression: 'SET revision = :revision',
    ConditionExpression: 'live = :no AND revision < :revision',
    ExpressionAttributeValues: { ':revision': { N: String(head.revision) }, ':no': { BOOL: false } },
  });
}
