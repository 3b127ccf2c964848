import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloss-correct-'));
});
afterAll(() => rm(folder, { recursive: true }));

const document =
  'A Port Waits\n\nPublication: Eurasia Daily Monitor Volume: 14 Issue: 142\n\nMoscow is patient (Kommersant, November 3).\n';
const signed = (entries: string) => `by: Jane Doe\nat: 2026-11-28\ncorrections:\n${entries}`;
const relink = '  - {change: citation, exact: "Kommersant, November 3", source: Interfax}\n';

async function file(name: string, corrections: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, document);
  await writeFile(`${path}.corrections.yaml`, corrections);
  return path;
}

it('npm run correct shows what corrections change, as a diff', async () => {
  const path = await file('a.txt', signed(relink));
  const { code, stdout, stderr } = await runCommand('correct', [path]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.split('\n')).toEqual([
    `${path}.corrections.yaml:4:5: applied: change citation “Kommersant, November 3”`,
    '@@ paragraph 1 @@',
    expect.stringMatching(/^-\d+: citation “Kommersant, November 3”: Kommersant \(kommersant\), 2017-11-03/),
    expect.stringMatching(/^\+\d+: citation “Kommersant, November 3”: Interfax \(interfax\), 2017-11-03/),
    '',
  ]);
});

it('npm run correct fails where a correction is orphaned, an entry is wrong or there is nothing to check', async () => {
  const orphaned = await file('orphaned.txt', signed('  - {remove: mention, exact: Gazprom}\n'));
  const wrong = await file('wrong.txt', signed('  - {remove: mention}\n  - {set: title}\n'));
  const bare = join(folder, 'bare.txt');
  await writeFile(bare, document);
  const { code, stdout, stderr } = await runCommand('correct', [orphaned, wrong, bare]);
  expect(code).toBe(1);
  expect(stdout).toBe(
    `${orphaned}.corrections.yaml:4:5: orphaned: remove mention “Gazprom”. “Gazprom” stands nowhere in the text.\n`,
  );
  expect(stderr.split('\n')).toEqual([
    `${wrong}.corrections.yaml:4:5: "exact" is missing.`,
    `${wrong}.corrections.yaml:5:5: "to" is missing.`,
    `${bare}.corrections.yaml: there is no such file, or it is empty, and there is no registry beside it.`,
    '',
  ]);
  expect((await runCommand('correct', [])).code).toBe(2);
});

it('annotate and seed apply what stands beside a document, and tell what is orphaned', async () => {
  const path = await file('beside.txt', signed(`${relink}  - {remove: mention, exact: Gazprom}\n`));
  const { stdout, stderr } = await runCommand('annotate', [path]);
  expect(JSON.parse(stdout).paragraphs[0].citations).toMatchObject([{ source: { slug: 'interfax' } }]);
  expect(stderr).toContain(`${path}.corrections.yaml:5:5: The correction is orphaned.`);
  const seeded = await runCommand('seed', ['--dry-run', folder]);
  expect(seeded.stderr).toContain(`${path}.corrections.yaml:5:5: The correction is orphaned.`);
  expect(JSON.parse(seeded.stdout)).toMatchObject({ failed: 1 });
});

it('a registry beside documents is checked, shown as a diff, and applied to every document below a directory', async () => {
  const root = join(folder, 'corpus');
  const below = join(root, 'of', '2017');
  await mkdir(below, { recursive: true });
  await mkdir(join(root, 'registry'));
  const registry = join(root, 'registry', 'press.yaml');
  await writeFile(
    registry,
    'sources:\n  - {slug: kommersant, name: Kommersant Daily News}\nactors:\n  - {slug: russia, description: a state}\n',
  );
  const [near, far] = [join(root, 'near.txt'), join(below, 'far.txt')];
  await writeFile(near, document);
  await writeFile(far, document.replace('A Port', 'Another Port'));
  const { code, stdout } = await runCommand('correct', [near]);
  expect(code).toBe(0);
  expect(stdout.split('\n')).toEqual([
    '@@ paragraph 1 @@',
    expect.stringContaining('-19: citation “Kommersant, November 3”: Kommersant (kommersant)'),
    expect.stringContaining('+19: citation “Kommersant, November 3”: Kommersant Daily News (kommersant)'),
    '@@ actors @@',
    expect.stringMatching(/^-Russia \(russia\): STATE/),
    expect.stringMatching(/^\+Russia \(russia\): STATE.*, a state/),
    '@@ sources @@',
    '-Kommersant (kommersant): registered, https://www.kommersant.ru',
    '+Kommersant Daily News (kommersant): registered, https://www.kommersant.ru',
    '',
  ]);
  expect((await runCommand('correct', [registry])).stdout).toBe(`${join(root, 'registry')}: 1 actors, 1 sources\n`);
  await writeFile(registry, 'actors:\n  - {slug: atlantis}\n');
  const wrong = `${registry}:2:5: actors, entry 1 (“atlantis”): "kind" is missing`;
  expect((await runCommand('correct', [registry])).stderr).toContain(wrong);
  expect((await runCommand('annotate', [near])).stderr).toContain(wrong);
  const seeded = await runCommand('seed', ['--dry-run', root]);
  expect(JSON.parse(seeded.stdout)).toMatchObject({ documents: 2, failed: 2 });
  expect(seeded.stderr.split(wrong)).toHaveLength(3);
});

it('a corrections file is no document', async () => {
  const path = await file('given.txt', signed(relink));
  const { code, stderr } = await runCommand('annotate', [`${path}.corrections.yaml`]);
  expect([code, stderr]).toEqual([1, expect.stringContaining(`Give the document that they are of: ${path}`)]);
});
