import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { AnnotatedArticle } from '../../schema/records/article.ts';

/** A document that a deploy publishes, as it was annotated when the function was bundled. */
export interface ShippedDocument {
  /** Its file's, below the folder of shipped documents. */
  readonly name: string;
  readonly article: AnnotatedArticle;
  /** The slug that the document asks for, as written; null where it asks for none. */
  readonly slug: string | null;
}

const shippedSchema = z.array(
  z.object({
    name: z.string(),
    // The build that writes the file is the one that this module is of.
    article: z.custom<AnnotatedArticle>((value) => typeof value === 'object' && value !== null),
    slug: z.string().nullable(),
  }),
);

/** @param file as `JSON.stringify` writes a list of `ShippedDocument` */
export async function readShippedDocuments(file: string): Promise<readonly ShippedDocument[]> {
  return shippedSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}
