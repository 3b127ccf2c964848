import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynoxideProgram, startDynoxide } from '../support/dynoxide.ts';
import { impatientClient } from '../support/faults/clients.ts';
import { startReader } from '../support/faults/reader.ts';
import { smallScenes } from '../support/faults/small-scenes.ts';
import { describeTrial, noFault, oneFault, play, type Stage, setStage } from '../support/faults/trial.ts';
import { type FaultyProxy, faults, startFaultyProxy } from '../support/faulty-proxy.ts';

/** `npm run soak` tries the rest too, and more of each. */
const tried = faults.filter((fault) => fault !== 'AFTER_NEXT_RUN' && fault !== 'REFUSED');

const program = dynoxideProgram();
if (program === null) process.stderr.write('Faults of writes were not tried: dynoxide has no build for this system.\n');

describe.each(program === null ? [] : smallScenes)('$name, whatever befalls one of its writes', (scene) => {
  let stop = async (): Promise<void> => undefined;
  let stage: Stage;
  beforeAll(async () => {
    const database = await startDynoxide(program ?? '');
    const proxy: FaultyProxy = await startFaultyProxy(database.endpoint);
    const direct = impatientClient(database.endpoint);
    const reader = startReader(database.endpoint, scene.asked);
    stop = async () => {
      reader.stop();
      direct.destroy();
      await proxy.stop();
      await database.stop();
    };
    stage = await setStage({ scene, proxy, direct, reader });
  });
  afterAll(() => stop());

  it('nothing', async () => {
    const { hit, problems } = await play(stage, noFault);
    expect([hit, problems]).toEqual([null, []]);
  });

  it.each(tried)('%s', async (fault) => {
    const problems: string[] = [];
    expect(stage.writes.length).toBeGreaterThan(5);
    for (const { number } of stage.writes) {
      // Until shortly before the fault readers see what they see without one.
      const trial = await play(stage, oneFault(number, fault), number - 1);
      if (trial.hit === null) problems.push(`write ${number} did not come`);
      if (trial.problems.length > 0) problems.push(describeTrial(trial));
    }
    expect(problems).toEqual([]);
  });
});
