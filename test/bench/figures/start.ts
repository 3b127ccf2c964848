import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runtimeClient } from '../../aws/runtime-client.ts';
import { bareStart, firstAnswer } from '../cold-start.ts';
import type { Figure } from '../figure.ts';
import { postedEvents } from '../operations.ts';
import { interleaved } from '../rounds.ts';
import { runEval } from '../run-eval.ts';
import { handlers, peerName } from '../sides.ts';
import type { Workbench } from '../workbench.ts';

/** A sample: the milliseconds from the process's start to the first answer, under Amazon's runtime client. */
async function coldStart(
  workbench: Workbench,
  side: 'gloss' | 'peer',
  more: Readonly<Record<string, string>> = {},
): Promise<() => Promise<number>> {
  const { environment, pages } = await workbench.corpus();
  const [client, bundle] = [await runtimeClient(), await bundleOf(workbench, side)];
  const [event = {}] = postedEvents('article', pages.article);
  return async () => {
    const { milliseconds, payload } = await firstAnswer(client, bundle, event, { ...environment[side], ...more });
    if (JSON.parse(payload).statusCode !== 200) throw new Error(`The first answer is ${payload}`);
    return milliseconds;
  };
}

function bundleOf(workbench: Workbench, side: 'gloss' | 'peer'): Promise<string> {
  return side === 'gloss' ? workbench.bundle(handlers.graphql) : workbench.peerBundle();
}

const cold: Figure = {
  name: 'cold.first-answer',
  unit: 'ms',
  peerName,
  goal: 0.75,
  async measure(workbench) {
    const [ours, peer] = [await coldStart(workbench, 'gloss'), await coldStart(workbench, 'peer')];
    return interleaved(workbench.rounds, ours, peer);
  },
};

const bare: Figure = {
  name: 'cold.bare',
  unit: 'ms',
  peerName: 'a process of Node that does nothing',
  goal: 5.5,
  async measure(workbench) {
    return interleaved(workbench.rounds, await coldStart(workbench, 'gloss'), bareStart);
  },
};

const answerOnce = `
require(process.argv[1]).handler(JSON.parse(process.argv[2]), {}).then(() => process.exit());`;

/** What a deploy cannot claim: the cache is made here, by this Node on this processor, for this user. */
const compileCache: Figure = {
  name: 'cold.compile-cache',
  unit: 'ms',
  peerName: 'the same without a compile cache',
  async measure(workbench) {
    const cache = { NODE_COMPILE_CACHE: mkdtempSync(join(tmpdir(), 'gloss-compile-cache-')) };
    const { environment, pages } = await workbench.corpus();
    const [event = {}] = postedEvents('article', pages.article);
    const args = [await bundleOf(workbench, 'gloss'), JSON.stringify(event)];
    await runEval(answerOnce, args, { ...environment.gloss, ...cache });
    const [cached, plain] = [await coldStart(workbench, 'gloss', cache), await coldStart(workbench, 'gloss')];
    const measured = await interleaved(workbench.rounds, cached, plain);
    rmSync(cache.NODE_COMPILE_CACHE, { recursive: true });
    return measured;
  },
};

const size: Figure = {
  name: 'bundle.size',
  unit: 'KB',
  peerName,
  async measure(workbench) {
    const [ours, peer] = [await bundleOf(workbench, 'gloss'), await bundleOf(workbench, 'peer')];
    return { ours: statSync(ours).size / 1000, peer: statSync(peer).size / 1000 };
  },
};

export const startFigures: readonly Figure[] = [cold, bare, compileCache, size];
