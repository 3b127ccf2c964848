import { parseArgs } from 'node:util';
import { annotate } from '../annotate/annotate.ts';
import { isCalendarDate } from '../annotate/dates/calendar.ts';
import { annotationOutput } from './annotation-output.ts';
import { endWithReader } from './end-with-reader.ts';
import { explainError } from './explain-error.ts';
import { readDocumentFile } from './read-document.ts';

const help = `Usage: npm run annotate -- [--published YYYY-MM-DD] [--pretty] FILE…

Parses and annotates documents without storing anything. Prints one JSON document a line to standard output: the article,
its paragraphs with sentences, citations and mentions, and the warnings. FILE is UTF-8 text; - reads standard input.

  --published YYYY-MM-DD  when the article appeared, where the document does not say it
  --pretty                indent the output
  --help                  this text

Exits 0 when every document was annotated, 1 when one could not be, 2 on a wrong call.`;

const options = {
  published: { type: 'string' },
  pretty: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

endWithReader();
process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const call = parseCall(args);
  if (typeof call === 'string') return refuse(call);
  const { values, positionals } = call;
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  if (positionals.length === 0) return refuse('Give at least one FILE, or - for standard input.');
  const { published, pretty } = values;
  if (published !== undefined && !isCalendarDate(published)) {
    return refuse(`--published takes a day of the calendar as YYYY-MM-DD, not "${published}".`);
  }
  let failed = 0;
  for (const file of positionals) {
    try {
      const annotated = annotate(await readDocumentFile(file), published === undefined ? {} : { published });
      process.stdout.write(`${JSON.stringify(annotationOutput(annotated), null, pretty ? 2 : undefined)}\n`);
    } catch (error) {
      failed += 1;
      process.stderr.write(`${explainError(file, error)}\n`);
    }
  }
  return failed === 0 ? 0 : 1;
}

function parseCall(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n\n${help}\n`);
  return 2;
}
