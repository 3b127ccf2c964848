import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { decodeDocument, maximumDocumentBytes } from '../annotate/document/decode.ts';

/** The text of a file, or of standard input for `-`. Throws a DocumentError for what is no text of at most 1 MB. */
export async function readDocumentFile(file: string, input: Readable = process.stdin): Promise<string> {
  return decodeDocument(file === '-' ? await readAll(input) : await readFile(file));
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
