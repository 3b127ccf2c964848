import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { npmStart, type RunningServer } from '../end-to-end/npm-start.ts';
import * as apollo from './apollo/paragraph.ts';
import * as plain from './fetch/paragraph.ts';
import type * as articleView from './relay/article-view.tsx';
import { buildArticleView } from './relay/build.ts';
import * as urql from './urql/paragraph.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const slug = 'putin-looks-forward-to-meeting-with-trump-in-vietnam';

interface Segment {
  readonly text: string;
  readonly mention: object | null;
  readonly citation: object | null;
}

let server: RunningServer;
let expected: string;
beforeAll(async () => {
  server = await npmStart([]);
  const query = `{ article(by: {slug: "${slug}"}) { paragraph(number: 1) { segments { text mention { kind } citation { number } } } } }`;
  const response = await fetch(`${server.graphql}?${new URLSearchParams({ query })}`);
  const { data } = await response.json();
  const segments: readonly Segment[] = data.article.paragraph.segments;
  const marked = segments.map(({ text, mention, citation }) => {
    const element = citation !== null ? 'cite' : mention !== null ? 'mark' : null;
    return element === null ? text : `<${element}>${text}</${element}>`;
  });
  expected = `<p>${marked.join('')}</p>`;
  expect(expected).toMatch(/<mark>.*<cite>/);
  expect(expected).not.toMatch(/[&"']/);
});
afterAll(() => server.interrupt());

describe('a paragraph is rendered by', () => {
  it('plain fetch, with a GET of a persisted document', async () => {
    expect(await plain.firstParagraph(server.graphql, slug)).toBe(expected);
  });

  it('urql, with types by gql.tada', async () => {
    expect(await urql.firstParagraph(server.graphql, slug)).toBe(expected);
  });

  it('Apollo Client, with the kit’s typed documents', async () => {
    expect(await apollo.firstParagraph(server.graphql, slug)).toBe(expected);
  });

  it('Relay, which pages on through the actors', async () => {
    const { openArticle }: typeof articleView = await import(await buildArticleView());
    const article = await openArticle(server.graphql, slug);
    const first = article.render();
    // React says where one text ends and the next begins.
    expect(first.replaceAll('<!-- -->', '')).toContain(expected);
    const cursor = /data-next="([^"]+)"/.exec(first)?.[1] ?? '';
    expect(first.match(/<li>/g)).toHaveLength(3);
    await article.loadActorsAfter(cursor);
    const second = article.render();
    expect(second.match(/<li>/g)).toHaveLength(6);
    expect(second).toContain(/<li>.*<\/li>/.exec(first)?.[0]);
  });
});

describe('what is generated fits the schema; where it does not, run npm run compile-clients:', () => {
  it('of Relay', () => {
    const compiler = join(root, 'node_modules/.bin/relay-compiler');
    execFileSync(compiler, ['--validate', 'test/clients/relay/relay.config.json'], { cwd: root, encoding: 'utf8' });
  });

  it('of gql.tada', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gloss-tada-'));
    const output = join(folder, 'graphql-env.d.ts');
    execFileSync(process.execPath, [join(root, 'node_modules/.bin/gql.tada'), 'generate-output', '--output', output], {
      cwd: join(root, 'test/clients/urql'),
      encoding: 'utf8',
    });
    const printed = (path: string): string => readFileSync(path, 'utf8').replaceAll(/\s+/g, ' ');
    expect(printed(output)).toBe(printed(join(root, 'test/clients/urql/graphql-env.d.ts')));
    rmSync(folder, { recursive: true });
  });
});

it.each(['fetch/paragraph.ts', 'urql/paragraph.ts', 'apollo/paragraph.ts', 'relay/article-view.tsx'])(
  'schema/README.md shows %s as it runs: where it differs, copy the file into it',
  (path) => {
    const readme = readFileSync(join(root, 'schema/README.md'), 'utf8');
    expect(readme).toContain(`\n${readFileSync(join(root, 'test/clients', path), 'utf8')}\`\`\`\n`);
  },
);
