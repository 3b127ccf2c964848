import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { annotate } from '../annotate/annotate.ts';
import { isCalendarDate } from '../annotate/dates/calendar.ts';
import { publishDocument } from '../publish/publish-document.ts';
import { type PublisherTable, publisherTable } from '../publish/table.ts';
import { explainError } from './explain-error.ts';
import { readDocumentFile } from './read-document.ts';
import { clientOf } from './table-client.ts';

const help = `Usage: npm run seed -- --table NAME [options] FILE…

Annotates documents and publishes them. A directory means every .txt in it.

  --table NAME            the table
  --endpoint URL          a local DynamoDB; without it, AWS
  --published YYYY-MM-DD  the date of documents that state none
  --dry-run               annotate only, store nothing
  --help                  this text
`;

interface Summary {
  documents: number;
  published: number;
  unchanged: number;
  failed: number;
}

async function documentsIn(path: string): Promise<string[]> {
  const isDirectory = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  // What cannot be read is named with its reason when its turn comes.
  if (!isDirectory) return [path];
  const names = await readdir(path);
  return names
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(path, name));
}

async function seedDocument(
  path: string,
  table: PublisherTable | null,
  published: string | undefined,
  summary: Summary,
): Promise<void> {
  summary.documents += 1;
  try {
    const document = await readDocumentFile(path);
    if (table === null) {
      annotate(document, published === undefined ? {} : { published });
      return;
    }
    const { result, warnings } = await publishDocument(table, document, { now: new Date().toISOString(), published });
    for (const { line, column, message } of warnings) process.stderr.write(`${path}:${line}:${column}: ${message}\n`);
    if (result.outcome === 'PUBLISHED') summary.published += 1;
    else summary.unchanged += 1;
    process.stderr.write(`${path}: ${result.slug}, revision ${result.revision}, ${result.outcome.toLowerCase()}\n`);
  } catch (error) {
    summary.failed += 1;
    process.stderr.write(`${explainError(path, error)}\n`);
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      table: { type: 'string' },
      endpoint: { type: 'string' },
      published: { type: 'string' },
      'dry-run': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    process.stdout.write(help);
    return 0;
  }
  const dryRun = values['dry-run'] === true;
  if (positionals.length === 0 || (values.table === undefined && !dryRun)) {
    process.stderr.write(`Give --table and at least one document.\n\n${help}`);
    return 2;
  }
  if (values.published !== undefined && !isCalendarDate(values.published)) {
    process.stderr.write(
      `--published takes a day of the calendar as YYYY-MM-DD, not "${values.published}".\n\n${help}`,
    );
    return 2;
  }
  const table = dryRun || values.table === undefined ? null : publisherTable(clientOf(values.endpoint), values.table);
  const summary: Summary = { documents: 0, published: 0, unchanged: 0, failed: 0 };
  const began = performance.now();
  for (const path of positionals) {
    for (const file of await documentsIn(path)) await seedDocument(file, table, values.published, summary);
  }
  const seconds = Math.round(performance.now() - began) / 1000;
  process.stdout.write(`${JSON.stringify({ ...summary, seconds })}\n`);
  return summary.failed === 0 ? 0 : 1;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return error instanceof TypeError && 'code' in error ? 2 : 1;
});
