// The step of .ci/run that deploys the stack without an account: the real CDK CLI against a loopback AWS.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cloud } from '../aws/loopback/cloud.ts';
import { grantedPolicies } from '../aws/loopback/granted-policies.ts';
import { runtimeClient } from '../aws/runtime-client.ts';
import { dynoxideProgram, startDynoxide } from '../support/dynoxide.ts';
import { changeSetting, copyProject } from './project.ts';
import { Report } from './report.ts';
import { runCdk, type Stage } from './stage.ts';
import { corrections } from './steps/corrections.ts';
import { destroyDevelopment, production } from './steps/destroy.ts';
import { documents } from './steps/documents.ts';
import { earlierBuild } from './steps/earlier-build.ts';
import { failingSeed } from './steps/failing-seed.ts';
import { keepData } from './steps/keep-data.ts';
import { pages } from './steps/pages.ts';
import { permissions } from './steps/permissions.ts';
import { allowedOrigin, reading } from './steps/reading.ts';
import { refusals } from './steps/refusals.ts';
import { restore } from './steps/restore.ts';
import { wordFiles } from './steps/word-files.ts';

const USAGE = `Usage: node test/rehearsal/rehearse.ts

Deploys the stack with the real CDK CLI to a loopback AWS on 127.0.0.1, uses it and destroys it. Prints a line for each
thing that is looked at; one that begins with FAIL is a fault (exit 1). A wrong call exits 2. README.md beside it says what
the loopback is not.
`;

process.exitCode = await main(process.argv.slice(2));

async function main(parameters: readonly string[]): Promise<number> {
  if (parameters.length > 0) {
    (parameters[0] === '--help' ? process.stdout : process.stderr).write(USAGE);
    return parameters[0] === '--help' ? 0 : 2;
  }
  const program = dynoxideProgram();
  if (program === null) throw new Error('dynoxide has no build for this system; the rehearsal needs it.');
  const client = await runtimeClient();
  const directory = await mkdtemp(join(tmpdir(), 'gloss-rehearsal-'));
  const database = await startDynoxide(program);
  const cloud = await Cloud.start({ database, runtimeClient: client });
  const report = new Report();
  try {
    const stage = {
      cloud,
      report,
      project: join(directory, 'gloss'),
      home: join(directory, 'home'),
      databaseEndpoint: database.endpoint,
    };
    await copyProject(stage.project);
    await rehearse(stage);
  } catch (error) {
    report.holds('the rehearsal comes to its end', false, error instanceof Error ? error.stack : error);
  }
  report.equal('faults of the loopback itself', cloud.faults.map(String), []);
  const sound = report.close();
  if (!sound) console.log(cloud.functions.logs().join('\n'));
  await cloud.stop();
  await database.stop();
  await rm(directory, { recursive: true });
  return sound ? 0 : 1;
}

async function rehearse(stage: Stage): Promise<void> {
  const { cloud, report } = stage;
  await changeSetting(stage.project, 'dev', 'allowedOrigins', [allowedOrigin]);
  report.heading('deploy');
  const first = await runCdk(stage, 'deploy', 'dev');
  console.log(first.output);
  report.equal('the deploy works', first.exitCode, 0);
  const readme = await readFile(join(stage.project, 'infra/README.md'), 'utf8');
  report.equal('its outputs are those that infra/README.md shows', outputsIn(first.output), outputsIn(readme));
  await reading(stage);
  await pages(stage);
  await refusals(stage);

  report.heading('deploy again');
  const resources = cloud.ledger.existing();
  const second = await runCdk(stage, 'deploy', 'dev');
  report.equal('the deploy works', second.exitCode, 0);
  report.holds('and says that nothing changed', second.output.includes('(no changes)'), second.output);
  report.equal('nothing did', cloud.ledger.existing(), resources);

  await documents(stage);
  await wordFiles(stage);
  await corrections(stage);
  await earlierBuild(stage);
  await failingSeed(stage);
  await keepData(stage);
  const granted = grantedPolicies(cloud.roles, cloud.queues);
  await destroyDevelopment(stage);
  const kept = await production(stage);
  await restore(stage, kept);
  await permissions(stage, granted);
}

/** The names of what a deploy prints at its end. */
function outputsIn(text: string): string[] {
  return [...text.matchAll(/^Gloss-dev\.(\w+) = /gm)].map(([, name = '']) => name);
}
