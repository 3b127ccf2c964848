import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { addressesIn, paragraphsIn, textOf, unescaped } from './support/html.ts';
import { startReader, type TestReader } from './support/reader.ts';

const attack = `"'><script>alert('x')</script><img src=x onerror=alert(1)>&lt;`;
const address = 'javascript:alert(document.domain)';
const with_ = (text: string): string => `${text} ${attack}`;

/** An article with the attack in every text that it has, and scripts for addresses. */
const hostile: AnnotatedArticle = {
  ...briefing,
  title: with_(briefing.title),
  publication: { slug: 'harbour-briefing', name: with_('Harbour Briefing'), abbreviation: attack },
  url: address,
  authors: [attack],
  figures: [{ caption: attack, credit: attack }],
  note: attack,
  pipelineVersion: attack,
  paragraphs: briefing.paragraphs.map((paragraph) => ({
    ...paragraph,
    text: with_(paragraph.text),
    sentences: paragraph.sentences.map((sentence, index, all) =>
      index === all.length - 1 ? { ...sentence, end: with_(paragraph.text).length } : sentence,
    ),
    citations: paragraph.citations.map((citation) => ({
      ...citation,
      text: with_(citation.text),
      sourceText: attack,
      url: address,
      dates: [{ date: null, until: null, text: attack, precision: 'DAY', yearInferred: false }],
    })),
  })),
  actors: briefing.actors.map((actor) => ({
    ...actor,
    name: with_(actor.name),
    aliases: [attack],
    description: attack,
    wikidataId: address,
  })),
  sources: briefing.sources.map((source) => ({
    ...source,
    name: with_(source.name),
    homepage: address,
    wikidataId: address,
  })),
};

let reader: TestReader;
let slug: string;
beforeAll(async () => {
  reader = await startReader();
  slug = await reader.publish(hostile);
});
afterAll(() => reader.stop());

it.each([
  () => `/articles/${slug}`,
  () => '/',
  () => '/actors',
  () => '/actors/port-lima',
  () => '/actors/ada-brand',
  () => '/sources',
  () => '/sources/tide',
  () => '/publications/harbour-briefing',
  () => '/publications',
  () => '/?actor=ada-brand',
  () => '/?source=tide',
  () => `/articles/${slug}?actor=ada-brand`,
])('shows every text of it as text, on page %#', async (page) => {
  const { status, html } = await reader.read(page());
  expect(status).toBe(200);
  expect(html).toContain('&lt;script&gt;alert(&#39;x&#39;)');
  expect(html.match(/<script\b[^>]*>/g)).toEqual([
    expect.stringMatching(/^<script src="\/assets\/cards-[\w-]+\.js" defer>$/),
  ]);
  expect(html.replace(/="[^"]*"/g, '')).not.toMatch(/<img|<[^>]*\sonerror=/);
  for (const link of addressesIn(html)) expect(link).toMatch(/^(\/(?!\/)|#|\?actor=|https:\/\/www\.wikidata\.org\/)/);
  // Escaped once: what is shown is what was written.
  expect(unescaped(html)).not.toContain('&amp;lt;');
});

it('shows its paragraphs as they were written', async () => {
  const { html } = await reader.read(`/articles/${slug}`);
  expect(paragraphsIn(html)).toEqual(hostile.paragraphs.map(({ text }) => text));
  expect(textOf(html)).toContain(`By ${attack}`);
});
