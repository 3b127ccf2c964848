import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { annotate } from '../annotate/annotate.ts';
import { isCalendarDate } from '../annotate/dates/calendar.ts';
import { readRegistry } from '../corpus-registry/read-registry.ts';
import { registryDifferences } from '../corpus-registry/registry-differences.ts';
import { applyCorrections } from '../corrections/apply-corrections.ts';
import { correctedDocumentOf, correctionsNameOf } from '../corrections/corrections-name.ts';
import { differences } from '../corrections/differences.ts';
import { CallError, runCommand } from './call.ts';
import { correctionsBeside } from './corrections-beside.ts';
import { endWithReader } from './end-with-reader.ts';
import { explainError } from './explain-error.ts';
import { readDocumentFile } from './read-document.ts';
import { isRegistryFile, registriesBeside, registryFilesIn } from './registry-beside.ts';
import { documentsIn } from './seeding/documents-in.ts';
import { strayCorrections } from './stray-corrections.ts';

const help = `Usage: npm run correct -- [--published YYYY-MM-DD] FILE…

Checks the corrections beside documents, in FILE.corrections.yaml, and the sources and actors in the folder named registry
beside them, and shows what they change, as a diff. Stores nothing. Prints each correction with its state to standard output,
then what differs: lines that begin with - are as annotated, lines that begin with + as corrected. Of a FILE in the folder
registry, it shows how the whole folder changes what gloss knows. FILE can also be the corrections themselves, or a directory:
then every document in it that has either is checked, and corrections that belong to no document are reported.
seed/corrections/README.md and seed/corpus-registry/README.md describe these files.

  --published YYYY-MM-DD  when the article appeared, if neither the document nor a correction says
  --help                  show this help

Exits with 0 if every correction is applied; with 1 if an entry is wrong (its line and column are printed), if a correction is
orphaned (its words are gone from the text, or occur more than once) or if a document has neither corrections nor a registry;
with 2 if the arguments are wrong.`;

interface Call {
  /** What was given: files and directories. */
  readonly roots: readonly string[];
  readonly published: string | undefined;
}

endWithReader();
await runCommand({ help, options: { published: { type: 'string' } }, run });

async function run({
  values: { published },
  positionals,
}: {
  readonly values: { readonly published?: string | undefined };
  readonly positionals: readonly string[];
}): Promise<number> {
  if (positionals.length === 0) throw new CallError('Give at least one FILE.');
  if (published !== undefined && !isCalendarDate(published))
    throw new CallError(`--published takes a day of the calendar as YYYY-MM-DD, not "${published}".`);
  const roots = positionals.map((given) => correctedDocumentOf(given) ?? given);
  let failed = 0;
  let checked = 0;
  for (const root of roots) {
    const isDirectory = await stat(root).then(
      (found) => found.isDirectory(),
      () => false,
    );
    for await (const file of documentsIn([root])) {
      try {
        const right = await check(file, { roots, published }, { isDirectory, isFirst: checked === 0 });
        if (right !== null) checked += 1;
        if (right === false) failed += 1;
      } catch (error) {
        failed += 1;
        process.stderr.write(`${explainError(file, error)}\n`);
      }
    }
    for (const problem of await strayCorrections(root)) {
      failed += 1;
      process.stderr.write(`${problem}\n`);
    }
    if (isDirectory && checked + failed === 0) {
      failed += 1;
      process.stderr.write(`${root}: no document in it has corrections or a registry beside it.\n`);
    }
  }
  return failed === 0 ? 0 : 1;
}

/** Whether every entry is right and every correction applied; null of a document of a directory that has nothing to check. */
async function check(
  file: string,
  { roots, published }: Call,
  { isDirectory, isFirst }: { readonly isDirectory: boolean; readonly isFirst: boolean },
): Promise<boolean | null> {
  if (isRegistryFile(file)) return checkRegistry(file);
  const name = correctionsNameOf(file);
  const [corrections, registries] = await Promise.all([correctionsBeside(file), registriesBeside(file, roots)]);
  const hasNone = corrections.length === 0 && registries.version === null;
  if (hasNone && isDirectory) return null;
  const document = await readDocumentFile(file);
  if (hasNone) {
    process.stderr.write(`${name}: there is no such file, or it is empty, and there is no registry beside it.\n`);
    return false;
  }
  const given = published === undefined ? {} : { published };
  const corrected = applyCorrections(annotate(document, { ...given, registries }), corrections, registries);
  for (const [index, { kind, state, exact, problem }] of corrected.article.corrections.entries()) {
    const { line, column } = corrections[index] ?? { line: 1, column: 1 };
    const words = exact === null ? '' : ` “${exact}”`;
    process.stdout.write(
      `${name}:${line}:${column}: ${state.toLowerCase()}: ${kind.toLowerCase().replace('_', ' ')}${words}${problem === null ? '' : `. ${problem}`}\n`,
    );
  }
  const lines = differences(annotate(document, given), corrected);
  // Of several documents, each says which it is.
  if (lines.length > 0 && (isDirectory || roots.length > 1))
    process.stdout.write(`${isFirst ? '' : '\n'}--- ${file} as annotated\n+++ ${file} as corrected\n`);
  for (const line of lines) process.stdout.write(`${line}\n`);
  return corrected.article.corrections.every(({ state }) => state === 'APPLIED');
}

/** A file of a registry is checked together with the others of its folder. */
async function checkRegistry(file: string): Promise<boolean> {
  const registry = await readRegistry(await registryFilesIn(dirname(file)));
  process.stdout.write(`${dirname(file)}: ${registry.actors.length} actors, ${registry.sources.length} sources\n`);
  for (const line of registryDifferences(registry)) process.stdout.write(`${line}\n`);
  return true;
}
