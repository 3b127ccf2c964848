import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { corpusTables } from '../../schema/export/tables/corpus-table.ts';
import { type CorpusTableName, corpusTableNames, rowFormatNames } from '../../schema/export/tables/names.ts';
import { type RowFormat, rowFormats } from '../../schema/export/tables/row-formats.ts';
import { CallError, checkEndpoint, runCommand } from './call.ts';
import { endWithReader } from './end-with-reader.ts';
import { explainError } from './explain-error.ts';
import { clientOf } from './table-client.ts';

const help = `Usage: npm run export-corpus -- --table NAME --format csv|jsonl [--rows KIND | --directory DIR]

Writes a table's citations, mentions, actors or sources as rows.

  --table NAME       the table
  --endpoint URL     a local DynamoDB; without it, AWS
  --format FORMAT    csv, for spreadsheets (UTF-8 with a byte order mark; texts that would be formulas begin with '), or
                     jsonl, one JSON object to a line
  --rows KIND        which rows to write to standard output: citations (the default), mentions, actors or sources
  --directory DIR    write all four into files in this directory instead: citations.csv and so on
  --columns          print the columns of each kind with their descriptions, and exit
  --help             show this help

Articles are in order from oldest to newest, actors and sources by name. Exits with 0 if everything was written, 1 if it
failed, 2 if the arguments are wrong.`;

const options = {
  table: { type: 'string' },
  endpoint: { type: 'string' },
  format: { type: 'string' },
  rows: { type: 'string' },
  directory: { type: 'string' },
  columns: { type: 'boolean' },
} as const;

endWithReader();
await runCommand({ help, options, allowPositionals: false, run: ({ values }) => run(values) });

interface Asked {
  readonly table?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly format?: string | undefined;
  readonly rows?: string | undefined;
  readonly directory?: string | undefined;
  readonly columns?: boolean | undefined;
}

async function run({ table, endpoint, format: asked, rows, directory, columns }: Asked): Promise<number> {
  if (columns === true) {
    process.stdout.write(columnsText());
    return 0;
  }
  if (table === undefined) throw new CallError('Give --table.');
  checkEndpoint(endpoint);
  const formatName = rowFormatNames.find((name) => name === asked);
  if (formatName === undefined) throw new CallError(`Give --format: ${rowFormatNames.join(' or ')}.`);
  if (rows !== undefined && directory !== undefined) throw new CallError('--rows and --directory do not go together.');
  const kind = corpusTableNames.find((name) => name === (rows ?? 'citations'));
  if (kind === undefined) throw new CallError(`--rows takes ${corpusTableNames.join(', ')}, not "${rows}".`);
  const client = clientOf(endpoint);
  try {
    const target = { client, tableName: table };
    if (directory === undefined) {
      await write(target, kind, rowFormats[formatName], process.stdout);
      return 0;
    }
    await mkdir(directory, { recursive: true });
    for (const name of corpusTableNames) {
      const file = join(directory, `${name}.${formatName}`);
      const out = createWriteStream(file);
      const count = await write(target, name, rowFormats[formatName], out);
      out.end();
      await finished(out);
      process.stderr.write(`${file}: ${count} rows\n`);
    }
    return 0;
  } catch (error) {
    process.stderr.write(`${explainError(table, error)}\n`);
    return 1;
  } finally {
    client.destroy();
  }
}

/** A page at a time, each with a corpus of its own: what one keeps is for as long as a request. Gives how many rows. */
async function write(
  target: Parameters<typeof createCorpus>[0],
  name: CorpusTableName,
  { begin, line }: RowFormat,
  out: Writable,
): Promise<number> {
  const { columns, page } = corpusTables[name];
  out.write(begin(columns.map((column) => column.name)));
  let count = 0;
  let after: string | null = null;
  do {
    const { rows, next } = await page(createCorpus(target), after);
    count += rows.length;
    if (!out.write(rows.map(line).join(''))) await once(out, 'drain');
    after = next;
  } while (after !== null);
  return count;
}

function columnsText(): string {
  return corpusTableNames
    .map(
      (name) =>
        `${name}\n${corpusTables[name].columns.map((each) => `  ${each.name}: ${each.description}\n`).join('')}`,
    )
    .join('\n');
}
