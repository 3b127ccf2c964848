import { once } from 'node:events';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import type { Spending } from '../../schema/spending.ts';
import { createTable } from '../../schema/table/create-table.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { lazyGraphiQLFiles } from '../graphiql/files.ts';
import { createGraphiQL } from '../graphiql/graphiql.ts';
import { createApi } from '../graphql/api.ts';
import { createDynamoDBClient } from '../graphql/dynamodb-client.ts';
import { withFastPath } from '../graphql/fast-path/with-fast-path.ts';
import { operationsOn } from '../graphql/run-operation.ts';
import { createSite } from '../graphql/site.ts';
import { createReader } from '../reader/reader.ts';
import { tableDeadline } from '../timeouts.ts';
import { startEmbeddedDynamoDB } from './embedded-dynamodb.ts';
import { startHttpServer } from './http-server.ts';
import { seedFile, seedShippedDocuments } from './seed-documents.ts';
import { help, parseSettings, type StartSettings, UsageError } from './settings.ts';

const tableName = 'gloss';

async function start({ host, port, allowedOrigins, dataDirectory, files, published }: StartSettings): Promise<void> {
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort());

  const database = await startEmbeddedDynamoDB(dataDirectory === null ? {} : { dataDirectory });
  try {
    const client = createDynamoDBClient({ region: 'local', endpoint: database.endpoint });
    await createTable(client, tableName);
    const table = publisherTable(client, tableName);
    await seedShippedDocuments(table, createCorpus({ client, tableName }));
    for (const file of files) {
      if (stopped.signal.aborted) return;
      for (const line of await seedFile(table, file, published)) process.stderr.write(`${line}\n`);
    }
    if (stopped.signal.aborted) return;

    const openCorpus = (spending?: Spending) => createCorpus({ client, tableName, deadline: tableDeadline, spending });
    const { yoga, answerFast } = createApi({ allowedOrigins }, { createCorpus: openCorpus });
    const reader = createReader({ openOperations: (origin) => operationsOn(openCorpus, origin) });
    const graphiql = createGraphiQL(lazyGraphiQLFiles());
    const site = createSite(yoga, reader, { createCorpus: openCorpus, allowedOrigins }, graphiql);
    const server = await startHttpServer(withFastPath(answerFast, site), host, port);
    process.stdout.write(`Reader:               ${server.url}/\n`);
    process.stdout.write(`GraphQL and GraphiQL: ${server.url}/graphql\nHealth check:         ${server.url}/health\n`);
    process.stdout.write(
      `To remove an article:  npm run unpublish -- --table ${tableName} --endpoint ${database.endpoint} SLUG\n`,
    );
    process.stdout.write('Ctrl-C ends it.\n');
    if (!stopped.signal.aborted) await once(stopped.signal, 'abort');
    await server.stop();
    client.destroy();
  } finally {
    await database.stop();
  }
}

async function main(): Promise<number> {
  try {
    const settings = parseSettings(process.argv.slice(2), process.env);
    if (settings.help) process.stdout.write(help);
    else await start(settings);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

process.exit(await main());
