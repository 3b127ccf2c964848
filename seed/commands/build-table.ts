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

Builds the whole table of a corpus on this machine, as files that DynamoDB's ImportTable loads: what npm run seed would make
of the same documents, one after the other. Nothing is written to a table. Corrections and registries beside documents are
applied as npm run seed applies them.

  --output DIR            where the files go: absent, empty, or where the same call died. items-00000.json.gz and so on: DynamoDB JSON, an item a line,
                          gzip, of like size, each a fair sample of all keys
  --published YYYY-MM-DD  the date of documents that state none
  --replace               as of npm run seed: take also another text for an article that another file gave
  --file-megabytes N      of a file, before it is compressed (256)
  --help                  this text

A build that dies goes on with the same call: documents that it had built are not read again, however they have changed.

Memory does not grow with the corpus. Beside the output it takes about twice its uncompressed size on the same disk meanwhile.

Ends with a summary line in JSON: {"resumed":… documents that were built before,"documents":…,"published":…,"unchanged":…,"failed":…,"seconds":…,"documentsPerSecond":…,
"files":…,"items":…,"megabytes":… before compression,"peakMegabytes":… of memory}. A document that fails is named, and the
rest go on: the exit code is 1 then.
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
      throw new CallError(`--file-megabytes takes a number from 1 on, not "${fileMegabytes}".`);
    const summary: Summary = { resumed: 0, documents: 0, published: 0, unchanged: 0, failed: 0 };
    const progress = new Progress(process.stderr);
    const began = performance.now();
    try {
      const given: GivenArticles = (isBuilt) => readArticles(positionals, values.published, summary, progress, isBuilt);
      const { files, items, bytes } = await buildTable(given, {
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
      const seconds = Math.round(performance.now() - began) / 1000;
      const figures = {
        documentsPerSecond: rounded(summary.documents / Math.max(seconds, 0.001)),
        files,
        items,
        megabytes: rounded(bytes / 1_000_000),
        peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1000),
      };
      progress.end();
      process.stdout.write(`${JSON.stringify({ ...summary, seconds, ...figures })}\n`);
      return summary.failed === 0 ? 0 : 1;
    } finally {
      progress.end();
    }
  },
});
