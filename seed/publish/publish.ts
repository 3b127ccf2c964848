import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { Published } from '../../schema/records/date.ts';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { slugOf } from '../../schema/slug.ts';
import { type ArticleHead, type ArticleWriter, isSettling } from '../../schema/table/head.ts';
import { askedSlug } from './asked-slug.ts';
import { lastSequenceOf, newAttempt } from './attempt.ts';
import { changeWriter, releaseClaim } from './claim.ts';
import { boundedEntriesOf } from './entries.ts';
import { DifferentTextError, PublishError } from './errors.ts';
import { type FoundArticle, finalizedArticle, finalizedArticleOf } from './find-article.ts';
import { fingerprintOf, isFingerprintOf } from './fingerprint.ts';
import { differInDay, identityOf } from './identity.ts';
import { pointToSlug } from './identity-pointer.ts';
import { leftoverAttempts, removeLeftovers } from './leftovers.ts';
import { type Replacement, replace } from './replace.ts';
import { isSameText } from './same-text.ts';
import { readForPublish, readStored, type Stored, servedDocument } from './stored.ts';
import type { PublisherTable } from './table.ts';

export interface PublishOutcome {
  /**
   * `KEPT`: the article was left as someone else had made it: written, where seeding found it, or unpublished.
   */
  readonly outcome: 'PUBLISHED' | 'UNCHANGED' | 'KEPT';
  readonly slug: string;
  readonly revision: number;
}

export interface PublishOptions {
  /** Publish a next revision also where the records are the same, and write every entry anew. */
  readonly force?: boolean;
  /** Publish also where the article was given by something else, with another text. */
  readonly replace?: boolean;
  /** What gives the article (`giver.ts`); null where that is not known, and the text then replaces any other. */
  readonly givenBy?: string | null;
  /** Of what the same giver gave before: where only the day differs, and the text does not, it is the same article. */
  readonly formerIdentity?: string | null;
  /**
   * The slug that the document asks for. A new article has it where no other article has or had it; of the article that has
   * it, a version of the text is the next revision, whatever its title. An article that is there keeps its slug.
   */
  readonly slug?: string | null;
}

/** What is to be done about an article that is given. */
export type PublishPlan = {
  readonly slug: string;
  readonly revision: number;
  readonly stored: Stored;
} & (
  | { readonly outcome: 'UNCHANGED' | 'KEPT' }
  | { readonly outcome: 'PUBLISHED'; readonly replacement: Replacement; readonly found: FoundArticle }
);

/**
 * Publishes an article as the next revision of the one with its identity, or as a new one. Seeding writes only what is
 * absent or was last written by seeding; an article that someone unpublished stays away.
 *
 * @param now the instant of ingestion, ISO 8601
 * @throws PublishError as `planPublish`; `PUBLISH_CONFLICT` where another publisher claimed the article meanwhile:
 *   nothing of this attempt is served then, and it can be repeated
 */
export async function publish(
  table: PublisherTable,
  article: AnnotatedArticle,
  now: string,
  writer: ArticleWriter = 'COMMAND',
  options: PublishOptions = {},
): Promise<PublishOutcome> {
  const plan = await planPublish(table, article, now, writer, options);
  const { outcome, slug, revision, stored } = plan;
  if (plan.outcome === 'PUBLISHED') {
    await pointToSlug(table, plan.replacement.identity, plan.found);
    await replace(table, plan.replacement);
  } else if (stored.head !== null) {
    await cleanUp(table, stored.head, stored);
    if (outcome === 'UNCHANGED' && stored.head.writer !== writer)
      await changeWriter(table, stored.head, writer, options.givenBy ?? null);
  }
  return { outcome, slug, revision };
}

/**
 * Decides what an article replaces, as `publish` does it. Reads the table; writes only to finish what an interrupted publish
 * of the same article left.
 *
 * @throws PublishError `NO_DATE` where nothing says when the article appeared; `DIFFERENT_TEXT` where it would replace another
 *   text that something else gave
 */
