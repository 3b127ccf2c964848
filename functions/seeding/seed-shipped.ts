import { explainError } from '../../seed/commands/explain-error.ts';
import { publish } from '../../seed/publish/publish.ts';
import { retryOnConflict } from '../../seed/publish/retry-on-conflict.ts';
import type { PublisherTable } from '../../seed/publish/table.ts';
import type { ShippedDocument } from './shipped-documents.ts';

/**
 * Publishes the shipped documents, each where its article is absent or was last written by seeding. All are tried.
 *
 * @throws Error that names each document that could not be published, with its reason
 */
export async function seedShipped(table: PublisherTable, documents: readonly ShippedDocument[]): Promise<void> {
  const failures: string[] = [];
  for (const { name, article, slug } of documents) {
    try {
      const publishing = () => publish(table, article, new Date().toISOString(), 'SEEDING', { slug });
      console.info({ document: name, ...(await retryOnConflict(publishing)) });
    } catch (error) {
      failures.push(explainError(name, error));
    }
  }
  if (failures.length > 0) throw new Error(`Seeding failed: ${failures.join(' · ')}`);
}
