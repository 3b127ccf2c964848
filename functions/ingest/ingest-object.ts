import {
  type BucketObject,
  bucketObjectFromItem,
  type GivingObject,
  givingObjectFromItem,
  givingObjectItem,
} from '../../schema/table/bucket-object.ts';
import type { Item } from '../../schema/table/item.ts';
import { givenKey, givenPartition, objectKey } from '../../schema/table/keys.ts';
import { type Annotated, annotate } from '../../seed/annotate/annotate.ts';
import { registryPrefix } from '../../seed/corpus-registry/registry-file.ts';
import { registriesInUse } from '../../seed/corpus-registry/stored-registry.ts';
import { applyCorrections } from '../../seed/corrections/apply-corrections.ts';
import { correctedDocumentOf, correctionsNameOf } from '../../seed/corrections/corrections-name.ts';
import { readCorrections } from '../../seed/corrections/read-corrections.ts';
import { slugNotice } from '../../seed/publish/asked-slug.ts';
import { DifferentTextError, PublishError } from '../../seed/publish/errors.ts';
import { headOf } from '../../seed/publish/find-article.ts';
import { givingObjectKey, objectGiver } from '../../seed/publish/giver.ts';
import { differInDay, identityOf } from '../../seed/publish/identity.ts';
import { type PublishOutcome, publish, unpublishOwn } from '../../seed/publish/publish.ts';
import { retryOnConflict } from '../../seed/publish/retry-on-conflict.ts';
import type { PublisherTable } from '../../seed/publish/table.ts';
import type { SourceDocument } from '../../seed/source-document/source-document.ts';
import { isPermanent } from './failure.ts';
import { acquireLease, ObjectBusyError } from './lease.ts';
import { isNotAfter } from './sequencer.ts';

/*
 * An event only says that something happened to an object; what is published follows from the object as it is now. So a
 * repeated event changes nothing, and the delete of an old version unpublishes nothing.
 *
 * An object is processed by one ingest at a time (`acquireLease`); the event of another one comes again. Each article that
 * it may have given is noted on it before the article is published, and stays noted until it is unpublished, so that the
 * ingest after an interruption finds all of them. Objects that give the same article are noted under its identity, the note
 * before the publish and its removal before the unpublishing, which then looks once more: whichever of two objects comes
 * first, an article stays while one object gives it.
 *
 * What happens to an object's corrections happens to the object: they are read with it, under its lease, whichever of the two
 * came first. S3 orders the events of one key only, so the last event of either is noted by itself.
 */

export interface IngestDependencies {
  readonly table: PublisherTable;
  /** An object of the bucket as its reader gives it now; null where there is none. Throws what makes it no document. */
  readonly readDocument: (key: string) => Promise<SourceDocument | null>;
  /** The text of the corrections object of that key as it is now; null where there is none. */
  readonly readCorrectionsText: (key: string) => Promise<string | null>;
  /** How long the caller can still work, at most. */
  readonly remainingMilliseconds: () => number;
}

/** What happened to an object. */
export interface ObjectChange {
  readonly key: string;
  /** Of the event; null to look at the object whatever events there were. */
  readonly sequencer: string | null;
  /** Whether it was put: then its article is wanted, also where it was unpublished by hand. */
  readonly isPut: boolean;
}

export type IngestOutcome =
  | (PublishOutcome & {
      /** Where the article has another slug than its document asks for. */
      readonly notice?: string;
      /** How many corrections could not be applied; absent where none. */
      readonly orphaned?: number;
    })
  /** The object is gone, and what it gave with it. */
  | { readonly outcome: 'GONE' }
  /** Corrections of a document that is not there: they are applied when it comes. */
  | { readonly outcome: 'NO_DOCUMENT' }
  /** Its key is reserved: it is no document. */
  | { readonly outcome: 'RESERVED' }
  /** A later event of the object was processed before. */
  | { readonly outcome: 'STALE' };

/** How much longer a lease lasts than its holder can work, in ms. */
export const leaseMargin = 5_000;

/**
 * Publishes what an object of the bucket gives, and unpublishes what it gave before and no object gives any more.
 *
 * @throws DocumentError, CorrectionsError, PublishError other than `PUBLISH_CONFLICT`: nothing was changed, and the same
 *   document would fail again; any other error, ObjectBusyError among them: to be tried again
 */
