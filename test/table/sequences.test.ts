import { afterAll, beforeAll, expect, it } from 'vitest';
import { playSequence } from '../sequences/play-sequence.ts';
import { engines } from '../support/engines.ts';
import { clientWithTable } from '../support/table.ts';

/** `PROPERTY_RUNS=200 npm test -- test/table/sequences.test.ts` plays more, and `npm run soak` others. */
const runs = Number(process.env.PROPERTY_RUNS ?? 7);
const engine = engines.at(-1);

let endpoint = '';
let stop = async (): Promise<void> => undefined;
beforeAll(async () => {
  if (engine === undefined) throw new Error('No engine.');
  ({ endpoint, stop } = await engine.start());
  (await clientWithTable(endpoint)).destroy();
});
afterAll(() => stop());

it.each(Array.from({ length: runs }, (_, index) => index + 1))(
  'whatever is published, unpublished and merged, killed and unanswered, readers are told what a plain recount gives: seed %i',
  async (seed) => {
    expect(await playSequence(endpoint, seed)).toEqual([]);
  },
);
