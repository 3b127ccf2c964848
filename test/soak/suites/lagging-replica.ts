import { setTimeout as delay } from 'node:timers/promises';
import { createTable } from '../../../schema/table/create-table.ts';
import { PublishError } from '../../../seed/publish/errors.ts';
import { publish } from '../../../seed/publish/publish.ts';
import { publisherTable } from '../../../seed/publish/table.ts';
import { lineOf } from '../../../seed/verify/finding.ts';
import { verifyTable } from '../../../seed/verify/verify-table.ts';
import { startDynoxide } from '../../support/dynoxide.ts';
import { impatientClient } from '../../support/faults/clients.ts';
import { startReader } from '../../support/faults/reader.ts';
import { tableName } from '../../support/table.ts';
import type { SoakSuite } from '../suite.ts';
import { startLaggingProxy } from '../support/lagging-proxy.ts';
import { requiredProgram } from '../support/stages.ts';
import { tornParts, versionOf } from '../support/versions.ts';

const now = '2020-01-01T00:00:00.000Z';
const issues = [1, 2, 3, 4, 5];
const lagMilliseconds = 200;
/** An article changes at most once in the time that a replica may be behind, as it does anywhere but in a test. */
const pauseMilliseconds = 500;
const asked = {
  articles: issues.map((issue) => `title-${issue}`),
  actors: ['russia', 'vladimir-putin', 'iran'],
  sources: ['kommersant', 'tass'],
};

/** Articles that are always there are published anew all the time; readers see each whole, whatever replica they ask. */
export const laggingReplica: SoakSuite = {
  name: 'lagging-replica',
  description: `eventually consistent reads from a replica up to ${lagMilliseconds} ms behind`,
  weight: 1,
  async run(soak) {
    const [primary, replica] = [await startDynoxide(requiredProgram()), await startDynoxide(requiredProgram())];
    const clients = [primary, replica].map(({ endpoint }) => impatientClient(endpoint));
    for (const client of clients) await createTable(client, tableName);
    const proxy = await startLaggingProxy(primary.endpoint, replica.endpoint, { lagMilliseconds, random: soak.random });
    const client = impatientClient(proxy.endpoint);
    for (const issue of issues) await publish(publisherTable(client, tableName), versionOf(issue, 0), now);
    await delay(2 * lagMilliseconds);
    const readers = [1, 2].map(() => startReader(proxy.endpoint, asked));
    let published = 0;
    let reads = 0;
    const publishing = (async () => {
      while (soak.goesOn()) {
        const issue = issues[Math.floor(soak.random() * issues.length)] ?? 1;
        const version = Math.floor(soak.random() * 4);
        await publish(publisherTable(client, tableName), versionOf(issue, version), now).catch((error: unknown) => {
          if (!(error instanceof PublishError)) throw error;
        });
        published += 1;
        await delay(pauseMilliseconds);
      }
    })();
    const mustBeThere = issues.map((_, index) => `article${index}`);
    await Promise.all(
      readers.map(async (reader) => {
        while (soak.goesOn()) {
          reads += 1;
          for (const problem of tornParts(await reader.read(), mustBeThere)) soak.wrong(problem);
        }
      }),
    );
    await publishing;
    const { eventualReads, readsBehind } = proxy;
    await proxy.stop();
    const [direct] = clients;
    if (direct !== undefined) {
      await verifyTable(direct, tableName, {
        settleMilliseconds: 0,
        leaseMilliseconds: 0,
        repair: false,
        tell: (finding) => soak.wrong(lineOf(finding)),
      });
    }
    for (const one of [...readers.map((reader) => ({ destroy: () => reader.stop() })), ...clients, client])
      one.destroy();
    await Promise.all([primary.stop(), replica.stop()]);
    return { reads, published, eventualReads, readsBehind };
  },
};
