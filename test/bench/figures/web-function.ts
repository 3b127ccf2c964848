import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { originHeader } from '../../../functions/graphql/origin-header.ts';
import { bundleWebServer } from '../../../infra/bundle.ts';
import { processOnPort } from '../../support/process-on-port.ts';
import type { Figure, Measured } from '../figure.ts';
import { originHeaderValue } from '../lambda-event.ts';
import { postedEvents } from '../operations.ts';
import { interleaved } from '../rounds.ts';
import type { Workbench } from '../workbench.ts';

const atOnce = 64;
/** Of a sample, for each request at once. */
const turns = 10;
const warmUps = 3;
const bodySchema = z.object({ body: z.string() });
/** Linux counts CPU in hundredths of a second, and memory in pages of 4 KB. */
const millisecondsOfTick = 10;
const kilobytesOfPage = 4.096;

interface WebFunction {
  readonly child: ChildProcess;
  readonly port: number;
}

/** Web functions in processes of their own, all of one table. */
async function started(workbench: Workbench, count: number): Promise<readonly WebFunction[]> {
  const { environment } = await workbench.corpus();
  const { directory } = await bundleWebServer();
  const start = (port: number): ChildProcess =>
    spawn(process.execPath, [join(directory, 'index.js')], {
      env: { ...environment.gloss, AWS_LAMBDA_HTTP_ENDPOINT: `127.0.0.1:${port}`, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  return Promise.all(Array.from({ length: count }, () => processOnPort(start)));
}

/** 64 requests at once in one process, and 64 processes with one at a time. Ends them all. */
async function compared(
  workbench: Workbench,
  measure: (one: () => Promise<Totals>, many: () => Promise<Totals>) => Promise<Measured>,
): Promise<Measured> {
  const { pages } = await workbench.corpus();
  const bodies = postedEvents('article', pages.article).map((event) => bodySchema.parse(event).body);
  const [alone, many] = [await started(workbench, 1), await started(workbench, atOnce)];
  let asked = 0;
  const ask = async (port: number): Promise<void> => {
    const body = bodies[asked % bodies.length] ?? '';
    asked += 1;
    const headers = { [originHeader]: originHeaderValue, 'content-type': 'application/json' };
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body });
    if (!response.ok || (await response.text()).includes('"errors"')) throw new Error(`Answered ${response.status}.`);
  };
  const load = (servers: readonly WebFunction[]) => async (): Promise<Totals> => {
    const before = totalsOf(servers);
    const lane = async (index: number): Promise<void> => {
      const { port = 0 } = servers[index % servers.length] ?? {};
      for (let turn = 0; turn < turns; turn += 1) await ask(port);
    };
    await Promise.all(Array.from({ length: atOnce }, (_, index) => lane(index)));
    const after = totalsOf(servers);
    return { milliseconds: (after.milliseconds - before.milliseconds) / (atOnce * turns), kilobytes: after.kilobytes };
  };
  try {
    for (let warmUp = 0; warmUp < warmUps; warmUp += 1) for (const servers of [alone, many]) await load(servers)();
    return await measure(load(alone), load(many));
  } finally {
    for (const { child } of [...alone, ...many]) child.kill();
  }
}

/** What processes took of CPU so far, and hold of memory, together. */
interface Totals {
  readonly milliseconds: number;
  readonly kilobytes: number;
}

function totalsOf(servers: readonly WebFunction[]): Totals {
  let [milliseconds, kilobytes] = [0, 0];
  for (const { child } of servers) {
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    milliseconds += (Number(fields[11]) + Number(fields[12])) * millisecondsOfTick;
    kilobytes += Number(fields[21]) * kilobytesOfPage;
  }
  return { milliseconds, kilobytes };
}

const peerName = `${atOnce} processes with one request at a time`;

/** CPU of a request to a web function. */
const cpu: Figure = {
  name: 'web.concurrent.cpu',
  unit: 'ms',
  peerName,
  measure: (workbench) =>
    compared(workbench, (one, many) =>
      interleaved(
        workbench.rounds,
        async () => (await one()).milliseconds,
        async () => (await many()).milliseconds,
      ),
    ),
};

/** Memory of all the processes. */
const memory: Figure = {
  name: 'web.concurrent.memory',
  unit: 'KB',
  peerName,
  measure: (workbench) =>
    compared(workbench, async (one, many) => ({
      ours: (await one()).kilobytes,
      peer: (await many()).kilobytes,
    })),
};

export const webFunctionFigures: readonly Figure[] = [cpu, memory];
