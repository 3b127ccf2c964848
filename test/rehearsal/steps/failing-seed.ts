import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentOf, undated } from '../documents.ts';
import { deployed, runCdk, type Stage, stackName } from '../stage.ts';
import { corpusState } from '../viewer.ts';

/** A shipped document that cannot be published fails the deploy, which takes everything back; then one that can. */
export async function failingSeed(stage: Stage): Promise<void> {
  const { cloud, report, project } = stage;
  const { graphqlUrl } = deployed(stage, 'dev');
  const before = await corpusState(cloud, graphqlUrl);
  const broken = join(project, 'seed/documents/broken.txt');
  report.heading('a failing seed');
  await writeFile(broken, undated);
  const failed = await runCdk(stage, 'deploy', 'dev');
  report.holds('the deploy fails', failed.exitCode !== 0, failed.output);
  report.holds('and says which document', failed.output.includes('broken.txt'), failed.output);
  report.equal(
    'the stack is as it was',
    cloud.cloudFormation.stack(stackName('dev'))?.status,
    'UPDATE_ROLLBACK_COMPLETE',
  );
  report.equal('readers see what they saw', await corpusState(cloud, graphqlUrl), before);
  await rm(broken);
  const sound = documentOf('A Letter From the Border', 903, [
    'Estonia and Finland wrote a letter (Postimees, November 2).',
  ]);
  await writeFile(join(project, 'seed/documents/letter.txt'), sound);
  const mended = await runCdk(stage, 'deploy', 'dev');
  report.equal('with a sound one the next deploy works', mended.exitCode, 0);
  report.equal(
    'and the new document is there',
    (await corpusState(cloud, graphqlUrl)).titles,
    [...before.titles, 'A Letter From the Border'].sort(),
  );
  await rm(join(project, 'seed/documents/letter.txt'));
}
