import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dynoxideProgram, startDynoxide } from '../support/dynoxide.ts';
import { cdk } from './cdk.ts';
import { Cloud } from './loopback/cloud.ts';
import { runtimeClient } from './runtime-client.ts';

const program = dynoxideProgram();
if (program === null) throw new Error('no dynoxide');
const database = await startDynoxide(program);
const cloud = await Cloud.start({ database, runtimeClient: await runtimeClient() });
const directory = await mkdtemp(join(tmpdir(), 'rehearse-'));
try {
  console.time('deploy');
  const run = await cdk(
    { endpoint: cloud.endpoint, home: join(directory, 'home'), project: process.cwd() },
    'deploy',
    '--require-approval',
    'never',
    '--output',
    join(directory, 'out'),
  );
  console.timeEnd('deploy');
  console.log(run.exitCode, run.output);
  console.log(cloud.ledger.existing().join('\n'));
  console.log(cloud.cloudFormation.stack('Gloss')?.outputs);
} finally {
  console.log(cloud.faults, cloud.functions.logs());
  await cloud.stop();
  await database.stop();
  await rm(directory, { recursive: true });
}
