import { oneFault as at, describeTrial, play } from '../../support/faults/trial.ts';
import { faults } from '../../support/faulty-proxy.ts';
import type { SoakSuite } from '../suite.ts';
import { largerScenes } from '../support/larger-scenes.ts';
import { onStages } from '../support/stages.ts';

/** Every write of every scene, whatever befalls it, as far as there is time. */
export const oneFault: SoakSuite = {
  name: 'one-fault',
  description: 'each write of publish, revise, unpublish and ingest × each fault',
  weight: 0.5,
  async run(soak) {
    let trials = 0;
    let untried = 0;
    await onStages(largerScenes, async (stage) => {
      for (const fault of faults) {
        for (let number = 1; number <= stage.writes.length; number += 1) {
          if (!soak.goesOn()) {
            untried += 1;
            continue;
          }
          const trial = await play(stage, at(number, fault));
          trials += 1;
          if (trial.problems.length > 0) soak.wrong(`${stage.scene.name}, ${fault}, ${describeTrial(trial)}`);
        }
      }
    });
    return { trials, untried };
  },
};
