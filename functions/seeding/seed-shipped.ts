import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeDocument } from '../../seed/annotate/document/decode.ts';
import { explainError } from '../../seed/commands/explain-error.ts';
import { publishDocument } from '../../seed/publish/publish-document.ts';
import { retryOnConflict } from '../../seed/publish/retry-on-conflict.ts';
import type { PublisherTable } from '../../seed/publish/table.ts';

/**
 * Publishes every document of a folder, each where its article is absent or was last written by seeding. All are tried.
 *
 * @throws Error that names each document that could not be published, with its reason
 */
export async function seedShipped(table: PublisherTable, directory: string): Promise<void> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.txt')).sort();
  const failures: string[] = [];
  for (const name of names) {
    try {
      const document = decodeDocument(await readFile(join(directory, name)));
      const publishing = () => publishDocument(table, document, { now: new Date().toISOString(), writer: 'SEEDING' });
      const { result } = await retryOnConflict(publishing);
      console.info({ document: name, ...result });
    } catch (error) {
      failures.push(explainError(name, error));
    }
  }
  if (failures.length > 0) throw new Error(`Seeding failed: ${failures.join(' · ')}`);
}
