import { enableCompileCache } from 'node:module';
import { availableParallelism } from 'node:os';
import { isCalendarDate } from '../annotate/dates/calendar.ts';
import { CallError, checkEndpoint, runCommand } from './call.ts';
import { revisionDaysOption } from './revision-days-option.ts';
import type { Seeder, SeedingTarget } from './seeding/document-seeder.ts';
import { documentsIn } from './seeding/documents-in.ts';
import { type SeededDocument, seedInOrder } from './seeding/in-order.ts';
import { Progress } from './seeding/progress.ts';
import type { ArticleReader } from './seeding/read-article.ts';
import { strayCorrections } from './stray-corrections.ts';

const help = `Usage: npm run seed -- --table NAME [options] FILE…

Annotates documents and publishes them, using further cores if there are many: Markdown, web pages, Word files (.docx) and plain
text. For a directory, every document in it and below it, except hidden ones. Corrections beside a document
(FILE.corrections.yaml) are applied, and so are the sources and actors in a folder named registry beside it or in the directory
given. Documents of the same article are published in the order given.

  --table NAME            the table
  --endpoint URL          a local DynamoDB, in which a missing table is created; without it, AWS
  --published YYYY-MM-DD  the date of documents that do not state one
  --force                 publish a new revision even of articles whose records are unchanged
  --replace               publish even if the article came from another file or object with a different text; without it,
                          such a document is refused
  --revision-days DAYS    how long replaced revisions stay readable (90)
  --dry-run               report what is wrong with the documents, but store nothing
  --help                  show this help

Ends with a summary line in JSON: {"documents":…,"published":…,"unchanged":…,"failed":…,"seconds":…,"documentsPerSecond":…,
"writeUnitsPerDocument":… of the published ones,"peakMegabytes":… of memory}.
`;

interface Summary {
  documents: number;
  published: number;
  unchanged: number;
  failed: number;
}

/** From as many documents on, a thread that annotates is worth its start. */
const threadsFrom = 16;
/** Documents under way at once for each thread that annotates: what one waits for the table, another works. */
const atOnceInThread = 8;

async function seed(target: SeedingTarget, paths: readonly string[], summary: Summary) {
  const { files, few } = await counted(documentsIn(paths));
  const isInThreads = !few && !paths.includes('-');
  // One is ahead of what publishes, which stays in this thread; where nothing is published, there are as many as cores.
  const threads = isInThreads && target.table === null ? availableParallelism() : 1;
  const reader = await readerOf(target, isInThreads ? threads : 0);
  const { documentSeeder } = await import('./seeding/document-seeder.ts');
  const seeder = documentSeeder(reader, target);
  const progress = new Progress(process.stderr);
  const began = performance.now();
  try {
    await seeder.open();
    const prepare: Seeder['prepare'] = (file) => seeder.prepare(file);
    for await (const document of seedInOrder(files, prepare, threads * atOnceInThread)) {
      tell(document, summary, progress, began);
    }
    for (const path of paths) for (const problem of await strayCorrections(path)) progress.line(problem);
  } finally {
    progress.end();
    await seeder.close();
  }
  return seeder.writeUnits();
}

/** What annotates is loaded where it runs: in so many threads, or in this one. */
async function readerOf({ published, roots }: SeedingTarget, threads: number): Promise<ArticleReader> {
  const options = { published, roots };
  if (threads > 0) return (await import('./seeding/reading-threads.ts')).readingThreads(options, threads);
  const { readArticle } = await import('./seeding/read-article.ts');
  return { read: (file) => readArticle(file, options), close: async () => undefined };
}

/** The files, and whether they are fewer than threads are worth. */
async function counted(files: AsyncGenerator<string>) {
  const first: string[] = [];
  let few = false;
  while (first.length < threadsFrom && !few) {
    const { value, done } = await files.next();
    if (done === true) few = true;
    else first.push(value);
  }
  return {
    few,
    files: (async function* () {
      yield* first;
      yield* files;
    })(),
  };
}

function tell(
  { file, prepared, publication }: SeededDocument,
  summary: Summary,
  progress: Progress,
  began: number,
): void {
  summary.documents += 1;
  for (const { line, column, message } of prepared.warnings) progress.line(`${file}:${line}:${column}: ${message}`);
  for (const orphan of prepared.orphans) progress.line(orphan);
  if (publication !== null && 'problem' in publication) {
    summary.failed += 1;
    progress.line(publication.problem);
    return;
  }
  if (publication !== null && publication.notice !== null) progress.line(`${file}: ${publication.notice}`);
  if (publication?.outcome === 'PUBLISHED') summary.published += 1;
  else if (publication !== null) summary.unchanged += 1;
  const { documents, failed } = summary;
  const rate = (documents / (performance.now() - began)) * 1_000;
  progress.step(
    `${documents} documents, ${failed} failed, ${rate.toFixed(1)} a second: ${file}`,
    publication &&
      `${file}: ${publication.slug}, revision ${publication.revision}, ${publication.outcome.toLowerCase()}`,
  );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

// Each run after the first finds compiled what it loads from here on.
enableCompileCache();
await runCommand({
  help,
  options: {
    table: { type: 'string' },
    endpoint: { type: 'string' },
    published: { type: 'string' },
    force: { type: 'boolean', default: false },
    replace: { type: 'boolean', default: false },
    'revision-days': { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
  run: async ({ values, positionals }) => {
    const dryRun = values['dry-run'];
    if (positionals.length === 0 || (!values.table && !dryRun))
      throw new CallError('Give --table and at least one document.');
    checkEndpoint(values.endpoint);
    if (values.published !== undefined && !isCalendarDate(values.published)) {
      throw new CallError(`--published takes a day of the calendar as YYYY-MM-DD, not "${values.published}".`);
    }
    const target: SeedingTarget = {
      table: dryRun ? null : (values.table ?? null),
      endpoint: values.endpoint,
      published: values.published,
      roots: positionals,
      force: values.force,
      replace: values.replace,
      revisionDays: revisionDaysOption(values['revision-days']),
    };
    const summary: Summary = { documents: 0, published: 0, unchanged: 0, failed: 0 };
    const began = performance.now();
    const writeUnits = await seed(target, positionals, summary);
    const seconds = Math.round(performance.now() - began) / 1000;
    const figures = {
      documentsPerSecond: rounded(summary.documents / Math.max(seconds, 0.001)),
      writeUnitsPerDocument: summary.published === 0 ? 0 : rounded(writeUnits / summary.published),
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1000),
    };
    process.stdout.write(`${JSON.stringify({ ...summary, seconds, ...figures })}\n`);
    return summary.failed === 0 ? 0 : 1;
  },
});
