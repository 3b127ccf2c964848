import { annotate } from '../annotate/annotate.ts';
import { isCalendarDate } from '../annotate/dates/calendar.ts';
import { applyCorrections } from '../corrections/apply-corrections.ts';
import { correctionsNameOf } from '../corrections/corrections-name.ts';
import { differences } from '../corrections/differences.ts';
import { CallError, runCommand } from './call.ts';
import { correctionsBeside } from './corrections-beside.ts';
import { endWithReader } from './end-with-reader.ts';
import { explainError } from './explain-error.ts';
import { readDocumentFile } from './read-document.ts';

const help = `Usage: npm run correct -- [--published YYYY-MM-DD] FILE…

Checks the corrections that stand beside documents, in FILE.corrections.yaml, and shows what they change, as a diff. Stores
nothing. Prints each correction with its state to standard output, then what is otherwise: a line that begins with - as it
is annotated, one with + as it is corrected. seed/corrections/README.md says what such a file holds.

  --published YYYY-MM-DD  when the article appeared, where neither the document nor a correction says it
  --help                  this text

Exits 0 when every correction is applied, 1 when an entry is wrong (it is named with its line and column), a correction is
orphaned (its words are gone from the text, or stand more than once) or a document has no corrections, 2 on a wrong call.`;

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

/** Whether every correction is applied. */
async function check(file: string, given: { readonly published?: string }): Promise<boolean> {
  const name = correctionsNameOf(file);
  const corrections = await correctionsBeside(file);
  if (corrections.length === 0) {
    process.stderr.write(`${name}: there is no such file, or nothing in it.\n`);
    return false;
  }
  const annotated = annotate(await readDocumentFile(file), given);
  const corrected = applyCorrections(annotated, corrections);
  for (const [index, { kind, state, exact, problem }] of corrected.article.corrections.entries()) {
    const { line, column } = corrections[index] ?? { line: 1, column: 1 };
    const words = exact === null ? '' : ` “${exact}”`;
    process.stdout.write(
      `${name}:${line}:${column}: ${state.toLowerCase()}: ${kind.toLowerCase().replace('_', ' ')}${words}${problem === null ? '' : `. ${problem}`}\n`,
    );
  }
  for (const line of differences(annotated, corrected)) process.stdout.write(`${line}\n`);
  return corrected.article.corrections.every(({ state }) => state === 'APPLIED');
}
