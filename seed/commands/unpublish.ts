import { parseArgs } from 'node:util';
import { unpublish } from '../publish/publish.ts';
import { publisherTable } from '../publish/table.ts';
import { explainError } from './explain-error.ts';
import { clientOf } from './table-client.ts';

const help = `Usage: npm run unpublish -- --table NAME [--endpoint URL] SLUG…

Removes articles from what is served, and their entries from every list.

  --table NAME    the table
  --endpoint URL  a local DynamoDB; without it, AWS
  --help          this text
`;

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n\n${help}`);
  return 2;
}

function parseCall() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { table: { type: 'string' }, endpoint: { type: 'string' }, help: { type: 'boolean' } },
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
  if (!values.table || positionals.length === 0) return refuse('Give --table and at least one slug.');
  if (values.endpoint !== undefined && !URL.canParse(values.endpoint)) {
    return refuse(`--endpoint takes an address such as http://127.0.0.1:8000, not "${values.endpoint}".`);
  }
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
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
