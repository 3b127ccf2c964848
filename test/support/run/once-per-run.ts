import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The environment variable with the folder of a run of the tests. */
export const runDirectoryVariable = 'GLOSS_RUN_DIRECTORY';

/**
 * Has files made once in a run of the tests, by the first process that needs them; others wait for it. Where it fails, the
 * next tries. Outside of such a run each process makes its own.
 *
 * @param make writes the files into a folder that exists
 * @returns the folder
 */
export async function oncePerRun(name: string, make: (directory: string) => Promise<void>): Promise<string> {
  const run = process.env[runDirectoryVariable];
  if (run === undefined) {
    const own = mkdtempSync(join(tmpdir(), `gloss-${name}-`));
    process.once('exit', () => rmSync(own, { recursive: true, force: true }));
    await make(own);
    return own;
  }
  const directory = join(run, name);
  const done = `${directory}.done`;
  while (!existsSync(done)) {
    if (!began(directory)) await delay(50);
    else await makeOrRemove(directory, done, make);
  }
  return directory;
}

/** False where another process has begun it. */
function began(directory: string): boolean {
  try {
    mkdirSync(directory);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function makeOrRemove(directory: string, done: string, make: (directory: string) => Promise<void>) {
  try {
    await make(directory);
    writeFileSync(done, '');
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
}
