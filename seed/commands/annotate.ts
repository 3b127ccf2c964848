import { enableCompileCache } from 'node:module';
import { isCalendarDate } from '../annotate/dates/calendar.ts';
import { CallError, runCommand } from './call.ts';
import { endWithReader } from './end-with-reader.ts';

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
// Each run after the first finds compiled what it loads from here on.
enableCompileCache();
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
    const { printedAnnotation } = await import('./printed-annotation.ts');
    const wanted = {
      published,
      pretty,
      json,
      what: account ? 'ACCOUNT' : asksWhy ? 'EXPLANATION' : 'ANNOTATIONS',
    } as const;
    let failed = 0;
    for (const file of positionals) {
      const { output, problems, isAnnotated } = await printedAnnotation(file, wanted);
      for (const problem of problems) process.stderr.write(`${problem}\n`);
      process.stdout.write(output);
      if (!isAnnotated) failed += 1;
    }
    return failed === 0 ? 0 : 1;
  },
});
