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
  expect(text).toContain('“Gazprom” stands nowhere in the text.');
  expect(text).toContain('corrected by Jane Doe');
  expect(text).toContain('source guessed');
  expect(html).toMatch(/<a href="https:\/\/news\.google\.com\/search[^"]*" rel="nofollow noopener">/);
});

it('gives for each citation an entry that the annotator takes as it is', async () => {
  const { html } = await read('/articles/a-port-waits/corrections');
  const entries = [...html.matchAll(/<pre[^>]*>(.*?)<\/pre>/gs)].map(([, entry = '']) => unescaped(entry));
  expect(entries).toHaveLength(2);
  const filled = entries.map((entry) => entry.replace('reason: ""', 'reason: because'));
  const entriesAsCopied = await readCorrections(`by: A\nat: 2026-11-28\ncorrections:\n${filled.join('\n')}\n`, 'a');
  const { article } = applyCorrections(annotateText(document), entriesAsCopied);
  expect(article.corrections.map(({ state }) => state)).toEqual(['APPLIED', 'APPLIED']);
  expect(article.paragraphs[0]?.citations.map(({ source }) => source)).toEqual(['interfax', 'daily-wharf']);
});

it('holds nothing that a document could do harm with', async () => {
  const { status, html } = await read(`/articles/${encodeURIComponent(foldedName(hostileArticle.title))}/corrections`);
  expect(status).toBe(200);
  expect(html).not.toMatch(/<img|<script>alert|href="javascript:/);
});

it('is there for articles alone', async () => {
  expect((await read('/articles/nothing/corrections')).status).toBe(404);
  expect((await read('/articles/a-port-waits/other')).status).toBe(404);
  expect((await read('/articles/a-port-waits/corrections/more')).status).toBe(404);
});
