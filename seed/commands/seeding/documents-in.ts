import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { registryFolder } from '../../corpus-registry/registry-file.ts';

/** Of every form that is read; not what Word leaves beside an open file. */
const documentName = /^(?!~\$).*\.(?:txt|text|md|markdown|mdown|mkd|html?|xhtml|doc[xm])$/i;

export const isDocumentName = (name: string): boolean => documentName.test(name);

/** The documents of files and directories, in order; of a directory all in it and below it, but what is
 * hidden, and its folder `registry`. */
export async function* documentsIn(paths: readonly string[]): AsyncGenerator<string> {
  for (const path of paths) {
    const isDirectory = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isDirectory) yield* documentsBelow(path, registryFolder);
    // What cannot be read is named with its reason when its turn comes.
    else yield path;
  }
}

/** A directory at a time, so that the names of ten million need not be held at once. */
async function* documentsBelow(directory: string, reserved: string | null = null): AsyncGenerator<string> {
  const entries = (await readdir(directory, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.') && name !== reserved)
    .map((entry) => ({ entry, order: entry.isDirectory() ? `${entry.name}/` : entry.name }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  for (const { entry } of entries) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* documentsBelow(path);
    else if (entry.isFile() && isDocumentName(entry.name)) yield path;
  }
}
