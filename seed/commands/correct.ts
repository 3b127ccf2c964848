import { dirname } from 'node:path';
import { annotate } from '../annotate/annotate.ts';
import { isCalendarDate } from '../annotate/dates/calendar.ts';
import { readRegistry } from '../corpus-registry/read-registry.ts';
import { applyCorrections } from '../corrections/apply-corrections.ts';
import { correctionsNameOf } from '../corrections/corrections-name.ts';
import { differences } from '../corrections/differences.ts';
import { CallError, runCommand } from './call.ts';
import { correctionsBeside } from './corrections-beside.ts';
import { endWithReader } from './end-with-reader.ts';
import { explainError } from './explain-error.ts';
import { readDocumentFile } from './read-document.ts';
import { isRegistryFile, registriesBeside, registryFilesIn } from './registry-beside.ts';

const help = `Usage: npm run correct -- [--published YYYY-MM-DD] FILE…

Checks the corrections beside documents, in FILE.corrections.yaml, and the sources and actors in the folder named registry
beside them, and shows what they change, as a diff. Stores nothing. Prints each correction with its state to standard output,
then what differs: lines that begin with - are as annotated, lines that begin with + as corrected. A FILE in the folder
registry is only checked. seed/corrections/README.md and seed/corpus-registry/README.md describe these files.

  --published YYYY-MM-DD  when the article appeared, if neither the document nor a correction says
  --help                  show this help

Exits with 0 if every correction is applied; with 1 if an entry is wrong (its line and column are printed), if a correction is
orphaned (its words are gone from the text, or occur more than once) or if a document has neither corrections nor a registry;
with 2 if the arguments are wrong.`;

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
  let failed = 0;
  for (const file of positionals) {
    try {
      if (!(await check(file, published === undefined ? {} : { published }))) failed += 1;
    } catch (error) {
      failed += 1;
      process.stderr.write(`${explainError(file, error)}\n`);
    }
  }
  return failed === 0 ? 0 : 1;
}

/** Whether every entry is right and every correction applied. */
async function check(file: string, given: { readonly published?: string }): Promise<boolean> {
  if (isRegistryFile(file)) return checkRegistry(file);
  const name = correctionsNameOf(file);
  const [corrections, registries] = await Promise.all([correctionsBeside(file), registriesBeside(file)]);
  if (corrections.length === 0 && registries.version === null) {
    process.stderr.write(`${name}: there is no such file, or it is empty, and there is no registry beside it.\n`);
    return false;
  }
  const document = await readDocumentFile(file);
  const corrected = applyCorrections(annotate(document, { ...given, registries }), corrections, registries);
  for (const [index, { kind, state, exact, problem }] of corrected.article.corrections.entries()) {
    const { line, column } = corrections[index] ?? { line: 1, column: 1 };
    const words = exact === null ? '' : ` “${exact}”`;
    process.stdout.write(
      `${name}:${line}:${column}: ${state.toLowerCase()}: ${kind.toLowerCase().replace('_', ' ')}${words}${problem === null ? '' : `. ${problem}`}\n`,
    );
  }
  for (const line of differences(annotate(document, given), corrected)) process.stdout.write(`${line}\n`);
  return corrected.article.corrections.every(({ state }) => state === 'APPLIED');
}

/** A file of a registry is checked together with the others of its folder. */
async function checkRegistry(file: string): Promise<boolean> {
  const { actors, sources } = await readRegistry(await registryFilesIn(dirname(file)));
  process.stdout.write(`${dirname(file)}: ${actors.length} actors, ${sources.length} sources\n`);
  return true;
}
