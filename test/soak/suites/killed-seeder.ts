import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { publish } from '../../../seed/publish/publish.ts';
import { publisherTable } from '../../../seed/publish/table.ts';
import { lineOf } from '../../../seed/verify/finding.ts';
import { verifyTable } from '../../../seed/verify/verify-table.ts';
import { startDynoxide } from '../../support/dynoxide.ts';
import { impatientClient } from '../../support/faults/clients.ts';
import { type Asked, startReader } from '../../support/faults/reader.ts';
import { restore } from '../../support/faults/table-states.ts';
import { startFaultyProxy } from '../../support/faulty-proxy.ts';
import { tableName } from '../../support/table.ts';
import type { SoakSuite } from '../suite.ts';
import { compiledOnce } from '../support/compiled-once.ts';
import { requiredProgram } from '../support/stages.ts';
import { tornParts, versionOf } from '../support/versions.ts';

const program = fileURLToPath(new URL('../support/publisher-process.ts', import.meta.url));
const kills = 200;
/** Between two reads, so that the seeders have a processor too. */
const pauseMilliseconds = 4;
/** A publish makes some 12 writes: a seeder dies in its first to fourth. */
const mostWrites = 40;
/** Seeders that load their modules while one works. */
const waiting = 2;
export const soakArticles = 3;
export const soakAsked: Asked = {
  articles: Array.from({ length: soakArticles }, (_, index) => `title-${index + 1}`),
  actors: ['russia', 'vladimir-putin', 'iran', 'gazprom'],
  sources: ['kommersant', 'tass'],
};
export const mustBeThere = soakAsked.articles.map((_, index) => `article${index}`);

/**
 * A seeder is killed (`kill -9`) at one of its writes, in half of the cases after the write was applied; the next one goes
 * on from what it left. Readers see every article whole all the while.
 */
export const killedSeeder: SoakSuite = {
  name: 'killed-seeder',
  description: `kill -9 of the seeder at ${kills} points, while readers read`,
  weight: 4,
  least: { kills, reads: 100_000 },
  async run(soak) {
    const database = await startDynoxide(requiredProgram());
    const proxy = await startFaultyProxy(database.endpoint);
    const direct = impatientClient(database.endpoint);
    await restore(direct, []);
    const table = publisherTable(direct, tableName);
    const now = '2020-01-01T00:00:00.000Z';
    for (let issue = 1; issue <= soakArticles; issue += 1) await publish(table, versionOf(issue, 0), now);
    const figures = { kills: 0, reads: 0, revisions: 0 };
    let goesOn = true;
    const reading = (async () => {
      const reader = startReader(database.endpoint, soakAsked);
      while (goesOn) {
        const answers = await reader.read();
        figures.reads += Object.keys(answers).length;
        for (const problem of tornParts(answers, mustBeThere)) soak.wrong(problem);
        await delay(pauseMilliseconds);
      }
      reader.stop();
    })();
    const begin = () => {
      let child: ChildProcess | null = null;
      const at = 1 + Math.floor(soak.random() * mostWrites);
      const applied = soak.random() < 0.5;
      const run = proxy.begin(({ number }) => {
        if (number < at) return null;
        child?.kill('SIGKILL');
        return number === at && applied ? 'REPLY_LOST' : 'KILLED';
      });
      child = fork(program, [run.endpoint, String(figures.kills * 7), String(soakArticles)], compiledOnce);
      return { child, ready: once(child, 'message'), ended: once(child, 'exit') };
    };
    const prepared = Array.from({ length: waiting }, begin);
    while (figures.kills < kills && soak.goesOn()) {
      const next = prepared.shift();
      if (next === undefined) break;
      await next.ready;
      next.child.send('go');
      figures.kills += 1;
      prepared.push(begin());
      const [code, signal] = await next.ended;
      if (signal !== 'SIGKILL') soak.wrong(`a seeder ended by itself, with exit code ${code}`);
    }
    for (const { child } of prepared) child.kill('SIGKILL');
    goesOn = false;
    await reading;
    for (let issue = 1; issue <= soakArticles; issue += 1) {
      const { revision } = await publish(table, versionOf(issue, 9), now);
      figures.revisions += revision;
    }
    await verifyTable(direct, tableName, {
      settleMilliseconds: 0,
      leaseMilliseconds: 0,
      repair: false,
      tell: (finding) => soak.wrong(lineOf(finding)),
      warn: (message) => soak.wrong(message),
    });
    direct.destroy();
    await proxy.stop();
    await database.stop();
    return figures;
  },
};
