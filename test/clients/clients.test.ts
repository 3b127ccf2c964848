import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';
import { Environment, Network, RecordSource, Store } from 'relay-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { npmStart, type RunningServer } from '../end-to-end/npm-start.ts';
import * as corpusOfApollo from './apollo/corpus.ts';
import * as apollo from './apollo/paragraph.ts';
import * as corpusOfFetch from './fetch/corpus.ts';
import * as plain from './fetch/paragraph.ts';
import type * as articleView from './relay/article-view.tsx';
import { buildForRelay } from './relay/build.ts';
import type * as corpusOfRelay from './relay/corpus.tsx';
import * as corpusOfUrql from './urql/corpus.ts';
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
    const { openArticle }: typeof articleView = await import(await buildForRelay('article-view'));
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

describe('what a search finds, what an article cites in the corpus and what came in last are told by', () => {
  const words = 'cosmodrome sat';
  const citing = 'a-treaty-in-pyongyang';
  let inOrder: readonly string[] = [];
  const told = async <Via>(
    program: {
      matches(via: Via, words: string): Promise<string[][]>;
      cited(via: Via, slug: string): Promise<string[]>;
      latest(via: Via, first: number): Promise<string[]>;
    },
    via: Via,
  ): Promise<void> => {
    const marked = await program.matches(via, words);
    expect(marked).toContainEqual(['cosmodrome', 'satellites', 'cosmodrome']);
    for (const ofHit of marked) expect(ofHit.join(' ')).toMatch(/cosmodrome.* sat|sat.* cosmodrome/i);
    const grain = 'grain-ports-and-a-parade';
    expect([...(await program.cited(via, citing))].sort()).toEqual(
      [grain, slug, 'the-cosmodrome-and-the-shell'].sort(),
    );
    const newest = await program.latest(via, 3);
    expect(newest).toEqual(inOrder.slice(0, 3));
  };
  beforeAll(async () => {
    const query = '{ articles { nodes { slug annotation { ingestedAt } } } }';
    const { data } = await (await fetch(`${server.graphql}?${new URLSearchParams({ query })}`)).json();
    const all: readonly { slug: string; annotation: { ingestedAt: string } }[] = data.articles.nodes;
    const later = (left: string, right: string): number => (left < right ? 1 : -1);
    inOrder = all
      .toSorted((left, right) => later(left.annotation.ingestedAt, right.annotation.ingestedAt))
      .map((article) => article.slug);
    expect(inOrder).toHaveLength(7);
  });

  it('plain fetch, with GETs of persisted documents', () => told(corpusOfFetch, server.graphql));

  it('urql, with types by gql.tada', () =>
    told(corpusOfUrql, new Client({ url: server.graphql, exchanges: [fetchExchange], preferGetMethod: false })));

  it('Apollo Client, with the kit’s typed documents', () =>
    told(
      corpusOfApollo,
      new ApolloClient({ link: new HttpLink({ uri: server.graphql }), cache: new InMemoryCache() }),
    ));

  it('Relay', async () => {
    const program: typeof corpusOfRelay = await import(await buildForRelay('corpus'));
    const network = Network.create(async ({ text }, variables) => {
      const body = JSON.stringify({ query: text, variables });
      return (
        await fetch(server.graphql, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      ).json();
    });
    await told(program, new Environment({ network, store: new Store(new RecordSource()) }));
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

it.each([
  ...['fetch/paragraph.ts', 'urql/paragraph.ts', 'apollo/paragraph.ts', 'relay/article-view.tsx'],
  ...['fetch/corpus.ts', 'urql/corpus.ts', 'apollo/corpus.ts', 'relay/corpus.tsx'],
])('schema/README.md shows %s as it runs: where it differs, copy the file into it', (path) => {
  const readme = readFileSync(join(root, 'schema/README.md'), 'utf8');
  expect(readme).toContain(`\n${readFileSync(join(root, 'test/clients', path), 'utf8')}\`\`\`\n`);
});
