import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { annotateText } from '../../seed/annotate-text.ts';
import { documents } from './documents.ts';

const program = fileURLToPath(new URL('generate.ts', import.meta.url));

function generate(...args: readonly string[]) {
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
}

it('writes the same corpus for the same seed, a small one being the beginning of a larger one', () => {
  const ten = [...documents({ count: 10, seed: 3 })];
  expect([...documents({ count: 12, seed: 3 })].slice(0, 10)).toEqual(ten);
  expect(new Set(ten).size).toBe(10);
  expect([...documents({ count: 1, seed: 4 })][0]).not.toBe(ten[0]);
});

it('writes documents that the annotator reads whole', () => {
  const annotated = [...documents({ count: 100, seed: 5 })].map((document) => annotateText(document));
  // Its people and organisations are made up, and so in no registry; organisations whose reports it cites are no sources there.
  const unexpected = annotated.flatMap(({ article, warnings }) =>
    warnings.filter(({ code, paragraph, range }) => {
      if (code === 'ACTOR_GUESSED') return false;
      const { text } = article.paragraphs[(paragraph ?? 0) - 1] ?? {};
      return code !== 'SOURCE_GUESSED' || !text?.slice(range?.start, range?.end).startsWith('A report by ');
    }),
  );
  expect(unexpected).toEqual([]);
  for (const { article } of annotated) {
    const { paragraphs, publication, volume, issue, published } = article;
    expect([publication, volume, issue, published]).not.toContain(null);
    const citations = paragraphs.flatMap((paragraph) => paragraph.citations);
    const mentions = paragraphs.flatMap((paragraph) => paragraph.mentions);
    expect(paragraphs.length).toBeGreaterThanOrEqual(5);
    expect(paragraphs.length).toBeLessThanOrEqual(12);
    expect(Math.abs(citations.length - 20)).toBeLessThan(4);
    expect(Math.abs(mentions.length - 105)).toBeLessThan(20);
    expect(citations.map(({ source }) => source)).not.toContain(null);
    // A bare URL is cited without a date, and so is a report of an organisation that publishes.
    const dated = citations.filter(({ url, text }) => url === null && !text.startsWith('A report by '));
    expect(dated.filter(({ dates }) => dates.length === 0)).toEqual([]);
  }
  const articles = annotated.map(({ article }) => article);
  expect(new Set(articles.map(({ publication }) => publication?.slug)).size).toBe(5);
  expect(new Set(articles.map(({ published }) => published?.year)).size).toBeGreaterThan(15);
  const actors = articles.flatMap((article) => article.actors);
  expect(new Set(actors.map(({ registered, kind }) => `${registered} ${kind}`))).toEqual(
    new Set(['true STATE', 'true PERSON', 'true ORGANISATION', 'true GROUP', 'false PERSON', 'false ORGANISATION']),
  );
});

it('has a command that writes them into a folder', () => {
  const directory = mkdtempSync(join(tmpdir(), 'gloss-corpus-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const folder = join(directory, 'of', 'three');
  expect(generate('--count', '3', '--seed', '7', '--directory', folder)).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(folder)).toEqual(['000001.txt', '000002.txt', '000003.txt']);
  expect(readFileSync(join(folder, '000003.txt'), 'utf8')).toBe([...documents({ count: 3, seed: 7 })][2]);
  expect(generate('--count', 'many', '--directory', folder)).toMatchObject({ status: 2, stdout: '' });
  expect(generate('--count', '3')).toMatchObject({ status: 2, stdout: '' });
});
