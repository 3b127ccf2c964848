import { unpublish } from '../publish/publish.ts';
import { publisherTable } from '../publish/table.ts';
import { CallError, checkEndpoint, runCommand } from './call.ts';
import { explainError } from './explain-error.ts';
import { clientOf } from './table-client.ts';

const help = `Usage: npm run unpublish -- --table NAME [--endpoint URL] SLUG…

Unpublishes articles: they are no longer served, and their entries are removed from every list.

  --table NAME    the table
  --endpoint URL  a local DynamoDB; without it, AWS
  --help          show this help
`;

await runCommand({
  help,
  options: { table: { type: 'string' }, endpoint: { type: 'string' } },
  run: async ({ values, positionals }) => {
    if (!values.table || positionals.length === 0) throw new CallError('Give --table and at least one slug.');
    checkEndpoint(values.endpoint);
    const table = publisherTable(clientOf(values.endpoint), values.table);
    let failed = 0;
    for (const slug of positionals) {
      try {
        await unpublish(table, slug);
        process.stderr.write(`${slug}: unpublished\n`);
      } catch (error) {
        failed += 1;
        process.stderr.write(`${explainError(slug, error)}\n`);
      }
    }
    return failed === 0 ? 0 : 1;
  },
});
