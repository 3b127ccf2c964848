import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import type { BuiltItem } from './built-items.ts';

export interface WrittenFiles {
  readonly files: number;
  readonly items: number;
  /** As JSON, before they are compressed: what ImportTable is paid by. */
  readonly bytes: number;
}

/**
 * Writes items as ImportTable takes them: DynamoDB JSON, an item a line, gzip. They stand in the order of a digest of their
 * keys, so that none of the files has many of one partition in a row, and each file has an equal share of all digests: the
 * files are of like size.
 *
 * @param items in the order of their places
 * @param directory is there already
 * @param count of files
 */
export async function writeImportFiles(
  items: Iterable<BuiltItem>,
  directory: string,
  count: number,
): Promise<WrittenFiles> {
  let file: ImportFile | null = null;
  let number = -1;
  const written = { files: 0, items: 0, bytes: 0 };
  try {
    for (const { place, json } of items) {
      const share = shareOf(place, count);
      if (file === null || share !== number) {
        await file?.end();
        number = share;
        file = new ImportFile(join(directory, fileName(number)));
        written.files += 1;
      }
      written.bytes += await file.write(`{"Item":${json}}\n`);
      written.items += 1;
    }
  } finally {
    await file?.end();
  }
  return written;
}

/** Which of so many equal shares of all digests one is in. */
function shareOf(place: string, count: number): number {
  return Math.floor((Number.parseInt(place.slice(0, 8), 16) / 2 ** 32) * count);
}

/** Whether a file has the name of one that is written here. */
export const isImportFile = (name: string): boolean => /^items-\d{5,}\.json\.gz$/.test(name);

const fileName = (number: number): string => `items-${String(number).padStart(5, '0')}.json.gz`;

/** Bytes that are given to the compressor at once. */
const chunkBytes = 65_536;

class ImportFile {
  readonly #gzip: Gzip;
  readonly #done: Promise<void>;
  #chunk = '';

  constructor(path: string) {
    this.#gzip = createGzip();
    this.#done = pipeline(this.#gzip, createWriteStream(path, { flags: 'wx' }));
    // It is told by `end`.
    this.#done.catch(() => undefined);
  }

  /** Gives the line's bytes. */
  async write(line: string): Promise<number> {
    this.#chunk += line;
    if (this.#chunk.length >= chunkBytes) await this.#flush();
    return Buffer.byteLength(line);
  }

  async #flush(): Promise<void> {
    const chunk = this.#chunk;
    this.#chunk = '';
    if (!this.#gzip.write(chunk)) await Promise.race([once(this.#gzip, 'drain'), this.#done]);
  }

  async end(): Promise<void> {
    this.#gzip.end(this.#chunk);
    await this.#done;
  }
}
