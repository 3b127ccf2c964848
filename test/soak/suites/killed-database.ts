import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createTable } from '../../../schema/table/create-table.ts';
import { publish } from '../../../seed/publish/publish.ts';
import { publisherTable } from '../../../seed/publish/table.ts';
import { lineOf } from '../../../seed/verify/finding.ts';
import { verifyTable } from '../../../seed/verify/verify-table.ts';
import { impatientClient } from '../../support/faults/clients.ts';
import { startReader } from '../../support/faults/reader.ts';
import { tableName } from '../../support/table.ts';
import type { SoakSuite } from '../suite.ts';
import { compiledOnce } from '../support/compiled-once.ts';
import { tornParts, versionOf } from '../support/versions.ts';
import { mustBeThere, soakArticles, soakAsked } from './killed-seeder.ts';

const program = fileURLToPath(new URL('../support/database-process.ts', import.meta.url));
const kills = 50;
const now = '2020-01-01T00:00:00.000Z';

/**
 * The database that `npm start` keeps in DATA_DIR is killed (`kill -9`) while articles are published and read, and begun
 * anew: what was published before is there, whole, and publishing goes on from what was left.
 */
export const killedDatabase: SoakSuite = {
  name: 'killed-database',
  description: `kill -9 of the local database at ${kills} points, while it is written and read`,
  weight: 2,
  least: { kills },
  async run(soak) {
    const directory = await mkdtemp(join(tmpdir(), 'gloss-soak-'));
    const begin = async (port: string) => {
      const child = fork(program, [directory, port], compiledOnce);
      const ended = once(child, 'exit');
      const [endpoint] = await once(child, 'message');
      return { child, ended, endpoint: String(endpoint) };
    };
    let database = await begin('0');
    const { endpoint } = database;
    const { port } = new URL(endpoint);
    // It asks on while the database begins anew.
    const client = impatientClient(endpoint, 2_000);
    await createTable(client, tableName);
    const table = publisherTable(client, tableName);
    for (let issue = 1; issue <= soakArticles; issue += 1) await publish(table, versionOf(issue, 0), now);
    const figures = { kills: 0, reads: 0, readErrors: 0, published: 0, publishErrors: 0 };
    let goesOn = true;
    const reader = startReader(endpoint, soakAsked);
    const reading = (async () => {
      while (goesOn) {
        const answers = await reader.read().catch((error: unknown) => ({ error: String(error) }));
        if ('error' in answers) {
          figures.readErrors += 1;
          await delay(20);
          continue;
        }
        figures.reads += Object.keys(answers).length;
        for (const problem of tornParts(answers, mustBeThere)) soak.wrong(problem);
      }
    })();
    const publishing = (async () => {
      for (let number = 0; goesOn; number += 1) {
        try {
          await publish(table, versionOf(1 + (number % soakArticles), Math.floor(number / soakArticles)), now);
          figures.published += 1;
        } catch {
          figures.publishErrors += 1;
          await delay(20);
        }
      }
    })();
    while (figures.kills < kills && soak.goesOn()) {
      await delay(200 + soak.random() * 600);
      database.child.kill('SIGKILL');
      await database.ended;
      figures.kills += 1;
      database = await begin(port);
    }
    await delay(500);
    goesOn = false;
    await Promise.all([reading, publishing]);
    for (let issue = 1; issue <= soakArticles; issue += 1) {
      await publish(table, versionOf(issue, 9), now).catch((error: unknown) =>
        soak.wrong(`the last publish failed: ${error}`),
      );
    }
    for (const problem of tornParts(await reader.read(), mustBeThere)) soak.wrong(problem);
    await verifyTable(client, tableName, {
      settleMilliseconds: 0,
      leaseMilliseconds: 0,
      repair: false,
      tell: (finding) => soak.wrong(lineOf(finding)),
      warn: (message) => soak.wrong(message),
    });
    reader.stop();
    client.destroy();
    database.child.kill('SIGKILL');
    await database.ended;
    await rm(directory, { recursive: true });
    return figures;
  },
};
