import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');
const scripts: Readonly<Record<string, string>> = manifest.scripts;

const forContributors = new Set(['check-reader', 'compile-pipeline-version', 'rehearse']);

/** A row of the table of commands: the script, and the options that the row names. */
const rows = [...readme.matchAll(/^\| `npm (?:run )?([\w-]+)((?: [^`]+)?)` +\| (.+) \|$/gm)].map(
  ([row = '', name = '']) => ({
    name,
    options: [...row.matchAll(/(?<=[ `])--[a-z-]+/g)].map(([option]) => option),
  }),
);

it('the README has every command of gloss’s own', () => {
  // CONTRIBUTING.md tells of those that only contributors need.
  const run = (script: string): boolean => /^node (?:--\S+ )*(?:seed\/commands|functions\/local|test)\//.test(script);
  const own = Object.keys(scripts).filter((name) => run(scripts[name] ?? '') && !forContributors.has(name));
  expect(rows.map(({ name }) => name).sort()).toEqual(own.sort());
});

describe.each(rows)('npm run $name', ({ name, options }) => {
  it('prints its help with --help, which has the options that the README names', async () => {
    const [, ...file] = (scripts[name] ?? '').split(' ');
    const { stdout } = await promisify(execFile)(process.execPath, [...file, '--help'], { cwd: root });
    expect(stdout).toMatch(new RegExp(`^Usage: npm (?:run )?${name}\\b`));
    for (const option of options) expect(stdout).toContain(option);
  });
});
