import { afterAll, beforeAll, expect, it } from 'vitest';
import { jsonLdOf } from '../../schema/export/json-ld.ts';
import { published } from '../export/support/articles.ts';
import { complaintsOf } from '../export/support/schema-org.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { unescaped } from './support/html.ts';
import { startReader, type TestReader } from './support/reader.ts';

const hostile = {
  ...briefing,
  title: 'On </script><script>alert(1)</script> and <!-- <script>',
  authors: ['</ScRiPt><b>'],
};

let reader: TestReader;
let addresses: readonly string[];
beforeAll(async () => {
  reader = await startReader();
  addresses = await Promise.all(
    [briefing, hostile].map(async (article) => `/articles/${await reader.publish(article)}`),
  );
});
afterAll(() => reader.stop());

/** As a browser ends a script: at the first `</script`, however it is written. */
const blocksIn = (html: string): string[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script/gis)].map(([, block = '']) => block);

it('an article’s page says in schema.org’s words what it is, in its head', async () => {
  const { html, headers } = await reader.read(addresses[0] ?? '');
  const [block = '', ...others] = blocksIn(html.slice(0, html.indexOf('</head>')));
  expect(others).toEqual([]);
  const document = JSON.parse(block);
  expect(document).toEqual(JSON.parse(JSON.stringify(jsonLdOf(published(briefing), 'http://gloss.test'))));
  expect(await complaintsOf(document)).toEqual([]);
  // It is data, which no policy of scripts concerns: it needs no exception.
  expect(headers.get('content-security-policy')).toContain("script-src 'self';");
});

it('what a document says cannot end it', async () => {
  const { html } = await reader.read(addresses[1] ?? '');
  const [block = ''] = blocksIn(html);
  expect(block).not.toContain('<');
  expect(JSON.parse(block)).toMatchObject({
    headline: hostile.title,
    author: [{ '@type': 'Person', name: '</ScRiPt><b>' }],
  });
});

it('and where it is in the forms that tools take', async () => {
  const [address = ''] = addresses;
  const { html } = await reader.read(address);
  const links = [...html.matchAll(/<link rel="alternate" href="([^"]*)" type="([^"]*)">/g)];
  expect(links.map(([, href = '', type = '']) => [unescaped(href), unescaped(type)])).toEqual([
    [`${address}.json`, 'application/json'],
    [`${address}.md`, 'text/markdown'],
    [`${address}.csv`, 'text/csv'],
    [`${address}.jsonld`, 'application/ld+json'],
    [`${address}.csl.json`, 'application/vnd.citationstyles.csl+json'],
    [`${address}.annotations.json`, 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'],
  ]);
  const row = /<p class="downloads">.*?<\/p>/s.exec(html)?.[0] ?? '';
  expect([...row.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(links.map(([, href]) => href));
});

it('other pages have neither', async () => {
  const { html } = await reader.read('/actors/port-lima');
  expect(blocksIn(html)).toEqual([]);
  const alternates = [...html.matchAll(/<link rel="alternate" href="([^"]*)"/g)].map(([, href]) => href);
  expect(alternates).toEqual(['/feed.atom', '/actors/port-lima.atom']);
});
