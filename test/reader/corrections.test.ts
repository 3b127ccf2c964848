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
  expect(text).toContain('change citation “Kommersant, November 3”');
  expect(text).toContain('Jane Doe, 28 November 2026: a misprint');
  expect(text).toContain('Orphaned: remove mention “Gazprom”');
  expect(text).toContain('“Gazprom” is not in the text.');
  expect(text).toContain('corrected by Jane Doe');
  expect(text).toContain('source guessed');
  expect(html).toMatch(/<a href="https:\/\/news\.google\.com\/search[^"]*" rel="nofollow noopener">/);
});

it('gives for each citation an entry that the annotator takes as it is', async () => {
  const { html } = await read('/articles/a-port-waits/corrections');
  const [head, ...entries] = [...html.matchAll(/<pre[^>]*>(.*?)<\/pre>/gs)].map(([, text = '']) => unescaped(text));
  expect(entries).toHaveLength(2);
  const entriesAsCopied = await readCorrections(
    [head?.replace('""', 'A').replace('YYYY-MM-DD', '2026-11-28'), ...entries].join('\n'),
    'a',
  );
  const { article } = applyCorrections(annotateText(document), entriesAsCopied);
  expect(article.corrections.map(({ state }) => state)).toEqual(['APPLIED', 'APPLIED']);
  expect(article.paragraphs[0]?.citations.map(({ source }) => source)).toEqual(['interfax', 'daily-wharf']);
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
