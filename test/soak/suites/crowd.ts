import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PublishError } from '../../../seed/publish/errors.ts';
import { publish, unpublish } from '../../../seed/publish/publish.ts';
import { publisherTable } from '../../../seed/publish/table.ts';
import { lineOf } from '../../../seed/verify/finding.ts';
import { verifyTable } from '../../../seed/verify/verify-table.ts';
import { startDynoxide } from '../../support/dynoxide.ts';
import { impatientClient } from '../../support/faults/clients.ts';
import { startReader } from '../../support/faults/reader.ts';
import { restore } from '../../support/faults/table-states.ts';
import { type Fault, type FaultyProxy, faults, startFaultyProxy } from '../../support/faulty-proxy.ts';
import { tableName } from '../../support/table.ts';
import type { SoakRun, SoakSuite } from '../suite.ts';
import { requiredProgram } from '../support/stages.ts';
import { tornParts, versionOf } from '../support/versions.ts';

const now = '2020-01-01T00:00:00.000Z';
const issues = [1, 2, 3];
const publishers = 8;
const asked = {
  articles: issues.map((issue) => `title-${issue}`),
  actors: ['russia', 'vladimir-putin', 'iran', 'gazprom'],
  sources: ['kommersant', 'tass'],
};

/**
 * 8 publishers at once, of the same articles and of different ones, a fault now and then at any of their writes. Then
 * each article is published once more: all is as if they had come one after the other.
 */
export const crowd: SoakSuite = {
  name: 'crowd',
  description: '8 publishers at once, of the same and of different articles, with faults',
  weight: 1,
  async run(soak) {
    const database = await startDynoxide(requiredProgram());
    const proxy = await startFaultyProxy(database.endpoint);
    const direct = impatientClient(database.endpoint);
    const reader = startReader(database.endpoint, asked);
    const figures = { rounds: 0, runs: 0, conflicts: 0, broken: 0, reads: 0, orphansRepaired: 0 };
    while (soak.goesOn()) {
      figures.rounds += 1;
      await restore(direct, []);
      for (const issue of issues) await publish(publisherTable(direct, tableName), versionOf(issue, 0), now);
      const stopReading = reader.readOn(5);
      const late: (() => Promise<void>)[] = [];
      await Promise.all(
        Array.from({ length: publishers }, async () => {
          for (let turn = 0; turn < 3; turn += 1) {
            figures.runs += 1;
            const outcome = await act(soak, proxy, late);
            if (outcome === 'CONFLICT') figures.conflicts += 1;
            if (outcome === 'BROKEN') figures.broken += 1;
          }
        }),
      );
      for (const release of late) await release();
      const read = await stopReading();
      figures.reads += read.length;
      for (const problem of new Set(read.flatMap((answers) => tornParts(answers, [])))) soak.wrong(problem);
      for (const issue of issues) {
        await publish(publisherTable(direct, tableName), versionOf(issue, 1), now).catch((error: unknown) =>
          soak.wrong(`the last publish failed: ${error}`),
        );
      }
      figures.orphansRepaired += await judge(direct, soak);
      for (const problem of tornParts(await reader.read(), ['article0', 'article1', 'article2'])) soak.wrong(problem);
    }
    reader.stop();
    direct.destroy();
    await proxy.stop();
    await database.stop();
    return figures;
  },
};

async function act(soak: SoakRun, proxy: FaultyProxy, late: (() => Promise<void>)[]) {
  const at = 1 + Math.floor(soak.random() * 60);
  const fault: Fault = faults[Math.floor(soak.random() * faults.length)] ?? 'RESET';
  const run = proxy.begin(({ number }) => (number === at ? fault : null));
  late.push(() => run.releaseLast());
  const client = impatientClient(run.endpoint);
  const table = publisherTable(client, tableName);
  const issue = 1 + Math.floor(soak.random() * issues.length);
  const version = Math.floor(soak.random() * 4);
  try {
    await (soak.random() < 0.15 ? unpublish(table, `title-${issue}`) : publish(table, versionOf(issue, version), now));
    return 'DONE';
  } catch (error) {
    if (error instanceof PublishError) return 'CONFLICT';
    if (fault === 'KILLED' || fault === 'REFUSED') return 'BROKEN';
    soak.wrong(`${fault} at write ${at} made a publisher fail: ${error}`);
    return 'BROKEN';
  } finally {
    client.destroy();
  }
}

/** What is left by a put that came after its attempt was overtaken is verify's to remove; nothing else may be wrong. */
async function judge(direct: DynamoDBClient, soak: SoakRun): Promise<number> {
  const { repaired } = await verifyTable(direct, tableName, {
    settleMilliseconds: 0,
    leaseMilliseconds: 0,
    repair: true,
    tell: (finding, outcome) => {
      if (!finding.code.endsWith('_ORPHANED') || outcome !== 'REPAIRED') soak.wrong(lineOf(finding));
    },
    warn: (message) => soak.wrong(message),
  });
  return repaired;
}