export async function ingestObject(dependencies: IngestDependencies, given: ObjectChange): Promise<IngestOutcome> {
  const change = changeOfDocument(given);
  const { table, remainingMilliseconds } = dependencies;
  if (change.key.startsWith(registryPrefix)) return { outcome: 'RESERVED' };
  if (await isProcessed(table, change)) return { outcome: 'STALE' };
  const lease = await acquireLease(table, change.key, remainingMilliseconds() + leaseMargin);
  let processed: Processed;
  try {
    let known: BucketObject;
    do {
      known = bucketObjectFromItem(await table.get(objectKey(change.key)));
      processed = await processObject(dependencies, change, known);
      // A note may have been left since: the object was put again after it was read, corrected perhaps.
    } while (!(await lease.release(known.note)));
  } catch (error) {
    await lease.abandon();
    throw error;
  }
  if ('error' in processed) throw processed.error;
  return processed;
}

/** A change of a document: of its own object, or of the object that holds its corrections. */
interface DocumentChange extends ObjectChange {
  readonly of: 'DOCUMENT' | 'CORRECTIONS';
}

function changeOfDocument(change: ObjectChange): DocumentChange {
  const document = correctedDocumentOf(change.key);
  if (document === null) return { ...change, of: 'DOCUMENT' };
  // An article that was unpublished by hand stays away when its corrections are put.
  return { key: document, sequencer: change.sequencer, isPut: false, of: 'CORRECTIONS' };
}

/** Whether an event, or a later one of its object, is processed, and nobody is at the object or wants it looked at again. */
async function isProcessed(table: PublisherTable, change: DocumentChange): Promise<boolean> {
  if (change.sequencer === null) return false;
  const item = await table.get(objectKey(change.key));
  return item?.holder === undefined && isStale(change, bucketObjectFromItem(item));
}

const isStale = (change: DocumentChange, known: BucketObject): boolean => known.note === null && isLate(change, known);

function isLate({ sequencer, of }: DocumentChange, known: BucketObject): boolean {
  const last = known[sequencerOf[of]];
  return sequencer !== null && last !== null && isNotAfter(sequencer, last);
}

const sequencerOf = { DOCUMENT: 'sequencer', CORRECTIONS: 'correctionsSequencer' } as const;

/** What came of it, or the error where the same document would fail again. */
type Processed = IngestOutcome | { readonly error: unknown };

async function processObject(
  dependencies: IngestDependencies,
  change: DocumentChange,
  known: BucketObject,
): Promise<Processed> {
  try {
    return await takeIn(dependencies, change, known);
  } catch (error) {
    if (isPermanent(error)) return { error };
    throw error;
  }
}

async function takeIn(
  dependencies: IngestDependencies,
  change: DocumentChange,
  known: BucketObject,
): Promise<IngestOutcome> {
  const { key, isPut } = change;
  const { table } = dependencies;
  if (isStale(change, known)) return { outcome: 'STALE' };
  const annotated = await correctedArticle(dependencies, key);
  const identity = annotated === null ? null : identityOf(annotated.article);
  const outcome =
    annotated === null || identity === null ? null : await give(table, { key, identity, ...annotated, isPut, known });
  const notice = outcome === null ? null : slugNotice(annotated?.slug ?? null, outcome);
  for (const given of known.identities) if (given !== identity) await stopGiving(dependencies, given, key);
  await table.update(objectKey(key), finished(identity, isLate(change, known) ? null : change));
  if (outcome === null) return { outcome: change.of === 'CORRECTIONS' ? 'NO_DOCUMENT' : 'GONE' };
  const orphaned = annotated?.article.corrections.filter(({ state }) => state === 'ORPHANED').length ?? 0;
  return { ...outcome, ...(notice === null ? {} : { notice }), ...(orphaned === 0 ? {} : { orphaned }) };
}

/** What an object gives, as its corrections change it; null where there is no document. */
async function correctedArticle(
  { table, readDocument, readCorrectionsText }: IngestDependencies,
  key: string,
): Promise<Pick<Annotated, 'article' | 'slug'> | null> {
  const corrections = correctionsNameOf(key);
  const [document, text, registries] = await Promise.all([
    readDocument(key),
    readCorrectionsText(corrections),
    registriesInUse(table),
  ]);
  if (document === null) return null;
  const corrected = applyCorrections(
    annotate(document, { registries }),
    text === null ? [] : await readCorrections(text, corrections),
    registries,
  );
  if (corrected.article.published !== null) return corrected;
  throw new PublishError('NO_DATE', 'Nothing in the document says when it appeared: add a line with its date.');
}

