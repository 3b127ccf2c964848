import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Corpus } from '../../schema/corpus/corpus.ts';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { foldedName } from '../../schema/slug.ts';
import { annotate } from '../../seed/annotate/annotate.ts';
import { withCorrectionsBeside } from '../../seed/commands/corrections-beside.ts';
import { explainError } from '../../seed/commands/explain-error.ts';
import { readDocumentFile } from '../../seed/commands/read-document.ts';
import { registriesBeside } from '../../seed/commands/registry-beside.ts';
import { documentsIn } from '../../seed/commands/seeding/documents-in.ts';
import { slugNotice } from '../../seed/publish/asked-slug.ts';
import { publish } from '../../seed/publish/publish.ts';
import { publishFile } from '../../seed/publish/publish-file.ts';
import { retryOnConflict } from '../../seed/publish/retry-on-conflict.ts';
import type { PublisherTable } from '../../seed/publish/table.ts';
import { tableInMemory } from './table-in-memory.ts';

const shippedDirectory = fileURLToPath(new URL('../../seed/documents/', import.meta.url));

/**
 * Publishes the documents that gloss ships, each only where its article is absent: the next is read while those before it
 * are written. When it fails, none is under way any more.
 */
export async function seedShippedDocuments(table: PublisherTable, corpus: Corpus): Promise<void> {
  const publishing: Promise<void>[] = [];
  for await (const file of documentsIn([shippedDirectory])) {
    const { article, slug } = annotate(await readDocumentFile(file));
    publishing.push(publishIfAbsent(table, corpus, article, slug));
  }
  const failed = (await Promise.allSettled(publishing)).find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/**
 * Publishes the shipped documents into an empty table. They are published in memory and written as a whole: who interrupts it
 * leaves parts of them, so that it is for a table which ends with this process.
 */
export async function seedEmptyTable(table: PublisherTable): Promise<void> {
  const memory = tableInMemory();
  for await (const file of documentsIn([shippedDirectory])) {
    const { article, slug } = annotate(await readDocumentFile(file));
    await publish(memory, article, new Date().toISOString(), 'SEEDING', { slug });
  }
  await table.putAll(memory.items());
}

async function publishIfAbsent(
  table: PublisherTable,
  corpus: Corpus,
  article: AnnotatedArticle,
  slug: string | null,
): Promise<void> {
  if (await isStored(article, corpus)) return;
  await retryOnConflict(() => publish(table, article, new Date().toISOString(), 'SEEDING', { slug }));
}

/**
 * Publishes a file as the next revision of its article, where it differs, whatever gave that article before. Gives what to
 * say about it, a line each: also, by line and column, why it could not be published.
 */
export async function seedFile(table: PublisherTable, file: string, published?: string): Promise<readonly string[]> {
  try {
    const registries = await registriesBeside(file);
    const document = annotate(await readDocumentFile(file), {
      registries,
      ...(published === undefined ? {} : { published }),
    });
    const { corrected: annotated, orphans } = await withCorrectionsBeside(file, document, registries);
    const now = new Date().toISOString();
    const options = { replace: true, slug: annotated.slug };
    const result = await publishFile(table, annotated.article, resolve(file), now, options);
    const notice = slugNotice(annotated.slug, result);
    return [
      ...annotated.article.warnings.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`),
      ...orphans,
      ...(notice === null ? [] : [`${file}: ${notice}`]),
      `${file}: ${result.slug}, revision ${result.revision}, ${result.outcome.toLowerCase()}`,
    ];
  } catch (error) {
    return [explainError(file, error)];
  }
}

async function isStored({ publication, volume, issue, title }: AnnotatedArticle, corpus: Corpus): Promise<boolean> {
  if (publication === null || volume === null || issue === null)
    return (await corpus.article(foldedName(title))) !== null;
  const { articles } = await corpus.articlesInIssue(publication.slug, volume, issue);
  return articles.some(({ known }) => known.title === title);
}
