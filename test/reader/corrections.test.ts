import { afterAll, beforeAll, expect, it } from 'vitest';
import { foldedName } from '../../schema/slug.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { applyCorrections } from '../../seed/corrections/apply-corrections.ts';
import { readCorrections } from '../../seed/corrections/read-corrections.ts';
import { hostileArticle } from './support/hostile-article.ts';
import { unescaped } from './support/html.ts';
import { startReader, type TestReader } from './support/reader.ts';

const document = `A Port Waits

Publication: Eurasia Daily Monitor Volume: 14 Issue: 142

Nobody knows why (Kommersant, November 3; The Daily Wharf, November 4). Moscow is patient.
`;
const corrections = `by: Jane Doe
at: 2026-11-28
corrections:
  - {change: citation, exact: "Kommersant, November 3", source: Interfax, reason: a misprint}
  - {remove: mention, exact: Gazprom}
`;

const unsure = `A Guess\n\nPublication: Eurasia Daily Monitor Volume: 14 Issue: 143\n\nIda Vail told Kyiv so (TASS, November 3).\n`;

let reader: TestReader;
beforeAll(async () => {
  reader = await startReader();
  const entries = await readCorrections(corrections, 'a.md.corrections.yaml');
  await reader.publish(applyCorrections(annotateText(document), entries).article);
  await reader.publish(hostileArticle);
});
afterAll(() => reader.stop());

const read = async (address: string) => {
  const { status, html } = await reader.read(address);
  return { status, html };
};

it('an article leads to its page for editors, which has what they corrected and what was unsure', async () => {
  expect((await read('/articles/a-port-waits')).html).toContain('href="/articles/a-port-waits/corrections"');
  const { status, html } = await read('/articles/a-port-waits/corrections');
  expect(status).toBe(200);
  const text = unescaped(html.replace(/<[^>]*>/g, ''));
  expect(text).toContain('Citation changed: “Kommersant, November 3”');
  expect(text).toContain('Jane Doe, 28 November 2026: a misprint');
  expect(text).toContain('2 corrections, 1 of them orphaned');
  expect(text).toMatch(/Orphaned\s+Remove mention “Gazprom”/);
  expect(text.indexOf('Orphaned')).toBeLessThan(text.indexOf('Corrected'));
  expect(text).toContain('“Gazprom” is not in the text.');
  expect(text).toContain('corrected by Jane Doe');
  expect(text).toContain('source guessed');
  expect(html).toMatch(/<a href="https:\/\/news\.google\.com\/search[^"]*" rel="nofollow noopener">/);
});

it('gives for each citation an entry that the annotator takes as it is', async () => {
  const { html } = await read('/articles/a-port-waits/corrections');
  expect(html).not.toContain('<details open>');
  const entriesAsCopied = await readCorrections(fileOf(html), 'a');
  const { article } = applyCorrections(annotateText(document), entriesAsCopied);
  expect(article.corrections.map(({ state }) => state)).toEqual(['APPLIED', 'APPLIED']);
  expect(article.paragraphs[0]?.citations.map(({ source }) => source)).toEqual(['interfax', 'daily-wharf']);
});

/** The entries of a page, copied as they are below the lines that begin a file. */
function fileOf(html: string): string {
  const [head, ...entries] = [...html.matchAll(/<pre[^>]*>(.*?)<\/pre>/gs)].map(([, text = '']) => unescaped(text));
  return [head?.replace('""', 'A').replace('YYYY-MM-DD', '2026-11-28'), ...entries].join('\n');
}

const repeated = `A Port Repeats

March 9, 2018

Putin left (TASS, March 7).

Moscow 🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢 (RBC, February 30; Vedomosti, January 2017; Interfax, 2016).[1]

Putin left (TASS, March 7).

Iran agreed.[2]

Notes

1. Ibid., March 6; Lenta.ru, March 2–4.
2. Ibid., March 6.
`;

it('gives entries that change nothing until they are changed: of what is repeated, of months, ranges and notes', async () => {
  const before = annotateText(repeated);
  await reader.publish(before.article);
  const { html } = await read('/articles/a-port-repeats/corrections');
  const file = fileOf(html);
  expect(file).toContain('dates: [YYYY-MM-DD] # printed: February 30');
  await expect(readCorrections(file, 'a')).rejects.toThrow('"dates" has to be a day');
  const withDay = file.replace('dates: [YYYY-MM-DD]', 'dates: [2018-02-28]');
  const { article } = applyCorrections(before, await readCorrections(withDay, 'a'));
  expect(article.corrections.map(({ state, problem }) => problem ?? state)).toEqual(
    before.article.paragraphs.flatMap(({ citations }) => citations.map(() => 'APPLIED')),
  );
  const known = ({ paragraphs }: typeof article) =>
    paragraphs.flatMap(({ citations }) =>
      citations.map(({ source, claim, dates }) => ({
        source,
        claim,
        dates: dates.map(({ date, until, precision }) => ({ date, until, precision })),
      })),
    );
  const expected = known(before.article).map((citation) =>
    citation.dates.some(({ date }) => date === null)
      ? { ...citation, dates: [{ date: '2018-02-28', until: null, precision: 'DAY' }] }
      : citation,
  );
  expect(known(article)).toEqual(expected);
});

