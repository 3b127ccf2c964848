import { expect, it } from 'vitest';
import { dynoxideProgram } from '../support/dynoxide.ts';
import { watchPublishing } from '../support/versions-on-end.ts';

/* `npm run soak -- --only lagging-replica` reads for as long as it is let. */

const program = dynoxideProgram();
if (program === null) process.stderr.write('Lagging replicas were not tried: dynoxide has no build for this system.\n');

it.skipIf(program === null)(
  'an answer shows each article in one state, from replicas that are behind while it is published without pause',
  async () => {
    const problems: string[] = [];
    let seed = 7;
    const random = (): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed / 2 ** 32;
    };
    const figures = await watchPublishing(
      program ?? '',
      (answers) => answers < 1_000,
      random,
      (problem) => problems.push(problem),
    );
    expect(problems).toEqual([]);
    expect(figures.readsBehind).toBeGreaterThan(300);
    expect(figures.published).toBeGreaterThan(20);
    expect(figures.keeping).toBeGreaterThan(20);
  },
  120_000,
);
