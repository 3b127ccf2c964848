import { watchPublishing } from '../../support/versions-on-end.ts';
import type { SoakSuite } from '../suite.ts';
import { requiredProgram } from '../support/stages.ts';

/** Articles are published anew without pause; every answer shows each of them in one state, and whole. */
export const laggingReplica: SoakSuite = {
  name: 'lagging-replica',
  description: 'answers of one state, from replicas up to 500 ms behind',
  weight: 3,
  async run(soak) {
    const figures = await watchPublishing(
      requiredProgram(),
      () => soak.goesOn(),
      () => soak.random(),
      (problem) => soak.wrong(problem),
    );
    return { ...figures };
  },
};
