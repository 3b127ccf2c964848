import { accountReport, printedReport } from '../account/report.ts';
import { sourceWords } from '../account/source-words.ts';
import { annotate } from '../annotate/annotate.ts';
import { isCalendarDate } from '../annotate/dates/calendar.ts';
import { explain } from '../explain/explain.ts';
import { printedExplanation } from '../explain/printed-explanation.ts';
import { readSourceDocument } from '../formats/read-source-document.ts';
import { annotationOutput } from './annotation-output.ts';
import { CallError, runCommand } from './call.ts';
import { withCorrectionsBeside } from './corrections-beside.ts';
import { endWithReader } from './end-with-reader.ts';
import { explainError } from './explain-error.ts';
import { readDocumentBytes } from './read-document.ts';
import { registriesBeside } from './registry-beside.ts';

const help = `Usage: npm run annotate -- [--published YYYY-MM-DD] [--pretty] [--account | --explain] [--json] FILE…

Annotates documents without storing anything. Prints one line of JSON for each document to standard output: the article, its
paragraphs with sentences, citations and mentions, and the warnings. FILE is Markdown (.md), a web page (.html), a Word file
(.docx) or plain text; - reads standard input. If there are corrections in FILE.corrections.yaml, or sources and actors in a
folder named registry beside it, they are applied.

  --published YYYY-MM-DD  when the article appeared, if the document does not say
  --pretty                indent the output
  --account               print where each part of the document went instead, and any words that were lost or made up; with
                          --json, one line of JSON for each document
  --explain               print instead, in the order of the document, the rule that made each citation and date, what showed
                          that the citation cites, how its source was resolved, what ended each sentence and by which rule
                          each actor is mentioned; of each candidate that was dropped, what dropped it, and why. With --json,
                          one line of JSON for each document. Corrections are not applied. What is not explained is no
                          paragraph: see --account
  --help                  show this help

Exits with 0 if every document was annotated, 1 if one could not be, 2 if the arguments are wrong.`;

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
