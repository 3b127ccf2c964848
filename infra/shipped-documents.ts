import { relative } from 'node:path';
import type { ShippedDocument } from '../functions/seeding/shipped-documents.ts';
import { annotate } from '../seed/annotate/annotate.ts';
import { explainError } from '../seed/commands/explain-error.ts';
import { readDocumentFile } from '../seed/commands/read-document.ts';
import { documentsIn } from '../seed/commands/seeding/documents-in.ts';

/**
 * The documents of a folder, of any form, read and annotated: the seeding function then needs no reader and no rules.
 *
 * @throws Error that names each document that cannot be annotated, with its reason
 */
export async function shippedDocuments(folder: string): Promise<readonly ShippedDocument[]> {
  const documents: ShippedDocument[] = [];
  const failures: string[] = [];
  for await (const file of documentsIn([folder])) {
    const name = relative(folder, file);
    try {
      const { article, slug } = annotate(await readDocumentFile(file));
      documents.push({ name, article, slug });
    } catch (error) {
      failures.push(explainError(name, error));
    }
  }
  if (failures.length > 0) throw new Error(`Shipped documents cannot be annotated: ${failures.join(' · ')}`);
  return documents;
}
