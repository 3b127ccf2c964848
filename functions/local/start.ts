import { once } from 'node:events';
import { enableCompileCache, flushCompileCache } from 'node:module';
import { beginSeeding } from './seeding.ts';
import { help, parseSettings, type StartSettings, UsageError } from './settings.ts';

const tableName = 'gloss';

async function start(settings: StartSettings): Promise<void> {
  const { host, port, allowedOrigins, dataDirectory, revisionDays, files, published } = settings;
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort());

  // What seeds and what serves are loaded at the same time, each in a thread of its own.
  const seeding = beginSeeding();
  try {
    const { startEmbeddedDynamoDB } = await import('./embedded-dynamodb.ts');
    const database = await startEmbeddedDynamoDB(dataDirectory === null ? {} : { dataDirectory });
    try {
      const { endpoint } = database;
      const seeded = seeding.run(
        { endpoint, tableName, inMemory: dataDirectory === null, revisionDays, files, published },
        stopped.signal,
        (line) => {
          process.stderr.write(`${line}\n`);
        },
      );
      const [{ createLocalSite }, { startHttpServer }] = await Promise.all([
        import('./local-site.ts'),
        import('./http-server.ts'),
        seeded,
      ]);
      if (stopped.signal.aborted) return;
      const site = createLocalSite(endpoint, tableName, { allowedOrigins });
      const server = await startHttpServer(site.answer, host, port);
      process.stdout.write(`Reader:               ${server.url}/\n`);
      process.stdout.write(`GraphQL and GraphiQL: ${server.url}/graphql\nHealth check:         ${server.url}/health\n`);
      process.stdout.write(
        `To remove an article:  npm run unpublish -- --table ${tableName} --endpoint ${endpoint} SLUG\n`,
      );
      process.stdout.write('Ctrl-C ends it.\n');
      if (dataDirectory !== null) sweepInBackground(endpoint);
      flushCompileCache();
      if (!stopped.signal.aborted) await once(stopped.signal, 'abort');
      await server.stop();
      site.close();
    } finally {
      // Nothing may ask it any more.
      await seeding.end();
      await database.stop();
    }
  } finally {
    await seeding.end();
  }
}

/** Readers look at the time by themselves, so nobody waits for it; what it does not get to, the next start sweeps. */
async function sweepInBackground(endpoint: string): Promise<void> {
  try {
    const { sweepExpired } = await import('./sweep-expired.ts');
    await sweepExpired(endpoint, tableName);
  } catch (error) {
    process.stderr.write(`Expired revisions could not be removed: ${String(error)}\n`);
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

// Each start after the first finds its modules compiled.
enableCompileCache();
process.exit(await main());
