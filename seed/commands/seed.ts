import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { AnnotationWarning } from '../../schema/records/warning.ts';
import { annotate } from '../annotate/annotate.ts';
import { isCalendarDate } from '../annotate/dates/calendar.ts';
import { datePublished } from '../publish/publish.ts';
import { publishDocument } from '../publish/publish-document.ts';
import { type PublisherTable, publisherTable } from '../publish/table.ts';
import { explainError } from './explain-error.ts';
import { readDocumentFile } from './read-document.ts';
import { clientOf } from './table-client.ts';

const help = `Usage: npm run seed -- --table NAME [options] FILE…

Annotates documents and publishes them. A directory means every .txt, .md and .markdown in it and below it, but what is
hidden.

  --table NAME            the table
  --endpoint URL          a local DynamoDB; without it, AWS
  --published YYYY-MM-DD  the date of documents that state none
  --dry-run               say what is wrong with the documents, store nothing
  --help                  this text
`;

interface Summary {
  documents: number;
  published: number;
  unchanged: number;
  failed: number;
}

const documentName = /\.(?:txt|md|markdown)$/i;
const hidden = /(?:^|[\\/])\./;

async function documentsIn(path: string): Promise<string[]> {
  const isDirectory = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  // What cannot be read is named with its reason when its turn comes.
  if (!isDirectory) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && documentName.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !hidden.test(relative(path, file)))
    .sort();
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
      const { article, warnings } = annotate(document, published === undefined ? {} : { published });
      warn(path, warnings);
      datePublished(article);
      return;
    }
    const { result, warnings } = await publishDocument(table, document, { now: new Date().toISOString(), published });
    warn(path, warnings);
    if (result.outcome === 'PUBLISHED') summary.published += 1;
    else summary.unchanged += 1;
    process.stderr.write(`${path}: ${result.slug}, revision ${result.revision}, ${result.outcome.toLowerCase()}\n`);
  } catch (error) {
    summary.failed += 1;
    process.stderr.write(`${explainError(path, error)}\n`);
  }
}

function warn(path: string, warnings: readonly AnnotationWarning[]): void {
  for (const { line, column, message } of warnings) process.stderr.write(`${path}:${line}:${column}: ${message}\n`);
}

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n\n${help}`);
  return 2;
}

function parseCall() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        table: { type: 'string' },
        endpoint: { type: 'string' },
        published: { type: 'string' },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function main(): Promise<number> {
  const call = parseCall();
  if (typeof call === 'string') return refuse(call);
  const { values, positionals } = call;
  if (values.help === true) {
    process.stdout.write(help);
    return 0;
  }
  const dryRun = values['dry-run'] === true;
  if (positionals.length === 0 || (!values.table && !dryRun)) return refuse('Give --table and at least one document.');
  if (values.endpoint !== undefined && !URL.canParse(values.endpoint)) {
    return refuse(`--endpoint takes an address such as http://127.0.0.1:8000, not "${values.endpoint}".`);
  }
  if (values.published !== undefined && !isCalendarDate(values.published)) {
    return refuse(`--published takes a day of the calendar as YYYY-MM-DD, not "${values.published}".`);
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
  return 1;
});
