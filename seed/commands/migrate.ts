import { createTable } from '../../schema/table/create-table.ts';
import { migrateTable } from '../migrate/migrate-table.ts';
import { CallError, checkEndpoint, runCommand } from './call.ts';
import { explainError } from './explain-error.ts';
import { revisionDaysOption } from './revision-days-option.ts';
import { clientOf } from './table-client.ts';

const help = `Usage: npm run migrate -- --from TABLE --to TABLE [options]

Builds a table in this version's layout from the documents of another table: every article keeps its slug, its revision and
its time, and what is recorded about objects and files is copied. The old table is not changed. Run the command again after an
interruption, or to copy what has been published since: what is already there is not written again.

  --from TABLE          the table to read
  --to TABLE            a new table, or one that this command began to fill
  --endpoint URL        a local DynamoDB, in which a missing new table is created; without it, AWS
  --revision-days DAYS  how long revisions stay readable that another run replaces in the new table (90)
  --help                show this help

Then compare the two: run npm run verify -- --table TABLE of this version on the new table, and of the previous version on the
old one.
Ends with {"articles":…,"migrated":…,"unpublished":…}: live articles, how many of them this run wrote, and articles that are
unpublished and keep their slugs.
`;

/** Articles between two lines of progress. */
const progressEvery = 100;

await runCommand({
  help,
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    endpoint: { type: 'string' },
    'revision-days': { type: 'string' },
  },
  allowPositionals: false,
  run: async ({ values: { from, to, endpoint, 'revision-days': days } }) => {
    if (!from || !to) throw new CallError('Give --from and --to.');
    if (from === to) throw new CallError('--from and --to name the same table.');
    checkEndpoint(endpoint);
    const revisionDays = revisionDaysOption(days);
    const client = clientOf(endpoint);
    try {
      if (endpoint !== undefined) await createTable(client, to);
      const summary = await migrateTable({ client, name: from }, { client, name: to, revisionDays }, (_, done, of) => {
        if (done % progressEvery === 0) process.stderr.write(`${done} of ${of} articles\n`);
      });
      process.stdout.write(`${JSON.stringify(summary)}\n`);
      return 0;
    } catch (error) {
      process.stderr.write(`${explainError(from, error)}\n`);
      return 1;
    } finally {
      client.destroy();
    }
  },
});
