import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { originHeader } from '../../../functions/graphql/origin-header.ts';
import { bundleWebServer } from '../../../infra/bundle.ts';
import type { Figure } from '../figure.ts';
import { originHeaderValue } from '../lambda-event.ts';
import { postedEvents } from '../operations.ts';
import { interleaved } from '../rounds.ts';

const atOnce = 64;
const requestsOfSample = 10 * atOnce;
const bodySchema = z.object({ body: z.string() });
/** Linux counts CPU in hundredths of a second. */
const millisecondsOfTick = 10;

/** CPU of one request to a web function: 64 at once in one process, beside one after the other, as 64 processes have them. */
const concurrent: Figure = {
  name: 'web.concurrent.cpu',
  unit: 'ms',
  peerName: 'one request at a time',
  async measure(workbench) {
    const { environment, pages } = await workbench.corpus();
    const bodies = postedEvents('article', pages.article).map((event) => bodySchema.parse(event).body);
    const { directory } = await bundleWebServer();
    const port = await freePort();
    const server = spawn(process.execPath, [join(directory, 'index.js')], {
      env: { ...environment.gloss, AWS_LAMBDA_HTTP_ENDPOINT: `127.0.0.1:${port}`, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    let asked = 0;
    const ask = async (): Promise<void> => {
      const body = bodies[asked % bodies.length] ?? '';
      asked += 1;
      const headers = { [originHeader]: originHeaderValue, 'content-type': 'application/json' };
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body });
      if (!response.ok || (await response.text()).includes('"errors"')) throw new Error(`Answered ${response.status}.`);
    };
    const sample = (lanes: number) => async (): Promise<number> => {
      const before = cpuOf(server);
      const lane = async () => {
        for (let request = 0; request < requestsOfSample / lanes; request += 1) await ask();
      };
      await Promise.all(Array.from({ length: lanes }, lane));
      return (cpuOf(server) - before) / requestsOfSample;
    };
    try {
      await listening(port);
      for (let warmUp = 0; warmUp < 3; warmUp += 1) await sample(atOnce)();
      return await interleaved(workbench.rounds, sample(atOnce), sample(1));
    } finally {
      server.kill();
    }
  },
};

/** Of all its threads, in ms. */
function cpuOf({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * millisecondsOfTick;
}

async function listening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answers = await fetch(`http://127.0.0.1:${port}/health`).then(
      () => true,
      () => false,
    );
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The web function does not listen.');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

export const webFunctionFigures: readonly Figure[] = [concurrent];
