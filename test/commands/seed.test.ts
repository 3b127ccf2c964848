import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { startCountingProxy } from '../support/counting-proxy.ts';
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

const syllables = Array.from('bdfgklmnprstvz', (consonant) => [`${consonant}a`, `${consonant}o`]).flat();

/** A sentence about somebody whom no other number's names. */
function sleeper(index: number): string {
  const at = (place: number) => syllables[Math.floor(index / syllables.length ** place) % syllables.length] ?? '';
  const surname = `${at(0)}${at(1)}${at(2)}rov`;
  return `Ivan ${surname.charAt(0).toUpperCase()}${surname.slice(1)} slept.`;
}

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

  it('publishes with --force what is the same, and says without a table what is too much', async () => {
    const path = join(folder, 'same.txt');
    await writeFile(path, document('A Port Waits', 'Moscow is patient (Kommersant, November 3).'));
    await runCommand('seed', [...at(), path]);
    const same = await runCommand('seed', [...at(), path]);
    expect(summaryOf(same.stdout)).toMatchObject({ published: 0, unchanged: 1 });
    const forced = await runCommand('seed', [...at(), '--force', path]);
    expect(summaryOf(forced.stdout)).toMatchObject({ published: 1, unchanged: 0 });
    expect(forced.stderr).toContain('a-port-waits, revision 2, published');

    const much = join(folder, 'much.txt');
    // Each of 20,100 people has an entry.
    await writeFile(much, document('Much', Array.from({ length: 20_100 }, (_, index) => sleeper(index)).join(' ')));
    const dry = await runCommand('seed', ['--dry-run', much]);
    expect([dry.code, dry.stderr]).toEqual([
      1,
      expect.stringContaining('much.txt: TOO_MANY_ENTRIES: "Much" would write more list entries'),
    ]);
  });

  it('refuses another text under the title and the day of an article that another file gave, unless told to', async () => {
    const [mine, yours] = [join(folder, 'mine.txt'), join(folder, 'yours.txt')];
    const column = (text: string) => `Press Review\n\nJanuary 16, 2017\n\n${text}\n`;
    await writeFile(mine, column('Moscow is patient (Kommersant, January 15).'));
    await writeFile(yours, column('Iran signed (Tass, January 14).'));
    const refused = await runCommand('seed', [...at(), mine, yours]);
    expect(refused.code).toBe(1);
    expect(summaryOf(refused.stdout)).toMatchObject({ documents: 2, published: 1, failed: 1 });
    expect(refused.stderr).toContain(
      `${yours}: DIFFERENT_TEXT: "Press Review" (press-review) was given by the file ${mine}`,
    );
    expect(refused.stderr).toContain('--replace');
    const replaced = await runCommand('seed', [...at(), '--replace', yours]);
    expect([replaced.code, summaryOf(replaced.stdout)]).toMatchObject([0, { published: 1 }]);
  });

  it('makes the table of a local endpoint where it is absent', async () => {
    const path = join(folder, 'first.txt');
    await writeFile(path, document('A Port Waits', 'Moscow is patient (Kommersant, November 3).'));
    const { code, stdout } = await runCommand('seed', ['--table', 'absent', '--endpoint', endpoint, path]);
    expect([code, summaryOf(stdout)]).toMatchObject([0, { published: 1 }]);
    const client = localClient(endpoint);
    const { Count } = await client.send(new ScanCommand({ TableName: 'absent', Select: 'COUNT' }));
    expect(Count).toBeGreaterThan(0);
    client.destroy();
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

  it('seeds many documents in threads as it does few: in their order, each failure named, the last of an article on top', async () => {
    const directory = join(folder, 'many');
    await mkdir(directory);
    const names = Array.from({ length: 48 }, (_, index) => `${String(index).padStart(2, '0')}.txt`);
    for (const [index, name] of names.entries()) {
      // Every twelfth is the same article with another text, and one has none.
      const title = index % 12 === 5 ? 'A Port Waits' : `Port ${index}`;
      const text = index === 30 ? '' : document(title, `Moscow waits ${index} days (Kommersant, November 3).`);
      await writeFile(join(directory, name), text);
    }
    const { code, stdout, stderr } = await runCommand('seed', [...at(), directory]);
    expect(code).toBe(1);
    const summary = summaryOf(stdout);
    expect(summary).toMatchObject({ documents: 48, published: 47, unchanged: 0, failed: 1 });
    expect(summary.writeUnitsPerDocument).toBeGreaterThan(10);
    expect(summary.documentsPerSecond).toBeGreaterThan(0);
    const lines = stderr.trimEnd().split('\n');
    expect(lines.map((line) => line.slice(directory.length + 1, directory.length + 7))).toEqual(names);
    expect(lines[30]).toMatch(/30\.txt:1:1: EMPTY_DOCUMENT/);
    expect(lines.filter((line) => line.includes('a-port-waits')).map((line) => line.split(', ')[1])).toEqual(
      [1, 2, 3, 4].map((revision) => `revision ${revision}`),
    );
    const corpus = createCorpus({ client: localClient(endpoint), tableName });
    expect((await corpus.article('a-port-waits'))?.paragraphs[0]?.text).toContain('41 days');
    expect((await corpus.totals()).articles).toBe(44);
    expect((await corpus.actor('russia'))?.counts.mentions).toBe(44);

    const again = await runCommand('seed', [...at(), directory]);
    expect(summaryOf(again.stdout)).toMatchObject({ documents: 48, unchanged: 43, failed: 1 });
  });

  it('writes no more where a thread annotates: all that is published is counted in one lane', async () => {
    const directory = join(folder, 'lane');
    await mkdir(directory);
    const paths = Array.from({ length: 32 }, (_, index) => join(directory, `${String(index).padStart(2, '0')}.txt`));
    const sources = ['Kommersant', 'Vedomosti', 'Reuters'].map((source) => `Moscow waits (${source}, November 3).`);
    for (const [index, path] of paths.entries()) await writeFile(path, document(`Port ${index}`, sources.join(' ')));
    const unitsOf = async (files: readonly string[]): Promise<number> => {
      const { stdout } = await runCommand('seed', [...at(), ...files]);
      const { published, writeUnitsPerDocument } = summaryOf(stdout);
      expect(published).toBe(files.length);
      return writeUnitsPerDocument * files.length;
    };
    const inThread = await unitsOf(paths);
    await emptyTable(localClient(endpoint));
    const alone = [paths.slice(0, 11), paths.slice(11, 22), paths.slice(22)];
    let units = 0;
    for (const files of alone) units += await unitsOf(files);
    expect(inThread).toBeLessThanOrEqual(units * 1.02);
  });

  it('goes on where the table throttles it', async () => {
    const path = join(folder, 'one.txt');
    await writeFile(path, document('A Port Waits', 'Moscow is patient (Kommersant, November 3).'));
    const proxy = await startCountingProxy(endpoint, { throttled: 3 });
    const { code, stdout } = await runCommand('seed', ['--table', tableName, '--endpoint', proxy.endpoint, path]);
    await proxy.stop();
    expect(code).toBe(0);
    expect(summaryOf(stdout)).toMatchObject({ published: 1, failed: 0 });
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
    const { code, stderr } = await runCommand('unpublish', ['--table', 'elsewhere', '--endpoint', endpoint, 'a-pier']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/the table does not exist/);
  });
});
