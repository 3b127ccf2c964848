import { readFileSync, writeFileSync } from 'node:fs';
import type { BundleProcess } from './bundle-client.ts';
import type { Measured } from './figure.ts';
import { summaryOfProfile } from './profile-summary.ts';
import { interleaved } from './rounds.ts';
import type { Workbench } from './workbench.ts';

/** One side of a warm figure: a bundle, and its requests in the order in which both sides get them. */
export interface Side {
  readonly bundle: Promise<string>;
  readonly environment: Readonly<Record<string, string>>;
  readonly events: readonly object[];
  /** What it has to be told before. */
  readonly introduction?: object;
}

const leastRequests = 50;
/** Until then V8 is still compiling, on threads whose time counts too. */
const warmUpRequests = 1_500;
/** Enough for what is not to be told apart from noise: one round. */
const shortWarmUpRequests = 150;
/** How many rounds of `--rounds` one pass over all requests stands for. */
const roundsOfPass = 3;
/** A collection, or code that V8 compiles on a thread, doubles a sample: a median of a few would be off by half. */
const leastSamples = 12;

/**
 * CPU of a request, each side in a warm process of its own. First both answer everything, and have to give the same bytes;
 * then they take turns with fifty requests each, which are the same for both, until they have been through all of them
 * as often as the rounds say.
 *
 * @throws where the two sides do not answer the same, or one answers with errors
 */
export async function warmCpu(workbench: Workbench, name: string, ours: Side, peer: Side): Promise<Measured> {
  const [left, right] = await Promise.all([start(workbench, ours), start(workbench, peer)]);
  try {
    await compareAnswers(name, left, right);
    const warmUp = workbench.rounds === 1 ? shortWarmUpRequests : warmUpRequests;
    for (const side of [left, right]) {
      await side.process.run(side.events, Math.ceil(warmUp / side.events.length));
      side.events = repeated(side.events);
    }
    const slices = Math.ceil(left.events.length / leastRequests);
    const passes = Math.ceil(workbench.rounds / roundsOfPass);
    const samples = workbench.rounds === 1 ? slices : Math.max(slices * passes, leastSamples);
    const turn = ({ process, events }: Started) => {
      let taken = 0;
      return () => {
        const from = (taken % slices) * leastRequests;
        taken += 1;
        return process.run(events.slice(from, from + leastRequests));
      };
    };
    const measured = await interleaved(samples, turn(left), turn(right));
    await writeProfile(workbench, name, left);
    await writeProfile(workbench, `${name}.peer`, right);
    return measured;
  } finally {
    for (const { process } of [left, right]) process.end();
  }
}

interface Started {
  readonly process: BundleProcess;
  events: readonly object[];
}

async function start(workbench: Workbench, { bundle, environment, events, introduction }: Side): Promise<Started> {
  if (events.length === 0) throw new Error('The corpus has no such page: take more articles.');
  const process = await workbench.start(bundle, environment);
  if (introduction !== undefined) await process.run([introduction]);
  return { process, events };
}

/** Few different requests come again, in the same order, until there are enough to measure. */
function repeated(events: readonly object[]): readonly object[] {
  return Array.from({ length: Math.ceil(leastRequests / events.length) }, () => events).flat();
}

/** @throws where the two sides do not answer the same, or one answers with errors */
export async function compareAnswers(name: string, ours: Readonly<Started>, peer: Readonly<Started>): Promise<void> {
  const [left, right] = [await ours.process.answers(ours.events), await peer.process.answers(peer.events)];
  for (const [index, answer] of left.entries()) {
    // Apollo ends its answers with a line feed.
    const other = right[index]?.trimEnd();
    // Cursors are opaque: each side has its own.
    if (withoutCursors(answer.trimEnd()) !== withoutCursors(other ?? '')) {
      throw new Error(`${name}: the two sides do not answer the same.\nours: ${answer}\npeer: ${other}`);
    }
    if (!answer.startsWith('{"data":') || answer.includes('"errors":')) {
      throw new Error(`${name}: the two sides answer with errors: ${answer}`);
    }
  }
}

async function writeProfile(workbench: Workbench, name: string, { process, events }: Started): Promise<void> {
  const file = workbench.profile(name);
  if (file === null) return;
  await process.profile(events, file);
  writeFileSync(file.replace(/cpuprofile$/, 'txt'), summaryOfProfile(readFileSync(file, 'utf8')));
}

function withoutCursors(answer: string): string {
  return answer.replace(/"endCursor":"[^"]*"/g, '"endCursor":""');
}
