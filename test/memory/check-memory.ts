// A step of .ci/run: whether the GraphQL function keeps anything of the requests that it answers.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { synthesized } from '../aws/synthesized.ts';
import { engines } from '../support/engines.ts';
import { publishAsked } from './asked.ts';
import { type CalledFunction, startFunction } from './function-client.ts';
import { type Asked, mixedRequest } from './requests.ts';

const help = `Usage: node test/memory/check-memory.ts [--requests N] [--leak]

Gives the GraphQL function's deployed bundle 10,000 mixed requests as Lambda events, in a process of its own without any
heap flag: articles, actors, sources, lists, pages, errors, hostile documents, documents that come once. Fails where the last
quarter's peak of memory is above 1.1 times the second's, or above half of what the function is configured with.

  --requests N  another number
  --leak        keeps every answer, to see it fail
  --help        show this help
`;
const options = { requests: { type: 'string' }, leak: { type: 'boolean' }, help: { type: 'boolean' } } as const;
const mostGrowth = 1.1;
const batch = 100;

process.exitCode = await main();

async function main(): Promise<number> {
  const { requests = '10000', leak = false, help: asksHelp } = parseArgs({ options }).values;
  if (asksHelp === true || !/^[1-9]\d{2,6}$/.test(requests)) {
    (asksHelp === true ? process.stdout : process.stderr).write(help);
    return asksHelp === true ? 0 : 2;
  }
  const { template, functions } = await synthesized();
  const deployed = functions.find(({ bundle }) => bundle.name === 'graphql');
  const { MemorySize } = z.object({ MemorySize: z.number() }).parse(template.Resources[deployed?.id ?? '']?.Properties);
  // The last is the faster one.
  const database = await engines.at(-1)?.start();
  if (database === undefined || deployed === undefined) throw new Error('There is no database, or no function.');
  const called = startFunction(join(deployed.bundle.directory, 'index.js'), database.endpoint, leak);
  let peaks: number[];
  try {
    peaks = await ask(called, Number(requests), await publishAsked(database.endpoint));
  } finally {
    called.end();
    await database.stop();
  }

  const [, second = 0, , last = 0] = peaks;
  const half = MemorySize / 2;
  const most = Math.max(...peaks);
  process.stdout.write(
    `peak of memory in each quarter of ${requests} requests, MiB: ${peaks.map(rounded).join(', ')}\n`,
  );
  process.stdout.write(`last / second quarter: ${(last / second).toFixed(3)}, at most ${mostGrowth}\n`);
  process.stdout.write(`most: ${rounded(most)} MiB, at most ${half}, half of the function's ${MemorySize}\n`);
  return last <= second * mostGrowth && most <= half ? 0 : 1;
}

function rounded(mebibytes: number): string {
  return mebibytes.toFixed(1);
}

/** Peaks of the four quarters, in MiB. Throws where an answer is none of those that the request has. */
async function ask({ call }: CalledFunction, count: number, asked: Asked): Promise<number[]> {
  const peaks = [0, 0, 0, 0];
  for (let start = 0; start < count; start += batch) {
    const requests = Array.from({ length: Math.min(batch, count - start) }, (_, offset) =>
      mixedRequest(start + offset, asked),
    );
    const { peak, answers } = await call(requests);
    for (const [index, request] of requests.entries()) {
      const answer = answers[index];
      if (answer?.refused === !request.answered && answer.status < 500) continue;
      throw new Error(`${answer?.status} for ${request.method} ${request.path} ${request.text.slice(0, 300)}`);
    }
    const quarter = Math.floor((start / count) * 4);
    peaks[quarter] = Math.max(peaks[quarter] ?? 0, peak / 2 ** 20);
    if (process.stderr.isTTY) process.stderr.write(`\r${start + requests.length} of ${count} requests`);
  }
  if (process.stderr.isTTY) process.stderr.write('\n');
  return peaks;
}
