import { changeSetting } from '../project.ts';
import { deployed, runCdk, type Stage, stackName } from '../stage.ts';
import { corpusState } from '../viewer.ts';

/** `keepData` switched on for a stack with documents, and off again: neither deletes or unpublishes anything. */
export async function keepData(stage: Stage): Promise<void> {
  const { cloud, report, project } = stage;
  report.heading('keepData of dev, switched on and off');
  const { bucket, graphqlUrl } = deployed(stage, 'dev');
  const versions = bucket.versions.length;
  const before = await corpusState(cloud, graphqlUrl);
  for (const keeps of [true, false]) {
    await changeSetting(project, 'dev', 'keepData', keeps);
    const run = await runCdk(stage, 'deploy', 'dev');
    await cloud.settled();
    report.equal(`the deploy with ${keeps} works`, run.exitCode, 0);
    report.equal('the bucket holds every version that it held', bucket.versions.length, versions);
    report.equal('every article is still served', await corpusState(cloud, graphqlUrl), before);
    report.equal(
      'the stack is protected from a destroy by mistake just where it keeps data',
      cloud.cloudFormation.stack(stackName('dev'))?.terminationProtection,
      keeps,
    );
  }
}
