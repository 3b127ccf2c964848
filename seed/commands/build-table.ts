import { resolve } from 'node:path';
import { isCalendarDate } from '../annotate/dates/calendar.ts';
import { buildTable, type GivenArticle, type GivenArticles } from '../build-table/build-table.ts';
import { slugNotice } from '../publish/asked-slug.ts';
import { CallError, runCommand } from './call.ts';
import { explainError } from './explain-error.ts';
import { documentsIn } from './seeding/documents-in.ts';
import { Progress } from './seeding/progress.ts';
import { readArticle } from './seeding/read-article.ts';

const help = `Usage: npm run build-table -- DIR… --output DIR [options]

Builds the whole table of a corpus on this machine, as files for DynamoDB's ImportTable: the same items that npm run seed
would write for these documents, one after another. Nothing is written to a table. Corrections and registries beside documents
are applied as by npm run seed.

  --output DIR            where the files go; must be empty or not exist, unless the same call died there. They are named
                          items-00000.json.gz and so on: gzipped DynamoDB JSON, one item to a line, of similar size,
                          each a fair sample of all keys
  --published YYYY-MM-DD  the date of documents that do not state one
  --replace               as for npm run seed: accept a different text for an article that came from another file
  --file-megabytes N      size of a file before compression (256)
  --help                  show this help

A build that died resumes with the same call: documents that it had built are not read again, even if they have changed.

Memory use does not grow with the corpus. While it runs, it also needs about twice the uncompressed size of the output on the
same disk.

Ends with a summary line in JSON: {"resumed":… documents built before,"documents":…,"published":…,"unchanged":…,"failed":…,
"seconds":…,"documentsPerSecond":…,"files":…,"items":…,"megabytes":… before compression,"peakMegabytes":… of memory}. If a document fails, it
is named, the rest are still built, and the exit code is 1.
`;

/** Documents between two lines that tell how far it is, elsewhere than on a terminal. */
const told = 100;

interface Summary {
  resumed: number;
  documents: number;
  published: number;
  unchanged: number;
  failed: number;
}

/** The documents that could be read; of those that could not, their reasons are told. */
async function* readArticles(
  paths: readonly string[],
  published: string | undefined,
  summary: Summary,
  progress: Progress,
  isBuilt: (path: string) => boolean,
): AsyncGenerator<GivenArticle> {
  for await (const file of documentsIn(paths)) {
    if (isBuilt(resolve(file))) continue;
    summary.documents += 1;
    const read = await readArticle(file, { published, roots: paths });
    for (const { line, column, message } of read.warnings) progress.line(`${file}:${line}:${column}: ${message}`);
    for (const orphan of read.orphans) progress.line(orphan);
    if ('problem' in read) {
      summary.failed += 1;
      progress.line(read.problem);
      continue;
    }
    yield { path: resolve(file), article: read.article, slug: read.slug };
  }
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

await runCommand({
  help,
  options: {
    output: { type: 'string' },
    published: { type: 'string' },
    replace: { type: 'boolean', default: false },
    'file-megabytes': { type: 'string', default: '256' },
  },
  run: async ({ values, positionals }) => {
    if (positionals.length === 0 || !values.output) throw new CallError('Give a directory of documents and --output.');
    if (values.published !== undefined && !isCalendarDate(values.published))
      throw new CallError(`--published takes a day of the calendar as YYYY-MM-DD, not "${values.published}".`);
    const fileMegabytes = values['file-megabytes'];
    if (!/^[1-9]\d{0,4}$/.test(fileMegabytes))
      throw new CallError(`--file-megabytes takes a number of at least 1, not "${fileMegabytes}".`);
    const summary: Summary = { resumed: 0, documents: 0, published: 0, unchanged: 0, failed: 0 };
    const progress = new Progress(process.stderr);
    const began = performance.now();
    const given: GivenArticles = (isBuilt) => readArticles(positionals, values.published, summary, progress, isBuilt);
    const built = buildTable(given, {
      output: values.output,
      call: JSON.stringify([positionals.map((path) => resolve(path)), values.published ?? null, values.replace]),
      resume: (documents) => {
        summary.resumed = documents;
        progress.line(`${values.output} holds an unfinished build, which goes on: ${documents} documents are built.`);
      },
      fileBytes: Number(fileMegabytes) * 1_000_000,
      replace: values.replace,
      now: () => new Date().toISOString(),
      tell: ({ path, slug }, outcome) => {
        if ('error' in outcome) {
          summary.failed += 1;
          progress.line(explainError(path, outcome.error));
          return;
        }
        const notice = slugNotice(slug, outcome);
        if (notice !== null) progress.line(`${path}: ${notice}`);
        if (outcome.outcome === 'PUBLISHED') summary.published += 1;
        else summary.unchanged += 1;
        const { documents, failed } = summary;
        progress.step(
          `${documents} documents, ${failed} failed: ${path}`,
          documents % told === 0 ? `${documents} documents, ${failed} failed` : null,
        );
      },
    });
    const { files, items, bytes } = await built.finally(() => progress.end());
    const seconds = Math.round(performance.now() - began) / 1000;
    const figures = {
      documentsPerSecond: rounded(summary.documents / Math.max(seconds, 0.001)),
      files,
      items,
      megabytes: rounded(bytes / 1_000_000),
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1000),
    };
    process.stdout.write(`${JSON.stringify({ ...summary, seconds, ...figures })}\n`);
    return summary.failed === 0 ? 0 : 1;
  },
});