it('leads from a card to the ways to the piece, and to its entry, opened', async () => {
  const { html: article } = await read('/articles/a-port-waits');
  const card = /<li id="note-2">.*?<\/li>/s.exec(article)?.[0] ?? '';
  expect(card).toContain(
    'href="/articles/a-port-waits/corrections?citation=2#opened" rel="nofollow">Find the piece or suggest a correction<',
  );
  const { html } = await read('/articles/a-port-waits/corrections?citation=2');
  expect(html.match(/<details open>/g)).toHaveLength(1);
  const entry = /<li id="cite-2">.*?<\/li>/s.exec(html)?.[0];
  expect(entry).toContain('<details open>');
  expect(entry).toContain('<p id="opened">');
  expect(entry).toContain('Check: <a href');
});

it('tells several days of one citation apart, and has the ways in the notes of the editor’s view', async () => {
  await reader.publish(annotateText('A Port Reads\n\nMarch 9, 2018\n\nMoscow waits (Lenta.ru, March 2, 3).\n').article);
  for (const [address, archive, copy] of [
    ['/articles/a-port-reads/corrections', 'the source’s archive of the day', 'the Wayback Machine'],
    ['/articles/a-port-reads?view=editor', 'archive', 'Wayback'],
  ]) {
    const { html } = await read(address ?? '');
    expect(html).toContain(`href="https://lenta.ru/2018/03/03/" rel="nofollow noopener">${archive}, 3 Mar<`);
    expect(html).toContain(`>${copy}, 2 Mar<`);
  }
});

it('takes what editors alone have said for no guess, and names what is orphaned first', async () => {
  const text = 'A Port Names\n\nMarch 9, 2018\n\nThe captain met Ida Vail (The Daily Wharf, March 2).\n';
  const entries = await readCorrections(
    `by: A\nat: 2026-11-28\ncorrections:
  - {add: mention, exact: captain, actor: {name: Ivan Petrov, kind: PERSON}}
  - {remove: mention, exact: Gazprom}
  - {change: citation, exact: "The Daily Wharf, March 2", dates: [2018-03-03]}\n`,
    'a',
  );
  await reader.publish(applyCorrections(annotateText(text), entries).article);
  const { html } = await read('/articles/a-port-names?view=editor');
  expect(html).toMatch(/class="mention name corrected" title="Corrected by A[^>]*>captain</);
  expect(html).toMatch(/class="mention name guessed"[^>]*>Ida Vail</);
  expect(html).toContain('>3 corrections, 1 of them orphaned</a>');
  expect(html).toMatch(
    /<li><strong>Orphaned<\/strong>: remove mention “Gazprom”, by A\. “Gazprom” is not in the text\./,
  );
  expect(html).not.toMatch(/The Daily Wharf<\/a> <em class="guessed">/);
});

it('shows its editors what was removed below its paragraph, and leads to each correction’s place', async () => {
  const text = `A Port Forgets

March 9, 2018

Nobody spoke.

Moscow waits for Putin in the port (TASS, March 7).[1]

1. RBC, March 6.
`;
  const entries = await readCorrections(
    `by: Jane <Doe>\nat: 2026-11-28\ncorrections:
  - {remove: mention, exact: Putin, reason: his namesake}
  - {remove: citation, exact: "TASS, March 7"}
  - {remove: citation, exact: "RBC, March 6"}
  - {remove: mention, exact: Gazprom}\n`,
    'a',
  );
  await reader.publish(applyCorrections(annotateText(text), entries).article);
  const { html } = await read('/articles/a-port-forgets?view=editor');
  const [note = '', ...others] = [...html.matchAll(/<div class="removed".*?<\/div>/gs)].map(([all]) => all);
  expect(others).toEqual([]);
  expect(note).toContain('role="note" aria-label="Removed from paragraph 2"');
  const lines = unescaped(note.replace(/<(?!\/?s>)[^>]*>/g, ''))
    .trim()
    .split('\n');
  expect(lines).toEqual([
    'Mention removed: Moscow waits for <s>Putin</s> in the port (TASS, …, by Jane <Doe>, 28 November 2026: his namesake',
    'Citation removed: … for Putin in the port (<s>TASS, March 7</s>).[1], by Jane <Doe>, 28 November 2026',
    'Citation removed: <s>RBC, March 6</s>, by Jane <Doe>, 28 November 2026',
  ]);
  expect((await read('/articles/a-port-forgets')).html).not.toContain('class="removed"');
  const { html: list } = await read('/articles/a-port-forgets/corrections');
  expect(list.match(/<p class="dates"><a href="\/articles\/a-port-forgets#p2">Paragraph 2<\/a>, Jane/g)).toHaveLength(
    3,
  );
});

it('keeps the editor’s view where an actor is highlighted, and the actor where the view is changed', async () => {
  const { html } = await read('/articles/a-port-waits?view=editor&actor=russia');
  expect(html).toContain('<a href="/articles/a-port-waits?view=editor">Clear the highlight</a>');
  expect(html).toContain('<a href="/articles/a-port-waits?actor=russia">Reader’s view</a>');
  expect((await read('/articles/a-port-waits?view=editor')).html).toContain('href="?view=editor&amp;actor=russia"');
});

it('tells in the lists and on the pages of the corpus what is in no registry', async () => {
  expect((await read('/actors?kind=PERSON')).html).toMatch(/Vail[^\n]*not in the registry/);
  expect((await read('/actors?kind=STATE')).html).not.toContain('not in the registry');
  expect((await read('/actors/ida-vail')).html).toContain('<span>Not in the registry</span>');
  expect((await read('/sources/daily-wharf')).html).toContain('<span>Not in the registry</span>');
});

it('shows its editors what was guessed, corrected and unsure at its place, and leads back to the reader’s view', async () => {
  const plain = (await read('/articles/a-port-waits')).html;
  expect(plain).toContain('href="/articles/a-port-waits?view=editor"');
  expect(plain).not.toMatch(/class="[^"]*(?:guessed|corrected|warned)/);
  const { status, html } = await read('/articles/a-port-waits?view=editor');
  expect(status).toBe(200);
  expect(html).toMatch(
    /<a class="citation corrected" title="Corrected by Jane Doe, 28 November 2026: a misprint"[^>]*>(?:<[^>]*>)*Kommersant, November 3/,
  );
  expect(html).toMatch(/<a class="citation guessed"[^>]*>(?:<[^>]*>)*The Daily Wharf/);
  expect(html).toMatch(
    /<a class="source" href="\/sources\/daily-wharf">The Daily Wharf<\/a> <em class="guessed">guessed<\/em>/,
  );
  expect(html).toMatch(/<th scope="row">.*The Daily Wharf<\/a> <em class="guessed">/);
  expect(html).toContain('<a href="/articles/a-port-waits">Reader’s view</a>');
});

