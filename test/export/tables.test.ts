import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerExport } from '../../functions/exports/answer-export.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { corpusTables } from '../../schema/export/tables/corpus-table.ts';
import { corpusTableNames } from '../../schema/export/tables/names.ts';
import { rowFormats } from '../../schema/export/tables/row-formats.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { type Api, startApi } from '../graphql/support/api.ts';
import { runCommand } from '../support/run-command.ts';
import { tableName } from '../support/table.ts';

const documentOf = (issue: number) =>
  `Port Letter ${issue}

Publication: Eurasia Daily Monitor Volume: 14 Issue: ${200 + issue}

Moscow, "patient", waits (Kommersant, November 3; Tass, November 4, 5). Putin left Iran.
`;
const articles = 12;

let api: Api;
let folder = '';
beforeAll(async () => {
  api = await startApi();
  for (let issue = 1; issue <= articles; issue += 1) await api.publish(annotateText(documentOf(issue)).article);
  folder = await mkdtemp(join(tmpdir(), 'gloss-export-'));
});
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true });
});

const get = (path: string) =>
  answerExport(new Request(new URL(path, 'https://gloss.example')), {
    createCorpus: () => createCorpus({ client: api.client, tableName }),
    allowedOrigins: [],
  });
const nextOf = (response: Response) => /^<(.+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1] ?? null;

/** All pages of an address, by their Link headers. */
async function pagesOf(path: string): Promise<string[]> {
  const pages: string[] = [];
  for (let at: string | null = path; at !== null; ) {
    const response = await get(at);
    expect(response.status).toBe(200);
    // Unlike text(), which takes the byte order mark away.
    pages.push(Buffer.from(await response.arrayBuffer()).toString('utf8'));
    at = nextOf(response);
  }
  return pages;
}

describe('the tables of the corpus', () => {
  it('hold every citation once, oldest article first, whatever the pages', async () => {
    const pages = await pagesOf('/corpus/citations.jsonl');
    expect(pages.length).toBe(2);
    const rows = pages
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toHaveLength(2 * articles);
    expect(new Set(rows.map(({ article, number }) => `${article} ${number}`)).size).toBe(2 * articles);
    expect(rows[1]).toMatchObject({
      article: expect.stringMatching(/^port-letter-\d+$/),
      source: 'tass',
      source_name: 'TASS',
      dates: ['2017-11-04', '2017-11-05'],
      claim: 'Moscow, "patient", waits',
      rule: expect.any(String),
      editor: null,
    });
    for (const row of rows) expect(Object.keys(row)).toEqual(corpusTables.citations.columns.map(({ name }) => name));
  });

  it('are CSV that spreadsheets take: a mark, a head, quotes and line ends', async () => {
    const [first = ''] = await pagesOf('/corpus/citations.csv');
    expect(first.startsWith('\uFEFFarticle,article_title,article_published,number,')).toBe(true);
    expect(first).toContain('"Moscow, ""patient"", waits"');
    expect(first).toContain('2017-11-04; 2017-11-05');
    expect(first.endsWith('\r\n')).toBe(true);
    const response = await get('/corpus/citations.csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="citations.csv"');
  });

  it('count what the corpus holds', async () => {
    const rowsOf = async (name: string) =>
      (await pagesOf(`/corpus/${name}.jsonl`))
        .join('')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
    const mentions = await rowsOf('mentions');
    expect(mentions).toHaveLength(3 * articles);
    // The rules are those that the API names.
    const { article } = (
      await api.ask(
        `{ article(by: {slug: "${mentions[0].article}"}) { mentions { nodes { text provenance { rule } } } } }`,
      )
    ).data;
    expect(mentions.slice(0, 3).map(({ text, rule }) => ({ text, provenance: { rule } }))).toEqual(
      article.mentions.nodes,
    );
    expect(mentions.slice(0, 3).map(({ rule }) => rule)).toEqual([
      'capital-as-subject',
      'registered-name',
      'registered-name',
    ]);
    expect((await rowsOf('sources')).map(({ source, citations }) => [source, citations])).toEqual([
      ['kommersant', articles],
      ['tass', articles],
    ]);
    expect((await rowsOf('actors')).find(({ actor }) => actor === 'vladimir-putin')).toMatchObject({
      kind: 'PERSON',
      mentions: articles,
      affiliation: 'russia',
    });
  });

  it('refuse a place that is none of theirs, and other names', async () => {
    const wrong = await get('/corpus/citations.csv?after=nowhere');
    expect([wrong.status, (await wrong.json()).errors[0].extensions.code]).toEqual([400, 'BAD_CURSOR']);
    expect((await get('/corpus/articles.csv')).status).toBe(404);
    expect((await get('/corpus/citations.xlsx')).status).toBe(404);
  });

  it('say what each column holds, each name once', () => {
    for (const name of corpusTableNames) {
      const { columns } = corpusTables[name];
      expect(new Set(columns.map((column) => column.name)).size).toBe(columns.length);
      for (const column of columns) expect(column.description).toMatch(/^[A-Z].*\.$/);
    }
  });
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('a text such as %j is no formula in CSV', (text) => {
  expect(rowFormats.csv.line({ text }).replace(/^"/, '').startsWith(`'${text}`)).toBe(true);
  expect(rowFormats.csv.line({ text, number: -1 })).toMatch(/,-1\r\n$/);
  expect(rowFormats.jsonl.line({ text })).toBe(`${JSON.stringify({ text })}\n`);
});

describe('npm run export-corpus', () => {
  it('writes the same rows as the addresses give', async () => {
    const call = ['--table', tableName, '--endpoint', api.endpoint, '--format', 'csv'];
    const { code, stdout, stderr } = await runCommand('export-corpus', call);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [head, ...rest] = (await pagesOf('/corpus/citations.csv')).map((page) => page.slice(page.indexOf('\n') + 1));
    expect(stdout.slice(stdout.indexOf('\n') + 1)).toBe([head, ...rest].join(''));
    const files = await runCommand('export-corpus', [...call, '--directory', folder]);
    expect(files.code).toBe(0);
    expect(await readFile(join(folder, 'citations.csv'), 'utf8')).toBe(stdout);
    for (const name of corpusTableNames) expect(files.stderr).toContain(join(folder, `${name}.csv`));
  });

  it('refuses a wrong call', async () => {
    expect((await runCommand('export-corpus', ['--table', 'a'])).code).toBe(2);
    expect((await runCommand('export-corpus', ['--table', 'a', '--format', 'csv', '--rows', 'x'])).code).toBe(2);
  });
});
