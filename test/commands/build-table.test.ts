import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Item } from '../../schema/table/item.ts';
import { buildTable, type GivenArticle } from '../../seed/build-table/build-table.ts';
import { documentsIn } from '../../seed/commands/seeding/documents-in.ts';
import { readArticle } from '../../seed/commands/seeding/read-article.ts';
import { publishFile } from '../../seed/publish/publish-file.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { lineOf } from '../../seed/verify/finding.ts';
import { verifyTable } from '../../seed/verify/verify-table.ts';
import { documents } from '../generator/documents.ts';
import { articleOf } from '../support/articles.ts';
import {
  importedItems,
  importTable,
  normalizedItems,
  searchedArticles,
  tableDifferences,
} from '../support/built-tables.ts';
import { engines } from '../support/engines.ts';
import { runCommand } from '../support/run-command.ts';
import { clientWithTable, everyItem, tableName } from '../support/table.ts';

const now = '2020-01-01T00:00:00.000Z';
const generated = 33;
const engine = engines.at(-1);

let directory = '';
let output = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gloss-build-'));
  output = join(directory, 'output');
  const texts = [...documents({ count: generated, seed: 7 })];
  for (const [number, text] of texts.entries()) await write(`a${number}.txt`, text);
  const [first = '', second = '', third = ''] = texts;
  // The next revision of an article, the same once more, and another text of the same title, which is refused.
  await write('b-revised.txt', `${first}\n\nMoscow told Tehran (Kommersant, November 3).\n`);
  await write('b-same.txt', second);
  await write('b-shorter.txt', third.split('\n\n').slice(0, -2).join('\n\n'));
  const [title = '', publication = ''] = second.split('\n\n');
  await write('c-another.txt', [title, publication, 'Minsk waits for a ferry.'].join('\n\n'));
  await write(
    'd-asking.md',
    '---\nslug: a0-asked\npublished: 2018-03-05\n---\n\n# Ferries\n\nRussia waits (Tass, March 4).\n',
  );
  await write('d-asking-too.md', '---\nslug: a0-asked\npublished: 2018-03-06\n---\n\n# Harbours\n\nIran waits.\n');
  await write('e-damaged.docx', 'no document');
});
afterAll(() => rm(directory, { recursive: true }));

const write = (name: string, text: string): Promise<void> => writeFile(join(directory, name), text);
const paths = () => [directory, 'seed/documents'];

