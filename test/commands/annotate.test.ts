import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloss-annotate-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const head = 'A Port Waits\n\nPublication: Eurasia Daily Monitor Volume: 14 Issue: 142\n\n';

describe('npm run annotate', () => {
  it('ends without a word when nobody reads on', async () => {
    const path = await file('long.txt', `${head}${'Moscow is patient (Kommersant, November 3). '.repeat(3_000)}\n`);
    const child = spawn(process.execPath, ['seed/commands/annotate.ts', path, path]);
    child.stdout.once('data', () => child.stdout.destroy());
    const errors = text(child.stderr);
    await once(child, 'close');
    expect(await errors).toBe('');
  });

  it('prints one document a line on standard output', async () => {
    const path = await file('one.txt', `${head}Moscow is patient (Kommersant, November 3).\n`);
    const { code, stdout, stderr } = await runCommand('annotate', [path, path]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [first, second, ...rest] = stdout.trimEnd().split('\n');
    expect(rest).toEqual([]);
    expect(second).toBe(first);
    expect(JSON.parse(first ?? '')).toMatchObject({
      article: {
        slug: 'a-port-waits',
        publication: { slug: 'eurasia-daily-monitor', abbreviation: 'EDM' },
        volume: 14,
        issue: 142,
        published: { year: 2017, yearBasis: 'FROM_VOLUME', earliest: '2017-11-03', latest: null },
      },
      paragraphs: [
        {
          number: 1,
          citations: [
            {
              number: 1,
              start: 19,
              end: 41,
              text: 'Kommersant, November 3',
              signal: 'NONE',
              source: { slug: 'kommersant', registered: true },
              dates: [{ date: '2017-11-03', precision: 'DAY', yearInferred: true }],
              claim: { start: 0, end: 17 },
            },
          ],
          mentions: [{ start: 0, end: 6, text: 'Moscow', kind: 'METONYM', actor: { slug: 'russia', kind: 'STATE' } }],
        },
      ],
      warnings: [],
    });
  });

  it('reads standard input and takes a date that the document lacks', async () => {
    const { code, stdout } = await runCommand(
      'annotate',
      ['--published', '2020-02-03', '-'],
      'A Port Waits\n\nMoscow is patient (Kommersant, December 30).\n',
    );
    expect(code).toBe(0);
    const { article, paragraphs } = JSON.parse(stdout);
    expect(article.published).toMatchObject({ earliest: '2020-02-03', latest: '2020-02-03', earliestBasis: 'GIVEN' });
    expect(paragraphs[0].citations[0].dates[0].date).toBe('2019-12-30');
  });

  it.each([
    ['an empty file', '', /:1:1: EMPTY_DOCUMENT: /],
    ['a binary file', new Uint8Array([0x41, 0x42, 0, 0x43]), /:1:3: BINARY_DOCUMENT: /],
    ['what is no UTF-8', new Uint8Array([0x41, 0xff, 0xfe, 0x43]), /: INVALID_UTF8: /],
    ['more than 0.5 MB of text', `${head}${'All is quiet. '.repeat(80_000)}`, /: DOCUMENT_TOO_LARGE: /],
  ])('refuses %s with a sentence', async (_, content, message) => {
    const { code, stdout, stderr } = await runCommand('annotate', [await file('bad.txt', content)]);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  it('goes on after a file that it cannot read', async () => {
    const path = await file('good.txt', `${head}All is quiet.\n`);
    const { code, stdout, stderr } = await runCommand('annotate', [join(folder, 'none.txt'), path]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/none\.txt: no such file/);
    expect(JSON.parse(stdout).article.slug).toBe('a-port-waits');
  });

  it.each([
    ['no publication line', 'A Port Waits\n\nIt waits (Kommersant, March 3, 2016).\n', 'PUBLICATION_MISSING', 1],
    ['an unclosed parenthesis', `${head}It waits (Kommersant, March\n`, 'UNCLOSED_PARENTHESIS', 5],
    ['an impossible date', `${head}It waits (Kommersant, February 30).\n`, 'IMPOSSIBLE_DATE', 5],
    ['no date at all', 'A Port Waits\n\nIt waits.\n', 'DATE_MISSING', 1],
  ])('warns of %s with line and column', async (_, document, code, line) => {
    const { stdout } = await runCommand('annotate', ['-'], document);
    const { warnings } = JSON.parse(stdout);
    const warning = warnings.find((one: { code: string }) => one.code === code);
    expect(warnings.map((one: { code: string }) => one.code)).toContain(code);
    expect(warning).toMatchObject({ line, column: expect.any(Number), message: expect.stringMatching(/\.$/) });
  });

  it('explains a document instead, a line for each thing, or as JSON', async () => {
    const path = await file(
      'explained.txt',
      `${head}It waits (Kommersant, November 3). It left (Ivan Petrov, May 2).\n`,
    );
    const { code, stdout, stderr } = await runCommand('annotate', ['--explain', path]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').map((line) => line.trim().replace(/\s{2,}/g, '  '))).toEqual([
      path,
      'paragraph 1',
      'sentence  “It waits (Kommersant, November 3).”  stop  → cited  what follows begins a sentence',
      expect.stringMatching(
        /^citation {2}“Kommersant, November 3” {2}named-source \(registered-with-cue\) {2}→ kommersant {2}a /,
      ),
      'source  “Kommersant”  registered-name (named-source)  → kommersant  the name of “Kommersant”',
      'date  “November 3”  month-first  → 2017-11-03  the year is inferred',
      'sentence  “It left (Ivan Petrov, May 2).”  end-of-text  the text ends',
      'mention  “Ivan Petrov”  name-of-person  → ivan-petrov',
      expect.stringMatching(
        /^dropped {2}“Ivan Petrov, May 2” {2}dropped by person {2}as named-source {2}it names a person, /,
      ),
      '',
    ]);
    const json = await runCommand('annotate', ['--explain', '--json', path, path]);
    const lines = json.stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    const { file: named, explained } = JSON.parse(lines[0] ?? '');
    expect(named).toBe(path);
    expect(explained).toContainEqual({
      kind: 'SOURCE',
      paragraph: 1,
      note: null,
      start: null,
      end: null,
      text: 'Kommersant',
      citation: 1,
      rule: 'registered-name',
      cue: 'named-source',
      by: null,
      made: 'kommersant',
      why: 'the name of “Kommersant”',
    });
  });

  it('says what a call lacks, and helps', async () => {
    expect((await runCommand('annotate', [])).code).toBe(2);
    expect((await runCommand('annotate', ['--published', 'soon', '-'])).code).toBe(2);
    const { code, stdout } = await runCommand('annotate', ['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: npm run annotate/);
  });
});
