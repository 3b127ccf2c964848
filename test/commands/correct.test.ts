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
  const none = join(folder, 'none.txt');
  const { code, stdout, stderr } = await runCommand('correct', [orphaned, wrong, bare, none]);
  expect(code).toBe(1);
  expect(stdout).toBe(
    `${orphaned}.corrections.yaml:4:5: orphaned: remove mention “Gazprom”. “Gazprom” is not in the text.\n`,
  );
  expect(stderr.split('\n')).toEqual([
    `${wrong}.corrections.yaml:4:5: "exact" is missing.`,
    `${wrong}.corrections.yaml:5:5: "to" is missing.`,
    `${bare}.corrections.yaml: there is no such file, or it is empty, and there is no registry beside it.`,
    `${none}: no such file`,
    '',
  ]);
  expect((await runCommand('correct', [])).code).toBe(2);
});

it('npm run correct checks a directory, each document in it by its name, and names corrections of no document', async () => {
  const root = join(folder, 'several');
  await mkdir(join(root, 'below'), { recursive: true });
  await file('several/a.txt', signed(relink));
  const below = await file('several/below/b.txt', `${signed(relink)}  - {set: title, to: A Port Left}\n`);
  await writeFile(join(root, 'c.txt'), document);
  const stray = ['c.corrections.yaml', 'c.txt.corrections.yml', 'd.txt.corrections.yaml'].map((name) =>
    join(root, name),
  );
  for (const name of stray) await writeFile(name, signed(relink));
  const { code, stdout, stderr } = await runCommand('correct', [root]);
  expect(code).toBe(1);
  expect(stdout.split('\n').filter((line) => /^(?:---|\+\+\+)/.test(line))).toEqual([
    `--- ${join(root, 'a.txt')} as annotated`,
    `+++ ${join(root, 'a.txt')} as corrected`,
    `--- ${below} as annotated`,
    `+++ ${below} as corrected`,
  ]);
  expect(stderr.split('\n')).toEqual([
    `${stray[0]}: there is no c beside it, and so it corrects nothing. Corrections of c.txt are named c.txt.corrections.yaml.`,
    `${stray[1]}: the name has to end in .corrections.yaml, after the whole name of the document, and so it corrects nothing.`,
    `${stray[2]}: there is no d.txt beside it, and so it corrects nothing.`,
    '',
  ]);
  const seeded = await runCommand('seed', ['--dry-run', root]);
  for (const name of stray) expect(seeded.stderr).toContain(`${name}: `);
  expect(JSON.parse(seeded.stdout)).toMatchObject({ failed: 0 });
  // The corrections themselves may be given too.
  const given = await runCommand('correct', [`${below}.corrections.yaml`]);
  expect([given.code, given.stdout]).toEqual([0, expect.stringContaining('+title: A Port Left')]);
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
    'sources:\n  - {slug: kommersant, name: Kommersant Daily News, aliases: [Kommersant Paper]}\nactors:\n  - {slug: russia, description: a state}\n',
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
  expect((await runCommand('correct', [registry])).stdout.split('\n')).toEqual([
    `${join(root, 'registry')}: 1 actors, 1 sources`,
    '@@ actors @@',
    expect.stringMatching(/^-Russia \(russia\): STATE/),
    expect.stringMatching(/^\+Russia \(russia\): STATE.*, a state/),
    '@@ sources @@',
    '-Kommersant (kommersant): registered, https://www.kommersant.ru',
    '+Kommersant Daily News (kommersant): registered, https://www.kommersant.ru, also Kommersant Paper',
    '',
  ]);
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