export async function planPublish(
  table: PublisherTable,
  article: AnnotatedArticle,
  now: string,
  writer: ArticleWriter,
  {
    force = false,
    replace: isReplacing = false,
    givenBy = null,
    formerIdentity = null,
    slug: asked = null,
  }: PublishOptions = {},
): Promise<PublishPlan> {
  const published = datePublished(article);
  const identity = identityOf(article);
  const found = await articleToReplace(table, article, { identity, formerIdentity, askedSlug: askedSlug(asked) });
  const { slug, stored } = found;
  const { head } = stored;
  if (writer === 'SEEDING' && head !== null && head.attempt !== null && head.writer !== 'SEEDING') {
    return { outcome: 'KEPT', slug, revision: head.revision, stored };
  }
  const served = servedDocument(stored);
  if (
    !force &&
    head !== null &&
    served !== null &&
    isFingerprintOf(head.fingerprint, article, served.pipelineVersion)
  ) {
    return { outcome: 'UNCHANGED', slug, revision: head.revision, stored };
  }
  const otherGiver = head?.givenBy ?? null;
  if (!isReplacing && served !== null && givenBy !== null && otherGiver !== null && otherGiver !== givenBy) {
    if (!isSameText(served, article)) throw new DifferentTextError(served, otherGiver, givenBy);
  }
  const revision = (head?.revision ?? 0) + 1;
  const next: StoredArticle = { ...article, published, slug, revision, ingestedAt: now };
  const fingerprint = fingerprintOf(article);
  const replacement = { slug, identity, stored, next, revision, fingerprint, writer, givenBy, anew: force };
  return { outcome: 'PUBLISHED', slug, revision, stored, replacement, found };
}

/**
 * What can be said against publishing an article without looking at the table.
 *
 * @throws PublishError `NO_DATE`, `TOO_MANY_ANNOTATIONS`, `TOO_MANY_ENTRIES`
 */
export function checkPublishable(article: AnnotatedArticle): void {
  const published = datePublished(article);
  boundedEntriesOf(
    { ...article, published, slug: slugOf(article.title), revision: 1, ingestedAt: '' },
    newAttempt(null),
  );
}

/** The article that a text is the next revision of, or the slug of a new one. */
async function articleToReplace(
  table: PublisherTable,
  article: AnnotatedArticle,
  {
    identity,
    formerIdentity,
    askedSlug,
  }: { readonly identity: string; readonly formerIdentity: string | null; readonly askedSlug: string | null },
): Promise<FoundArticle> {
  const found = await finalizedArticleOf(table, identity, article, askedSlug);
  if (found.stored.head !== null) return found;
  if (formerIdentity !== null && differInDay(formerIdentity, identity)) {
    const former = await finalizedArticleOf(table, formerIdentity);
    if (isVersionOf(former.stored, article)) return { ...former, pointer: found.pointer };
  }
  // The slug is another identity's: that article with another title, where its text says so.
  if (askedSlug === null || found.slug === askedSlug) return found;
  const stored = await finalizedArticle(table, askedSlug, await readForPublish(table, askedSlug));
  return isVersionOf(stored, article) ? { slug: askedSlug, stored, pointer: found.pointer } : found;
}

function isVersionOf(stored: Stored, article: AnnotatedArticle): boolean {
  const served = servedDocument(stored);
  return served !== null && isSameText(served, article);
}

/** @throws PublishError `NO_DATE` */
export function datePublished({ published }: AnnotatedArticle): Published {
  if (published !== null) return published;
  throw new PublishError('NO_DATE', 'Nothing in the document says when it appeared: give --published YYYY-MM-DD.');
}

/**
 * Unpublishes an article, with all it left in the lists; its slug and revision number stay. Where this was begun before and
 * interrupted, it is finished.
 *
 * @throws PublishError `NO_SUCH_ARTICLE`, or `PUBLISH_CONFLICT` as `publish`
 */
export async function unpublish(table: PublisherTable, slug: string): Promise<void> {
  const found = await readStored(table, slug);
  const isInterrupted = found.head !== null && !found.head.live && isSettling(found.head);
  const stored = await finalizedArticle(table, slug, found);
  const { head } = stored;
  if (head?.live === true) return withdrawArticle(table, head, stored, 'COMMAND');
  if (head !== null) await cleanUp(table, head, stored);
  if (!isInterrupted) throw new PublishError('NO_SUCH_ARTICLE', `There is no article "${slug}".`);
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
  // Of what is unpublished nothing is kept, and so all of it is read.
  const { slug, stored } = await finalizedArticleOf(table, identity, null, null, readStored);
  const { head } = stored;
  if (head === null || !head.live || head.writer !== writer) return null;
  await withdrawArticle(table, head, stored, writer);
  return slug;
}

function withdrawArticle(
  table: PublisherTable,
  { slug, identity, revision }: ArticleHead,
  stored: Stored,
  writer: ArticleWriter,
): Promise<void> {
  const nothing = { next: null, fingerprint: null, givenBy: null, anew: false };
  return replace(table, { slug, identity, stored, revision, writer, ...nothing });
}

/**
 * Removes what interrupted attempts left, where there is nothing to publish. Without them it writes nothing.
 *
 * @throws PublishError `PUBLISH_CONFLICT` where the pending attempt was published, or overtaken, meanwhile
 */
async function cleanUp(table: PublisherTable, head: ArticleHead, stored: Stored): Promise<void> {
  await releaseClaim(table, head);
  const left: Stored = { ...stored, head: { ...head, pending: null, claims: lastSequenceOf(head) } };
  if (leftoverAttempts(left).length > 0) await removeLeftovers(table, left);
}