it('tells editors of a warning below its paragraph, with its words and what to do', async () => {
  await reader.publish(annotateText(unsure).article);
  const { html } = await read('/articles/a-guess?view=editor');
  expect(html).toMatch(/class="mention name guessed"[^>]*>Ida Vail</);
  expect(html).toMatch(/<li id="actor-ida-vail">.*<em class="guessed">guessed/);
  const warned = unescaped(/<div class="warned" role="note"[^>]*>(.*?)<\/div>/s.exec(html)?.[1] ?? '');
  expect(warned).toMatch(/<li>“Ida Vail” is in no registry of actors.*Add it to registry/);
});

it('leads from the card of a name to its mentions, each with its rule and an entry that is taken as it is', async () => {
  const { html: article } = await read('/articles/a-guess');
  const address = unescaped(/href="([^"]*corrections\?actor=ida-vail)#mentions"/.exec(article)?.[1] ?? '');
  const { html } = await read(address);
  expect(html).toContain('by the rule name-of-person');
  const [, entry = ''] = /id="mentions".*?<pre[^>]*>(.*?)<\/pre>/s.exec(html) ?? [];
  const filled = unescaped(entry).replace('reason: ""', 'reason: because');
  const entries = await readCorrections(`by: A\nat: 2026-11-28\ncorrections:\n${filled}\n`, 'a');
  expect(applyCorrections(annotateText(unsure), entries).article.corrections).toMatchObject([{ state: 'APPLIED' }]);
});

it('holds nothing that a document could do harm with', async () => {
  const { status, html } = await read(`/articles/${encodeURIComponent(foldedName(hostileArticle.title))}/corrections`);
  expect(status).toBe(200);
  expect(html).not.toMatch(/<img|<script>alert|href="javascript:/);
  const edited = await read(`/articles/${encodeURIComponent(foldedName(hostileArticle.title))}?view=editor`);
  expect(edited.status).toBe(200);
  expect(edited.html).not.toMatch(/<img|<script>alert|href="javascript:/);
});

it('is there for articles alone', async () => {
  expect((await read('/articles/nothing/corrections')).status).toBe(404);
  expect((await read('/articles/a-port-waits/other')).status).toBe(404);
  expect((await read('/articles/a-port-waits/corrections/more')).status).toBe(404);
});
