import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { runCommand } from '../support/run-command.ts';
import { clientWithTable, emptyTable, everyItem, localClient, tableName } from '../support/table.ts';

let endpoint = '';
let folder = '';
let stop = async (): Promise<void> => undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloss-seed-'));
  ({ endpoint, stop } = await startEmbeddedDynamoDB());
  await clientWithTable(endpoint);
});
afterAll(async () => {
  await stop();
  await rm(folder, { recursive: true });
});
beforeEach(() => emptyTable(localClient(endpoint)));

const at = () => ['--table', tableName, '--endpoint', endpoint];
const summaryOf = (stdout: string) => JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
const stored = async () => (await everyItem(localClient(endpoint))).length;

const document = (title: string, text: string) =>
  `${title}\n\nPublication: Eurasia Daily Monitor Volume: 14 Issue: 142\n\n${text}\n`;

describe('npm run seed and npm run unpublish', () => {
  it('publishes every document of a directory, once, and goes on after one that fails', async () => {
    const directory = join(folder, 'documents');
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, 'a.txt'), document('A Port Waits', 'Moscow is patient (Kommersant, November 3).'));
    await writeFile(join(directory, 'b.txt'), 'Undated\n\nNobody knows when.\n');
    await writeFile(join(directory, 'c.txt'), '');
    await writeFile(join(directory, 'd.png'), 'no document');
    await mkdir(join(directory, 'more.txt', '.hidden'), { recursive: true });
    await writeFile(join(directory, 'more.txt', 'e.md'), document('# A Pier', 'Iran waits (Tass, November 4).'));
    await writeFile(join(directory, 'more.txt', '.hidden', 'f.md'), 'A draft.');

    const first = await runCommand('seed', [...at(), directory]);
    expect(first.code).toBe(1);
    expect(summaryOf(first.stdout)).toMatchObject({ documents: 4, published: 2, unchanged: 0, failed: 2 });
    expect(first.stderr).toMatch(/b\.txt: .*--published/);
    expect(first.stderr).toMatch(/c\.txt:1:1: EMPTY_DOCUMENT/);

    const again = await runCommand('seed', [...at(), '--published', '2017-11-06', directory]);
    expect(summaryOf(again.stdout)).toMatchObject({ documents: 4, published: 3, failed: 1 });
  });

  it('takes an article back', async () => {
    const path = join(folder, 'one.txt');
    await writeFile(path, document('A Port Waits', 'Moscow is patient (Kommersant, November 3).'));
    await runCommand('seed', [...at(), path]);
    const { code } = await runCommand('unpublish', [...at(), 'a-port-waits']);
    expect(code).toBe(0);
    const missing = await runCommand('unpublish', [...at(), 'a-port-waits']);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toMatch(/There is no article "a-port-waits"/);
  });

  it('stores nothing in a dry run and nothing of a document that it refuses', async () => {
    const path = join(folder, 'one.txt');
    await writeFile(path, document('A Port Waits', 'Moscow is patient (Kommersant, November 3).'));
    expect((await runCommand('seed', ['--dry-run', path])).code).toBe(0);
    await writeFile(path, 'Undated\n\nNobody knows when.\n');
    expect((await runCommand('seed', [...at(), path])).code).toBe(1);
    const dry = await runCommand('seed', ['--dry-run', path]);
    expect(dry.code).toBe(1);
    expect(summaryOf(dry.stdout)).toMatchObject({ documents: 1, failed: 1 });
    expect(dry.stderr).toMatch(/one\.txt:1:1: No publication line/);
    expect(dry.stderr).toMatch(/one\.txt: .*--published/);
    expect(await stored()).toBe(0);
  });

  it('says what a call lacks', async () => {
    expect((await runCommand('seed', ['one.txt'])).code).toBe(2);
    expect((await runCommand('seed', at())).code).toBe(2);
    expect((await runCommand('unpublish', at())).code).toBe(2);
    for (const name of ['seed', 'unpublish']) {
      const { code, stdout, stderr } = await runCommand(name, ['--nonsense']);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/--nonsense.*Usage: npm run/s);
      expect((await runCommand(name, ['--table', tableName, '--endpoint', 'nowhere', 'one.txt'])).code).toBe(2);
    }
  });

  it('says that there is no such table', async () => {
    const path = join(folder, 'one.txt');
    await writeFile(path, document('A Port Waits', 'Moscow is patient (Kommersant, November 3).'));
    const { code, stderr } = await runCommand('seed', ['--table', 'absent', '--endpoint', endpoint, path]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/one\.txt: the table does not exist/);
  });
});