async function* articles(): AsyncGenerator<GivenArticle> {
  for await (const file of documentsIn(paths())) {
    const read = await readArticle(file, { published: undefined, roots: paths() });
    if ('article' in read) yield { path: resolve(file), article: read.article, slug: read.slug };
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

async function findings(client: DynamoDBClient): Promise<string[]> {
  const lines: string[] = [];
  const options = { settleMilliseconds: 0, leaseMilliseconds: 0, repair: false };
  await verifyTable(client, tableName, { ...options, tell: (finding) => lines.push(lineOf(finding)) });
  return lines;
}

describe('npm run build-table', () => {
  it('makes what publishing one by one makes, in which verify finds nothing', async () => {
    const [published, imported] = await Promise.all([engine?.start(), engine?.start()]);
    if (published === undefined || imported === undefined) throw new Error('No engine.');
    const [client, other] = [await clientWithTable(published.endpoint), await clientWithTable(imported.endpoint)];
    const outcomes: string[] = [];
    for await (const { article, path, slug } of articles()) {
      const outcome = await publishFile(publisherTable(client, tableName), article, path, now, { slug }).catch(codeOf);
      outcomes.push(typeof outcome === 'string' ? outcome : `${outcome.slug} ${outcome.revision} ${outcome.outcome}`);
    }
    const built: string[] = [];
    const written = await buildTable(articles, {
      output,
      fileBytes: 500_000,
      replace: false,
      now: () => now,
      tell: (_, outcome) =>
        built.push(
          'error' in outcome ? codeOf(outcome.error) : `${outcome.slug} ${outcome.revision} ${outcome.outcome}`,
        ),
    });
    expect(built).toEqual(outcomes);
    expect(built).toContain('DIFFERENT_TEXT');
    expect(built.filter((outcome) => outcome.endsWith(' 2 PUBLISHED'))).toHaveLength(2);
    expect(built.filter((outcome) => outcome.endsWith('UNCHANGED'))).toHaveLength(1);

    const counts = await importTable(other, output);
    const items = await everyItem(other);
    expect(tableDifferences(normalizedItems(await everyItem(client)), normalizedItems(items))).toEqual([]);
    expect(await searchedArticles(other)).toEqual(await searchedArticles(client));
    expect(await findings(other)).toEqual([]);

    // Every key once, in several files, none of which is much larger than another.
    expect(written).toMatchObject({ files: counts.length, items: items.length });
    expect(counts.length).toBeGreaterThan(2);
    expect(Math.max(...counts)).toBeLessThan(1.2 * Math.min(...counts));
    expect(await readdir(output)).toEqual(counts.map((_, file) => `items-0000${file}.json.gz`));

    // And what comes later goes on from it.
    const more = [...documents({ count: generated + 1, seed: 7 })].at(-1) ?? '';
    await write('f-later.txt', more);
    const later = await readArticle(join(directory, 'f-later.txt'), { published: undefined, roots: [] });
    if (!('article' in later)) throw new Error(later.problem);
    await publishFile(publisherTable(other, tableName), later.article, '/f-later.txt', now);
    expect(await findings(other)).toEqual([]);
    client.destroy();
    other.destroy();
    await Promise.all([published.stop(), imported.stop()]);
  });

  it('keeps as many revisions of an article as publishing does', async () => {
    const published = await engine?.start();
    if (published === undefined) throw new Error('No engine.');
    const client = await clientWithTable(published.endpoint);
    const revisions = Array.from({ length: 60 }, (_, number) => ({
      article: articleOf('Wheat Deal', [`Russia waits for the ${number}. time.`]),
      path: `/documents/${number}.txt`,
      slug: null,
    }));
    const table = publisherTable(client, tableName);
    for (const { article, path } of revisions) await publishFile(table, article, path, now, { replace: true });
    const to = join(directory, 'output-of-revisions');
    await buildTable(() => asGiven(revisions), {
      output: to,
      fileBytes: 100_000_000,
      replace: true,
      now: () => now,
      tell: () => undefined,
    });
    const built: Item[] = [];
    for await (const some of importedItems(to)) built.push(...some);
    expect(built.filter(({ sk }) => sk?.S?.startsWith('DOCUMENT#')).length).toBeLessThanOrEqual(51);
    const keysOf = (items: readonly Item[]): string[] => [...normalizedItems(items).keys()].sort();
    expect(keysOf(built)).toEqual(keysOf(await everyItem(client)));
    client.destroy();
    await published.stop();
  }, 60_000);

  it('leaves alone of a revision what publishing leaves alone', async () => {
    const [published, imported] = await Promise.all([engine?.start(), engine?.start()]);
    if (published === undefined || imported === undefined) throw new Error('No engine.');
    const [client, other] = [await clientWithTable(published.endpoint), await clientWithTable(imported.endpoint)];
    const [waits, met] = ['Russia waits (Tass, November 3).', 'Putin met Lavrov (Rbc, November 4).'];
    const revisions = [
      [waits, met],
      [waits, met, 'Nobody said more.'],
      [waits, `On that day ${met}`, 'Nobody said more.'],
      [waits, `On that day ${met}`],
    ].map((sentences, number) => ({
      article: articleOf('Wheat Deal', sentences),
      path: `/documents/${number}.txt`,
      slug: null,
    }));
    const table = publisherTable(client, tableName);
    for (const { article, path } of revisions) await publishFile(table, article, path, now, { replace: true });
    const to = join(directory, 'output-of-kept');
    const options = { fileBytes: 100_000_000, replace: true, now: () => now, tell: () => undefined };
    await buildTable(() => asGiven(revisions), { ...options, output: to });
    await importTable(other, to);
    const built = await everyItem(other);
    expect(tableDifferences(normalizedItems(built), normalizedItems(await everyItem(client)))).toEqual([]);
    const head = built.find(({ sk }) => sk?.S === 'HEAD')?.kept?.S ?? '';
    expect([...head.matchAll(/0000000\d/g)].map(String)).toEqual(['00000001', '00000003']);
    expect(await findings(other)).toEqual([]);
    for (const one of [client, other]) one.destroy();
    await Promise.all([published.stop(), imported.stop()]);
  });

  async function* asGiven(all: readonly GivenArticle[]): AsyncGenerator<GivenArticle> {
    yield* all;
  }

  it('goes on where the same build died, and makes the same', async () => {
    const [once, twice] = [join(directory, 'output-once'), join(directory, 'output-twice')];
    const options = { fileBytes: 100_000_000, replace: false, now: () => now, call: 'these', saveEvery: 5 };
    const told: string[] = [];
    const tell = ({ path }: GivenArticle): void => void told.push(path);
    await buildTable(articles, { ...options, output: once, tell });
    const all = told.splice(0);
    const dying = (from: number) =>
      async function* (isBuilt: (path: string) => boolean): AsyncGenerator<GivenArticle> {
        let given = 0;
        for await (const one of articles()) {
          if (isBuilt(one.path)) continue;
          if (given === from) throw new Error('It died.');
          given += 1;
          yield one;
        }
      };
    const resumed: number[] = [];
    const again = { ...options, output: twice, tell, resume: (documents: number) => void resumed.push(documents) };
    await expect(buildTable(dying(12), again)).rejects.toThrow('It died.');
    // So far as it had begun to write files, too.
    await writeFile(join(twice, 'items-00000.json.gz'), 'half a file');
    await expect(buildTable(dying(8), again)).rejects.toThrow('It died.');
    await expect(buildTable(articles, { ...again, call: 'others' })).rejects.toThrow(
      'unfinished build of something else',
    );
    await buildTable(dying(Number.POSITIVE_INFINITY), again);
    expect(resumed).toEqual([10, 15]);
    expect(told).toEqual([...all.slice(0, 12), ...all.slice(10, 18), ...all.slice(15)]);
    const items = async (from: string): Promise<Item[]> => {
      const found: Item[] = [];
      for await (const some of importedItems(from)) found.push(...some);
      return found;
    };
    expect(tableDifferences(normalizedItems(await items(once)), normalizedItems(await items(twice)))).toEqual([]);
    expect(await readdir(twice)).toEqual(await readdir(once));
  });

  it('names a document that fails, goes on with the rest, and ends with a summary', async () => {
    const to = join(directory, 'output-of-command');
    const { code, stdout, stderr } = await runCommand('build-table', [...paths(), '--output', to]);
    expect(code).toBe(1);
    expect(stderr).toContain('e-damaged.docx');
    expect(stderr).toContain('DIFFERENT_TEXT');
    const summary = JSON.parse(stdout);
    expect(summary).toMatchObject({ failed: 2, unchanged: 1, files: 1 });
    expect(summary.published + 3).toBe(summary.documents);
    expect(summary.peakMegabytes).toBeLessThan(512);

    const again = await runCommand('build-table', ['seed/documents', '--output', to]);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('is not empty');
  });

  it.each([
    { args: [] },
    { args: ['seed/documents'] },
    { args: ['seed/documents', '--output', 'x', '--published', 'May'] },
    { args: ['seed/documents', '--output', 'x', '--file-megabytes', '0'] },
    { args: ['--frobnicate'] },
  ])('refuses the wrong call $args', async ({ args }) => {
    const { code, stderr } = await runCommand('build-table', args);
    expect(code).toBe(2);
    expect(stderr).toContain('Usage: npm run build-table');
  });

  it('prints help', async () => {
    expect(await runCommand('build-table', ['--help'])).toMatchObject({ code: 0, stderr: '' });
  });
});
