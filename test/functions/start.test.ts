import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';

const program = fileURLToPath(new URL('../../functions/local/start.ts', import.meta.url));

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gloss-start-'));
});
afterAll(() => rm(directory, { recursive: true }));

function run(files: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [program, ...files], { env: { ...process.env, PORT: '0', ...environment } });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, output, errors }));
  return {
    ended,
    output: () => output,
    async url(): Promise<string> {
      for (;;) {
        const url = /http:\/\/\S+(?=\/graphql)/.exec(output)?.[0];
        if (url !== undefined) return url;
        const stopped = await Promise.race([once(child.stdout, 'data').then(() => null), ended]);
        if (stopped !== null) throw new Error(stopped.errors);
      }
    },
    /** Resolves once standard error holds this. */
    async said(text: RegExp): Promise<void> {
      while (!text.test(errors)) await once(child.stderr, 'data');
    },
    end(signal: NodeJS.Signals) {
      child.kill(signal);
      return ended;
    },
  };
}

async function ask(url: string, query: string) {
  const response = await fetch(`${url}/graphql?${new URLSearchParams({ query })}`);
  return (await response.json()).data;
}

const revision = '{ articles { nodes { slug annotation { revision } } } }';

it('serves the shipped article until it is told to stop', async () => {
  const server = run([]);
  const url = await server.url();
  const { articles } = await ask(url, '{ articles { totalCount nodes { paragraphs { segments { text } } } } }');
  expect(articles.totalCount).toBeGreaterThan(0);
  expect((await fetch(`${url}/health`)).status).toBe(200);
  const home = await fetch(url);
  expect(home.headers.get('content-type')).toContain('text/html');
  expect(await home.text()).toContain('Putin Looks Forward');
  expect(await server.end('SIGINT')).toMatchObject({ code: 0, errors: '' });
});

it('is read by pages of this machine and of ALLOWED_ORIGINS, and by no others', async () => {
  const server = run([], { ALLOWED_ORIGINS: 'https://reader.example' });
  const url = await server.url();
  const allowed = async (origin: string): Promise<string | null> => {
    const headers = { origin, 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ __typename }' });
    // What is asked again takes another way.
    let shown: string | null = null;
    for (const _ of [1, 2, 3]) {
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
      expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
      shown = response.headers.get('access-control-allow-origin');
    }
    return shown;
  };
  const welcome = ['http://127.0.0.1:5173', 'http://localhost:3000', 'http://localhost', 'http://[::1]:8080'];
  for (const origin of [...welcome, 'https://reader.example']) expect(await allowed(origin)).toBe(origin);
  for (const origin of ['https://evil.example', 'http://localhost.example:80', 'http://localhost:3000.evil', 'null'])
    expect(await allowed(origin)).toBeNull();
  await server.end('SIGINT');
  expect((await run([], { ALLOWED_ORIGINS: 'reader.example' }).ended).code).toBe(2);
});

it('publishes files, keeps its data, and stores shipped documents only once', async () => {
  const file = join(directory, 'pier.txt');
  const data = { DATA_DIR: join(directory, 'data') };
  const text =
    'A New Pier\n\nPublication: Harbour Briefing Volume: 3 Issue: 9\n\nMay 6, 2019\n\nRussia built a pier (Kommersant, May 3).\n';
  await writeFile(file, text);
  const first = run([file], data);
  const before = (await ask(await first.url(), revision)).articles.nodes;
  expect(before).toContainEqual({ slug: 'a-new-pier', annotation: { revision: 1 } });
  await first.end('SIGTERM');

  await writeFile(file, text.replace('a pier', 'two piers'));
  const second = run([file], data);
  const after = (await ask(await second.url(), revision)).articles.nodes;
  expect(after).toContainEqual({ slug: 'a-new-pier', annotation: { revision: 2 } });
  expect(after).toHaveLength(before.length);
  expect(await second.end('SIGTERM')).toMatchObject({ code: 0 });
});

it('dates files that state no date, where it is told the date', async () => {
  const file = join(directory, 'undated.txt');
  await writeFile(file, 'A Quiet Pier\n\nNothing happens here.\n');
  const undated = run([file]);
  await undated.url();
  expect((await undated.end('SIGTERM')).errors).toMatch(/undated\.txt: .*--published YYYY-MM-DD/);
  const server = run(['--published', '2019-05-06', file]);
  const { articles } = await ask(await server.url(), '{ articles { nodes { title published { earliest } } } }');
  expect(articles.nodes).toContainEqual({ title: 'A Quiet Pier', published: { earliest: '2019-05-06' } });
  await server.end('SIGTERM');
});