interface Given extends Pick<ObjectChange, 'key' | 'isPut'>, Pick<Annotated, 'article' | 'slug'> {
  readonly identity: string;
  readonly known: BucketObject;
}

async function give(table: PublisherTable, given: Given): Promise<PublishOutcome> {
  const { key, identity, article, slug, isPut, known } = given;
  const now = new Date().toISOString();
  await table.update(objectKey(key), {
    UpdateExpression: 'ADD identities :identity',
    ExpressionAttributeValues: { ':identity': { SS: [identity] } },
  });
  await table.putAll([givingObjectItem(identity, { key, givenAt: now })]);
  const head = isPut ? null : await headOf(table, identity);
  if (head?.live === false && head.writer === 'COMMAND') {
    return { outcome: 'KEPT', slug: head.slug, revision: head.revision };
  }
  const formerIdentity = known.identities.find((one) => differInDay(one, identity)) ?? null;
  const options = { givenBy: objectGiver(key), formerIdentity, slug };
  const publishing = (replace: boolean) =>
    retryOnConflict(() => publish(table, article, now, 'BUCKET', { ...options, replace }));
  try {
    return await publishing(false);
  } catch (error) {
    // What an object gave that gives it no longer may be replaced by what another one does.
    if (!(error instanceof DifferentTextError) || (await isStillGiven(table, identity, error.givenBy))) throw error;
    return publishing(true);
  }
}

async function isStillGiven(table: PublisherTable, identity: string, giver: string): Promise<boolean> {
  const key = givingObjectKey(giver);
  return key === null || (await table.get(givenKey(identity, key))) !== undefined;
}

async function stopGiving(dependencies: IngestDependencies, identity: string, key: string): Promise<void> {
  const { table } = dependencies;
  await table.deleteAll([givenKey(identity, key)]);
  const before = await giversOf(table, identity);
  if (before.length === 0 && (await retryOnConflict(() => unpublishOwn(table, identity, 'BUCKET'))) === null) return;
  // One that came meanwhile may have found its article still there, and then published nothing.
  for (const giver of before.length > 0 ? before : await giversOf(table, identity)) {
    if (await processAgain(dependencies, giver.key)) return;
  }
  // No other object's document can be published: what this one gave goes, what another gave before stays.
  const head = await headOf(table, identity);
  if (head?.live === true && head.givenBy === objectGiver(key))
    await retryOnConflict(() => unpublishOwn(table, identity, 'BUCKET'));
}

/**
 * Publishes what another object gives. Where that object is being processed, the note that is now on it has it looked at
 * again, by that ingest or, if it is stopped, by its message's next one. What is wrong with its document is told by the dead
 * letter of its own event.
 *
 * @returns false where its document cannot be published
 */
async function processAgain(dependencies: IngestDependencies, key: string): Promise<boolean> {
  try {
    await ingestObject(dependencies, { key, sequencer: null, isPut: false });
    return true;
  } catch (error) {
    if (error instanceof ObjectBusyError) return true;
    if (isPermanent(error)) return false;
    throw error;
  }
}

/** The objects that give the article of an identity, the newest first. */
async function giversOf(table: PublisherTable, identity: string): Promise<GivingObject[]> {
  const givers = (await table.partition(givenPartition(identity))).map(givingObjectFromItem);
  return givers.sort((a, b) => b.givenAt.localeCompare(a.givenAt));
}

/** The object gives the article of an identity and of no other, or none; the events up to that of `change` are processed. */
function finished(identity: string | null, change: DocumentChange | null): Parameters<PublisherTable['update']>[1] {
  const values: Item = {
    ...(identity === null ? {} : { ':identities': { SS: [identity] } }),
    ...(change === null || change.sequencer === null
      ? {}
      : { [`:${sequencerOf[change.of]}`]: { S: change.sequencer } }),
  };
  const names = Object.keys(values);
  const set = names.length === 0 ? '' : `SET ${names.map((name) => `${name.slice(1)} = ${name}`).join(', ')}`;
  return {
    UpdateExpression: identity === null ? `${set} REMOVE identities` : set,
    ...(names.length === 0 ? {} : { ExpressionAttributeValues: values }),
  };
}
