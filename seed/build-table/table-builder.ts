import { namesOfWork } from '../../schema/links/work-names.ts';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { headFromItem, isServedEntry, servedAttemptOf } from '../../schema/table/head.ts';
import { type Item, keyItem, keyOf } from '../../schema/table/item.ts';
import { headKey, identityKey, recordKey, searchPartition, workKey } from '../../schema/table/keys.ts';
import { articleWrites } from '../publish/article-writes.ts';
import { newAttempt } from '../publish/attempt.ts';
import { claimedAttributes } from '../publish/claim.ts';
import { flippedAttributes } from '../publish/flip.ts';
import { fileGiver } from '../publish/giver.ts';
import { needsPointer } from '../publish/identity-pointer.ts';
import { keptParts } from '../publish/kept-documents.ts';
import { leftoverAttempts } from '../publish/leftovers.ts';
import { type PublishOptions, type PublishOutcome, type PublishPlan, planPublish } from '../publish/publish.ts';
import { fileItems, formerIdentityOf } from '../publish/publish-file.ts';
import { flipOf } from '../publish/replace.ts';
import { readStored, writtenBy } from '../publish/stored.ts';
import type { PublisherTable } from '../publish/table.ts';
import type { AddedSlug } from './built-items.ts';
import type { AppliedChange } from './built-records.ts';
import { builtTable } from './built-table.ts';
import { toDynamoDBJson } from './dynamodb-json.ts';
import type { Workspace } from './workspace.ts';

type NextPlan = Extract<PublishPlan, { outcome: 'PUBLISHED' }>;

export interface BuilderState {
  readonly published: number;
  readonly totals: Readonly<Record<string, number>>;
}

/** Publishes articles, one after the other, into a workspace instead of a table. */
export class TableBuilder {
  readonly #workspace: Workspace;
  readonly #table: PublisherTable;
  readonly #totals: Map<string, number>;
  #published: number;

  constructor(workspace: Workspace, { published, totals }: BuilderState = { published: 0, totals: {} }) {
    this.#workspace = workspace;
    this.#published = published;
    this.#totals = new Map(Object.entries(totals));
    this.#table = builtTable(workspace);
  }

  /** Changes of the corpus's number of articles, and of those of each year, added up; how often they changed as `applied`. */
  get totals(): Readonly<Record<string, number>> {
    return { ...Object.fromEntries(this.#totals), applied: this.#published };
  }

  /** What another builder of the same workspace needs to go on. */
  get state(): BuilderState {
    return { published: this.#published, totals: Object.fromEntries(this.#totals) };
  }

  /**
   * As `publishFile`.
   *
   * @param path absolute
   * @param now the instant of ingestion, ISO 8601
   * @throws PublishError as `publish`
   */
  async publishFile(
    article: AnnotatedArticle,
    path: string,
    now: string,
    options: Pick<PublishOptions, 'slug' | 'replace'>,
  ): Promise<PublishOutcome> {
    const formerIdentity = await formerIdentityOf(this.#table, article, path);
    const plan = await planPublish(this.#table, article, now, 'COMMAND', {
      ...options,
      givenBy: fileGiver(path),
      formerIdentity,
    });
    if (plan.outcome === 'PUBLISHED') await this.#publish(plan);
    for (const item of fileItems(article, path, formerIdentity)) this.#workspace.put(item);
    const { outcome, slug, revision } = plan;
    return { outcome, slug, revision };
  }

  async #publish({ replacement, found }: NextPlan): Promise<void> {
    const { slug, identity, stored, next } = replacement;
    const attempt = newAttempt(stored.head);
    const served = servedAttemptOf(stored.head);
    const before = served === null ? null : writtenBy(stored, served);
    const writes = articleWrites(slug, attempt, next, before);
    const workspace = this.#workspace;
    this.#published += 1;
    const number = this.#published;

    if (needsPointer(identity, found)) workspace.put({ ...keyItem(identityKey(identity)), slug: { S: slug } });
    for (const item of writes.entries) this.#putEntry(item, number);
    const { previous: _, ...flipped } = flippedAttributes(flipOf(replacement, writes));
    const head = { ...claimedAttributes({ slug, identity }, attempt), ...flipped };
    for (const key of before?.keys ?? []) {
      if (isServedEntry(headFromItem(head), key)) continue;
      if (key.pk === searchPartition) workspace.delete(key);
      else workspace.append(key, number, { kind: 'DELETE', body: '' });
    }
    for (const part of stored.manifests.get(served ?? '') ?? []) workspace.delete(keyOf(part));
    const replaced = stored.documents.get(served ?? '') ?? [];
    for (const part of keptParts(replaced, this.#table.revisionDays)) workspace.put(part);
    for (const item of [...writes.document, ...writes.manifestItems]) workspace.put(item);
    workspace.put({ ...keyItem(headKey(slug)), ...head });

    for (const name of next === null ? [] : namesOfWork(next)) {
      const added: AddedSlug = { name, slug };
      workspace.append(workKey(name), number, { kind: 'ADD_SLUG', body: JSON.stringify(added) });
    }
    for (const change of writes.manifest.changes) {
      const applied: AppliedChange = { attempt, change };
      const body = JSON.stringify(applied);
      workspace.append(recordKey(change.type, change.slug), number, { kind: 'CHANGE_RECORD', body });
    }
    for (const [name, value] of Object.entries(writes.manifest.totals))
      this.#totals.set(name, (this.#totals.get(name) ?? 0) + value);
    if (leftoverAttempts(stored).length > 0) await this.#removeLeftovers(slug);
  }

  /** As `removeLeftovers`: nothing is ever interrupted here, and so these are revisions beyond those that are kept. */
  async #removeLeftovers(slug: string): Promise<void> {
    const stored = await readStored(this.#table, slug);
    for (const attempt of leftoverAttempts(stored))
      for (const part of stored.documents.get(attempt) ?? []) this.#workspace.delete(keyOf(part));
  }

  #putEntry(item: Item, number: number): void {
    const key = keyOf(item);
    // Merged before it is written.
    if (key.pk === searchPartition) this.#workspace.put(item);
    else this.#workspace.append(key, number, { kind: 'PUT', body: toDynamoDBJson(item) });
  }
}
