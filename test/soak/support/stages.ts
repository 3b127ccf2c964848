import { dynoxideProgram, startDynoxide } from '../../support/dynoxide.ts';
import { impatientClient } from '../../support/faults/clients.ts';
import { startReader } from '../../support/faults/reader.ts';
import type { Scene } from '../../support/faults/scene.ts';
import { type Stage, setStage } from '../../support/faults/trial.ts';
import { startFaultyProxy } from '../../support/faulty-proxy.ts';

/** Throws where there is no build for this system: a soak that runs nothing has not passed. */
export function requiredProgram(): string {
  const program = dynoxideProgram();
  if (program === null) throw new Error('The soak needs dynoxide, which has a build for Linux on x64 alone.');
  return program;
}

/** Sets the stage for each scene, one after the other, and plays on it. */
export async function onStages(scenes: readonly Scene[], playOn: (stage: Stage) => Promise<void>): Promise<void> {
  const database = await startDynoxide(requiredProgram());
  const proxy = await startFaultyProxy(database.endpoint);
  const direct = impatientClient(database.endpoint);
  try {
    for (const scene of scenes) {
      const reader = startReader(database.endpoint, scene.asked);
      await playOn(await setStage({ scene, proxy, direct, reader }));
      reader.stop();
    }
  } finally {
    direct.destroy();
    await proxy.stop();
    await database.stop();
  }
}
