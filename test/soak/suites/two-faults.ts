import { describeTrial, play } from '../../support/faults/trial.ts';
import { type Fault, faults } from '../../support/faulty-proxy.ts';
import type { SoakSuite } from '../suite.ts';
import { largerScenes } from '../support/larger-scenes.ts';
import { onStages } from '../support/stages.ts';

/** Two faults at two writes, chosen at random, so that repeats and what is done about a fault meet faults too. */
export const twoFaults: SoakSuite = {
  name: 'two-faults',
  description: 'pairs of faults at random writes',
  weight: 0.5,
  async run(soak) {
    let trials = 0;
    const chosen = <Value>(values: readonly Value[]): Value => {
      const value = values[Math.floor(soak.random() * values.length)];
      if (value === undefined) throw new Error('There is nothing to choose from.');
      return value;
    };
    while (soak.goesOn()) {
      await onStages(largerScenes, async (stage) => {
        for (let round = 0; round < 20 && soak.goesOn(); round += 1) {
          const first = 1 + Math.floor(soak.random() * stage.writes.length);
          const second = first + 1 + Math.floor(soak.random() * 6);
          const befalls = new Map<number, Fault>([
            [first, chosen(faults)],
            [second, chosen(faults)],
          ]);
          const trial = await play(stage, ({ number }) => befalls.get(number) ?? null);
          trials += 1;
          const plan = [...befalls].map(([number, fault]) => `${fault} at ${number}`).join(', ');
          if (trial.problems.length > 0) soak.wrong(`${stage.scene.name}, ${plan}: ${describeTrial(trial)}`);
        }
      });
    }
    return { trials };
  },
};
