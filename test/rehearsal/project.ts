import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Copies the project's tracked files, as a clone has them, so that the rehearsal can change its documents. */
export async function copyProject(directory: string): Promise<void> {
  const { stdout } = await promisify(execFile)('git', ['ls-files', '-z'], { cwd: root, maxBuffer: 1e8 });
  for (const path of stdout.split('\0').filter((name) => name !== '' && !name.startsWith('test/'))) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await cp(join(root, path), join(directory, path));
  }
  await symlink(join(root, 'node_modules'), join(directory, 'node_modules'));
}

/** Sets one environment's setting in the copy's cdk.json. */
export async function changeSetting(
  directory: string,
  environment: string,
  name: string,
  value: unknown,
): Promise<void> {
  const path = join(directory, 'cdk.json');
  const config = JSON.parse(await readFile(path, 'utf8'));
  config.context.environments[environment][name] = value;
  await writeFile(path, JSON.stringify(config));
}
