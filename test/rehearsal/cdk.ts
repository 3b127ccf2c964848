import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { account } from '../aws/loopback/account.ts';

export interface CdkOptions {
  /** The loopback AWS. */
  readonly endpoint: string;
  /** Where the CLI keeps its own files, in place of the home directory. */
  readonly home: string;
  /** The project that it runs in. */
  readonly project: string;
}

export interface CdkRun {
  readonly exitCode: number;
  /** Both streams, as a terminal shows them. */
  readonly output: string;
}

/** Runs the CDK CLI of this project, as `npx cdk` does, against the loopback AWS. */
export async function cdk(options: CdkOptions, ...parameters: string[]): Promise<CdkRun> {
  await mkdir(options.home, { recursive: true });
  const program = createRequire(import.meta.url).resolve('aws-cdk/bin/cdk');
  const child = spawn(process.execPath, [program, ...parameters], {
    cwd: options.project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: deployerEnvironment(options),
  });
  const outputs = Promise.all([text(child.stdout), text(child.stderr)]);
  const [exitCode] = await once(child, 'exit');
  return { exitCode: typeof exitCode === 'number' ? exitCode : 1, output: (await outputs).join('') };
}

/** What the shell of someone has who deploys: credentials and region, and the loopback for AWS. */
export const deployerEnvironment = ({ endpoint, home, project }: CdkOptions): Record<string, string> => ({
  // As npx has it: what runs, runs on the Node of the lock file.
  PATH: `${join(project, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
  HOME: home,
  CDK_HOME: join(home, '.cdk'),
  CI: 'true',
  NO_COLOR: '1',
  AWS_ENDPOINT_URL: endpoint,
  AWS_REGION: account.region,
  AWS_ACCESS_KEY_ID: 'DEPLOYER',
  AWS_SECRET_ACCESS_KEY: 'none',
  AWS_EC2_METADATA_DISABLED: 'true',
});
