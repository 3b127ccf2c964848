import { S3Client } from '@aws-sdk/client-s3';
import { ForgetError, findForgotten, forgetArticles } from '../forget/forget-articles.ts';
import { forgetObjects } from '../forget/forget-objects.ts';
import { purgeSearch } from '../forget/purge-search.ts';
import { publisherTable } from '../publish/table.ts';
import { verifiedTable } from '../verify/verified-table.ts';
import { CallError, checkEndpoint, runCommand } from './call.ts';
import { clientOf } from './table-client.ts';

const help = `Usage: npm run forget -- --table NAME [--endpoint URL] [--bucket NAME] SLUG…

Deletes what is left of unpublished articles: head and title, actors and sources that no article refers to any more, forms of
names that no live article prints, and records of where they came from; with --bucket, also every version of an object in the
documents bucket that holds one of them. A live article is refused: unpublish it first. Reads the whole table and, with
--bucket, every noncurrent version in the bucket. It is safe to run again.

  --table NAME    the table
  --endpoint URL  a local DynamoDB; without it, AWS
  --bucket NAME   the documents bucket
  --help          show this help

Ends with a summary line in JSON: {"articles":…,"items":…,"forms":…,"versions":…,"left":…}. Exits with 0
if nothing is left, 1 if an article cannot be forgotten or something changed in the meantime, 2 if the arguments are wrong.
`;

/** What no command of ours can delete, and how long AWS keeps it. */
const keptByAws = `AWS keeps copies for a while:
- the table's backups (point-in-time recovery): 35 days, and backups made by hand until they are deleted
- messages of the ingest and dead-letter queues, with keys of objects: at most 14 days
- log groups, with keys of objects and slugs: 30 days
- the edge and browsers: answers from before the article was unpublished, at most a minute
- pages of search engines and readers' own copies: nobody knows
`;
const keptVersions = '- noncurrent versions in the documents bucket: 90 days; --bucket deletes those of the articles\n';
const keptNotes = `S3's own events of what was deleted may note a key in the table again: run the command once more in some minutes.
`;

await runCommand({
  help,
  options: { table: { type: 'string' }, endpoint: { type: 'string' }, bucket: { type: 'string' } },
  run: async ({ values: { table: tableName, endpoint, bucket }, positionals: slugs }) => {
    if (!tableName || slugs.length === 0) throw new CallError('Give --table and at least one slug.');
    checkEndpoint(endpoint);
    const table = verifiedTable(clientOf(endpoint), tableName);
    const forgotten = await findForgotten(table, slugs);
    for (const slug of slugs) {
      if (!forgotten.heads.has(slug)) process.stderr.write(`${slug}: the table has no such article\n`);
    }
    const [giving] = forgotten.givingKeys;
    if (giving !== undefined && bucket === undefined) {
      throw new ForgetError(
        `The object ${giving} of the documents bucket gives an article that is to be forgotten, and would be published again. Give --bucket NAME to delete its versions too.`,
      );
    }
    const objects = bucket === undefined ? null : await forgetObjects(new S3Client(), bucket, forgotten);
    await purgeSearch(publisherTable(clientOf(endpoint), tableName));
    const { items, forms, left } = await forgetArticles(table, forgotten, objects?.isGone ?? null);
    const versions = objects?.versions ?? 0;
    process.stderr.write(`${keptByAws}${bucket === undefined ? keptVersions : keptNotes}`);
    if (left > 0)
      process.stderr.write(`${left} items changed in the meantime and were not deleted: run the command again.\n`);
    process.stdout.write(`${JSON.stringify({ articles: forgotten.heads.size, items, forms, versions, left })}\n`);
    return left === 0 ? 0 : 1;
  },
});
