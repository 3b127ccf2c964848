import { playSequence } from '../../sequences/play-sequence.ts';
import { startDynoxide } from '../../support/dynoxide.ts';
import { clientWithTable } from '../../support/table.ts';
import type { SoakSuite } from '../suite.ts';
import { requiredProgram } from '../support/stages.ts';

/** Far from the seeds of `test/table/sequences.test.ts`. */
const firstSeed = 1_000_000;

/** Sequences of publish, revision, unpublish and merge, at random, with kills and lost replies, held beside a plain recount. */
export const randomSequences: SoakSuite = {
  name: 'random-sequences',
  description: 'random publishes, revisions, unpublishes and merges, killed or unanswered, beside a plain recount',
  weight: 2,
  least: { sequences: 25 },
  async run(soak) {
    const database = await startDynoxide(requiredProgram());
    (await clientWithTable(database.endpoint)).destroy();
    const start = firstSeed + Math.floor(soak.random() * 1_000_000_000);
    let sequences = 0;
    try {
      for (; soak.goesOn(); sequences += 1) {
        const seed = start + sequences;
        for (const problem of await playSequence(database.endpoint, seed)) soak.wrong(`seed ${seed}, ${problem}`);
      }
    } finally {
      await database.stop();
    }
    return { sequences, firstSeed: start };
  },
};
