import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { correctedDocumentOf, correctionsNameOf } from '../corrections/corrections-name.ts';
import { isDocumentName } from './seeding/documents-in.ts';

/** Names of files that were meant to hold corrections. */
const looksLikeCorrections = /\bcorrections?\.ya?ml$/i;

/**
 * The files in a directory and below it that look like corrections and belong to no document there, with what to do, a line
 * each: nothing else would tell that they change nothing. Hidden files and directories are left out.
 */
export async function strayCorrections(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  });
  const files = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  const own = [...files].filter((name) => looksLikeCorrections.test(name) && !name.startsWith('.')).sort();
  const stray = own.flatMap((name) => {
    const document = correctedDocumentOf(name);
    if (document !== null && files.has(document)) return [];
    if (document === null)
      return [
        `${join(directory, name)}: the name has to end in .corrections.yaml, after the whole name of the document, and so it corrects nothing.`,
      ];
    const meant = [...files].find((file) => file.startsWith(`${document}.`) && isDocumentName(file));
    const advice = meant === undefined ? '' : ` Corrections of ${meant} are named ${correctionsNameOf(meant)}.`;
    return [`${join(directory, name)}: there is no ${document} beside it, and so it corrects nothing.${advice}`];
  });
  for (const entry of entries.filter((each) => each.isDirectory() && !each.name.startsWith('.')))
    stray.push(...(await strayCorrections(join(directory, entry.name))));
  return stray;
}