it('names each file that fails, without a stack, and goes on with the others', async () => {
  const binary = join(directory, 'binary.txt');
  await writeFile(binary, 'A title\n\nA \u0000 paragraph.');
  const sound = join(directory, 'sound.txt');
  await writeFile(sound, 'A Sound Pier\n\nMay 6, 2019\n\nRussia built a pier (Kommersant, May 3).\n');
  const server = run([binary, join(directory, 'absent.txt'), directory, sound]);
  const { articles } = await ask(await server.url(), '{ articles { nodes { title } } }');
  expect(articles.nodes).toContainEqual({ title: 'A Sound Pier' });
  const { errors } = await server.end('SIGTERM');
  expect(errors).toMatch(/binary\.txt:3:3: .*NUL byte/);
  expect(errors).toMatch(/absent\.txt: no such file/);
  expect(errors).toMatch(/is a directory; give the files in it/);
  expect(errors).not.toMatch(/^ +at /m);
});

it('says how to remove an article, and what it says works', async () => {
  const server = run([]);
  const url = await server.url();
  while (!server.output().includes('SLUG')) await new Promise((resolve) => setTimeout(resolve, 10));
  const [, endpoint = ''] = /--endpoint (\S+) SLUG/.exec(server.output()) ?? [];
  const before = (await ask(url, '{ articles { totalCount nodes { slug } } }')).articles;
  const [{ slug }] = before.nodes;
  expect((await runCommand('unpublish', ['--table', 'gloss', '--endpoint', endpoint, slug])).code).toBe(0);
  expect((await ask(url, '{ articles { totalCount } }')).articles.totalCount).toBe(before.totalCount - 1);
  await server.end('SIGTERM');
});

it('told to stop under load, answers whatever it has begun, and ends with 0', async () => {
  const server = run([], { DATA_DIR: join(directory, 'loaded') });
  const url = await server.url();
  const before = (await ask(url, '{ articles { totalCount nodes { slug } } }')).articles;
  const [{ slug }] = before.nodes;
  const page = await (await fetch(`${url}/articles/${slug}`)).text();
  let answered = 0;
  const pages = Array.from({ length: 40 }, async () => {
    const response = await fetch(`${url}/articles/${slug}`).catch(() => null);
    answered += 1;
    // One that had not reached the server when it closed is refused as a whole.
    return response === null ? 'refused' : (await response.text()) === page ? 'whole' : 'cut';
  });
  while (answered === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(await server.end('SIGTERM')).toMatchObject({ code: 0, errors: '' });
  const outcomes = await Promise.all(pages);
  expect(outcomes).toContain('whole');
  expect(outcomes).not.toContain('cut');
});

it('can be ended while it takes in files', async () => {
  const files = await Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      const file = join(directory, `many-${index}.txt`);
      await writeFile(file, `Pier ${index}\n\nMay 6, 2019\n\nRussia built a pier (Kommersant, May 3).\n`);
      return file;
    }),
  );
  const server = run(files);
  await server.said(/many-0\.txt: pier-0/);
  const { code, output, errors } = await server.end('SIGINT');
  expect([code, output]).toEqual([0, '']);
  expect(errors).not.toMatch(/many-199/);
});

describe('does not start', () => {
  it('on a port that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const { code, errors } = await run([], { PORT: String(port) }).ended;
    other.close();
    expect(code).toBe(1);
    expect(errors).toBe(`Port ${port} of 127.0.0.1 is in use. Set PORT to another one, or to 0 for a free one.\n`);
  });

  it('with a wrong call', async () => {
    const { code, errors } = await run(['--no-such-flag']).ended;
    expect(code).toBe(2);
    expect(errors).toContain('--no-such-flag');
    expect((await run([], { PORT: 'http' }).ended).code).toBe(2);
    expect((await run(['--published', 'May']).ended).code).toBe(2);
  });
});

it('helps', async () => {
  expect(await run(['--help']).ended).toMatchObject({
    code: 0,
    errors: '',
    output: expect.stringContaining('DATA_DIR'),
  });
});
