import type { Measured } from './figure.ts';

type Sample = () => number | Promise<number>;

/** Medians of samples that the two sides take in turns, each first in every other round. */
export async function interleaved(rounds: number, ours: Sample, peer: Sample): Promise<Measured> {
  const samples: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) samples.ours.push(await ours());
    samples.peer.push(await peer());
    if (round % 2 === 1) samples.ours.push(await ours());
  }
  return { ours: median(samples.ours), peer: median(samples.peer) };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Milliseconds of CPU that one run takes, of as many as fill `leastMilliseconds`. */
export function timePerRun(run: () => unknown, leastMilliseconds: number): number {
  const before = process.cpuUsage();
  let runs = 0;
  let elapsed = 0;
  do {
    run();
    runs += 1;
    const { user, system } = process.cpuUsage(before);
    elapsed = (user + system) / 1000;
  } while (elapsed < leastMilliseconds);
  return elapsed / runs;
}
