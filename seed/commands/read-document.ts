import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { correctedDocumentOf } from '../corrections/corrections-name.ts';
import { checkFileSize, largestFileBytes } from '../formats/document-limits.ts';
import { readSourceDocument } from '../formats/read-source-document.ts';
import { DocumentError } from '../source-document/document-error.ts';
import type { SourceDocument } from '../source-document/source-document.ts';
import { isRegistryFile } from './registry-beside.ts';

/** Reads a file, or standard input for `-`, in the form it has. Throws a DocumentError for what is no document. */
export async function readDocumentFile(file: string): Promise<SourceDocument> {
  return readSourceDocument(await readDocumentBytes(file), { name: file === '-' ? null : file });
}

/** The bytes of a file, or of standard input for `-`. */
export async function readDocumentBytes(file: string, input: Readable = process.stdin): Promise<Uint8Array> {
  return file === '-' ? readAll(input) : readWithin(file);
}

/** A file's bytes; of one that is larger than any document may be, none is read. */
async function readWithin(file: string): Promise<Uint8Array> {
  const document = correctedDocumentOf(file);
  if (document !== null) {
    const message = `The file holds corrections. Give the document that they are of: ${document}`;
    throw new DocumentError('FORMAT_NOT_SUPPORTED', message);
  }
  if (isRegistryFile(file)) {
    const message =
      'The file is of a registry, which is applied to the documents beside its folder. Give one of those.';
    throw new DocumentError('FORMAT_NOT_SUPPORTED', message);
  }
  const { size } = await stat(file);
  checkFileSize(size);
  return readFile(file);
}

async function readAll(input: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    // Enough to be refused: the rest need not be held.
    if (length > largestFileBytes) break;
  }
  return Buffer.concat(chunks);
}
