import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { maximumDocumentBytes } from '../annotate/document/decode.ts';
import { readSourceDocument } from '../formats/read-source-document.ts';
import type { SourceDocument } from '../formats/source-document.ts';

/** Reads a file, or standard input for `-`, in the form it has. Throws a DocumentError for what is no document. */
export async function readDocumentFile(file: string): Promise<SourceDocument> {
  return readSourceDocument(await readDocumentBytes(file), { name: file === '-' ? null : file });
}

/** The bytes of a file, or of standard input for `-`. */
export async function readDocumentBytes(file: string, input: Readable = process.stdin): Promise<Uint8Array> {
  return file === '-' ? readAll(input) : readFile(file);
}

async function readAll(input: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    // Enough to be refused: the rest need not be held.
    if (length > maximumDocumentBytes) break;
  }
  return Buffer.concat(chunks);
}
