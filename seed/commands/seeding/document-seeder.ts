import { resolve } from 'node:path';
import type { AnnotatedArticle } from '../../../schema/records/article.ts';
import type { AnnotationWarning } from '../../../schema/records/warning.ts';
import { createTable } from '../../../schema/table/create-table.ts';
import { askedSlug, slugNotice } from '../../publish/asked-slug.ts';
import { identityOf, titleSlugOf } from '../../publish/identity.ts';
import {
  checkPublishable,
  datePublished,
  type PublishOptions,
  type PublishOutcome,
  publish,
} from '../../publish/publish.ts';
import { publishFile } from '../../publish/publish-file.ts';
import { retryOnConflict } from '../../publish/retry-on-conflict.ts';
import { type PublisherTable, publisherTable } from '../../publish/table.ts';
import { explainError } from '../explain-error.ts';
import { clientOf } from '../table-client.ts';
import { countWriteUnits } from './count-write-units.ts';
import type { ArticleReader, ReadingOptions } from './read-article.ts';

/** Where documents go. */
export interface SeedingTarget extends ReadingOptions {
  /** Null: nowhere, they are only looked at. */
  readonly table: string | null;
  /** Of a local DynamoDB; AWS without it. */
  readonly endpoint: string | undefined;
  /** Publish a next revision also of what is the same. */
  readonly force: boolean;
  /** Publish also where something else gave the article, with another text. */
  readonly replace: boolean;
  /** How long revisions that are replaced stay readable. */
  readonly revisionDays: number;
}

/** A document that was read and annotated. */
export interface Preparation {
  /** Documents that share a name may be one article, or take each other's slug: such are published in their order. */
  readonly names: readonly string[];
  readonly warnings: readonly AnnotationWarning[];
  /** Corrections beside it that could not be applied, a line each. */
  readonly orphans: readonly string[];
}

/** What came of it: why it cannot be published, in a line that names the file; null where there is no table. */
export type Publication = (PublishOutcome & { readonly notice: string | null }) | { readonly problem: string } | null;

export interface PreparedDocument extends Preparation {
  publish(): Promise<Publication>;
}

/** Reads, annotates and publishes documents. What is wrong with one is told, not thrown. */
export interface Seeder {
  /**
   * Makes the table of a local DynamoDB where it is absent; before the first document is published.
   *
   * @throws Error with what the database says
   */
  open(): Promise<void>;
  prepare(file: string): Promise<PreparedDocument>;
  /** Write units that the table consumed so far. */
  writeUnits(): number;
  close(): Promise<void>;
}

/**
 * Publishes in this thread what the reader reads. All publishes of a run are one lane: of two, each would find the other's
 * changes on the records that every article has, and count again.
 */
export function documentSeeder(
  reader: ArticleReader,
  { table: tableName, endpoint, force, replace, revisionDays }: Omit<SeedingTarget, keyof ReadingOptions>,
): Seeder {
  const client = tableName === null ? null : clientOf(endpoint);
  const units = client && countWriteUnits(client);
  const table = client && tableName !== null ? publisherTable(client, tableName, revisionDays) : null;

  return {
    async open() {
      if (client !== null && tableName !== null && endpoint !== undefined) await createTable(client, tableName);
    },
    async prepare(file) {
      const { warnings, orphans, ...read } = await reader.read(file);
      const failed = (problem: string): PreparedDocument => {
        return { names: [], warnings, orphans, publish: async () => ({ problem }) };
      };
      if ('problem' in read) return failed(read.problem);
      const { article, slug } = read;
      try {
        // Publishing checks all of it by itself.
        (table === null ? checkPublishable : datePublished)(article);
      } catch (error) {
        return failed(explainError(file, error));
      }
      const store = async (): Promise<Publication> => {
        if (table === null) return null;
        const outcome = await retryOnConflict(() => publishFrom(table, article, file, { force, replace, slug }));
        return { ...outcome, notice: slugNotice(slug, outcome) };
      };
      return {
        names: [titleSlugOf(identityOf(article)), askedSlug(slug) ?? ''].filter((name) => name !== ''),
        warnings,
        orphans,
        publish: () => store().catch((error: unknown) => ({ problem: explainError(file, error) })),
      };
    },
    writeUnits: () => units?.() ?? 0,
    async close() {
      client?.destroy();
      await reader.close();
    },
  };
}

function publishFrom(
  table: PublisherTable,
  article: AnnotatedArticle,
  file: string,
  options: Pick<PublishOptions, 'force' | 'replace' | 'slug'>,
) {
  const now = new Date().toISOString();
  // Of standard input nothing is known that would tell it from another file.
  if (file === '-') return publish(table, article, now, 'COMMAND', options);
  return publishFile(table, article, resolve(file), now, options);
}
