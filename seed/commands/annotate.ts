import { accountReport, printedReport } from '../account/report.ts';
import { sourceWords } from '../account/source-words.ts';
import { annotate } from '../annotate/annotate.ts';
import { isCalendarDate } from '../annotate/dates/calendar.ts';
import { explain, printedExplanation } from '../explain/explanation.ts';
import { readSourceDocument } from '../formats/read-source-document.ts';
import { annotationOutput } from './annotation-output.ts';
import { CallError, runCommand } from './call.ts';
import { withCorrectionsBeside } from './corrections-beside.ts';
import { endWithReader } from './end-with-reader.ts';
import { explainError } from './explain-error.ts';
import { readDocumentBytes } from './read-document.ts';
import { registriesBeside } from './registry-beside.ts';

const help = `Usage: npm run annotate -- [--published YYYY-MM-DD] [--pretty] [--account | --explain] [--json] FILE…

Parses and annotates documents without storing anything. Prints one JSON document a line to standard output: the article,
its paragraphs with sentences, citations and mentions, and the warnings. FILE is Markdown (.md), a web page (.html), a Word
file (.docx) or plain text; - reads standard input. The corrections in FILE.corrections.yaml and what the
folder registry beside it says of sources and actors are applied, where there are such.

  --published YYYY-MM-DD  when the article appeared, where the document does not say it
  --pretty                indent the output
  --account               print where each part of the documents went instead: a line each, and the words that were lost
                          or made up, which are none; with --json, one JSON document a line
  --explain               print by which rule each citation, date and mention was made instead, and each candidate that was
                          dropped, by what and why; with --json, one JSON document a line. Corrections are not applied
  --help                  this text

Exits 0 when every document was annotated, 1 when one could not be, 2 on a wrong call.`;

const options = {
  published: { type: 'string' },
  pretty: { type: 'boolean', default: false },
  account: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

endWithReader();
await runCommand({
  help,
  options,
  run: async ({ values, positionals }) => {
    if (positionals.length === 0) throw new CallError('Give at least one FILE, or - for standard input.');
    const { published, pretty, account, explain: asksWhy, json } = values;
    if (account && asksWhy) throw new CallError('Give --account or --explain, not both.');
    if (json && !account && !asksWhy)
      throw new CallError('--json goes with --account or --explain: without them the output is JSON.');
    if (published !== undefined && !isCalendarDate(published)) {
      throw new CallError(`--published takes a day of the calendar as YYYY-MM-DD, not "${published}".`);
    }
    let failed = 0;
    for (const file of positionals) {
      try {
        const bytes = await readDocumentBytes(file);
        const source = await readSourceDocument(bytes, { name: file === '-' ? null : file });
        const registries = await registriesBeside(file);
        const options = { registries, ...(published === undefined ? {} : { published }) };
        if (asksWhy) {
          const explained = explain(source, options);
          const printed = json ? `${JSON.stringify({ file, explained })}\n` : printedExplanation(file, explained);
          process.stdout.write(printed);
          continue;
        }
        const { corrected: annotated, orphans } = await withCorrectionsBeside(
          file,
          annotate(source, options),
          registries,
        );
        for (const orphan of orphans) process.stderr.write(`${orphan}\n`);
        if (account) {
          const report = accountReport(file, await sourceWords(bytes, source), source, annotated);
          process.stdout.write(json ? `${JSON.stringify(report)}\n` : printedReport(report));
        } else process.stdout.write(`${JSON.stringify(annotationOutput(annotated), null, pretty ? 2 : undefined)}\n`);
      } catch (error) {
        failed += 1;
        process.stderr.write(`${explainError(file, error)}\n`);
      }
    }
    return failed === 0 ? 0 : 1;
  },
});
