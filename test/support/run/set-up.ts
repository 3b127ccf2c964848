import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDirectoryVariable } from './once-per-run.ts';

/** Before all tests: makes the folder of what is made once for all of their processes, and removes it after them. */
export default function setUp(): () => void {
  const directory = mkdtempSync(join(tmpdir(), 'gloss-run-'));
  process.env[runDirectoryVariable] = directory;
  return () => rmSync(directory, { recursive: true, force: true });
}
