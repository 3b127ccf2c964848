import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedEmptyTable } from '../../functions/local/seed-documents.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { tableName } from '../support/table.ts';
import { type Api, startApi } from './support/api.ts';

/* What npm start shows: the shipped documents cite one another. */

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await seedEmptyTable(publisherTable(api.client, tableName));
});
afterAll(() => api.stop());

it('every citation of one shipped article by another is a link, and is found from both', async () => {
  const { data } = await api.ask('{ articles { nodes { slug publication { slug } } } }');
  const shipped: { slug: string; publication: { slug: string } }[] = data.articles.nodes;
  const publications = new Set(shipped.map(({ publication }) => publication.slug));
  const unlinked: string[] = [];
  const pairs: string[] = [];
  const citedBy: string[] = [];
  for (const { slug } of shipped) {
    const answer = await api.ask(
      `query($slug: String!) { article(by: {slug: $slug}) { cites { nodes { slug } } citedBy { nodes { slug } }
        citations(first: 100) { nodes { text source { slug } citedArticles { certain article { slug } } } } } }`,
      { slug },
    );
    expect(answer.errors).toEqual([]);
    const { cites, citedBy: citing, citations } = answer.data.article;
    for (const { text, source, citedArticles } of citations.nodes) {
      if (publications.has(source?.slug) && citedArticles.length === 0) unlinked.push(text);
      for (const { certain } of citedArticles) expect(certain).toBe(true);
    }
    pairs.push(...cites.nodes.map((cited: { slug: string }) => `${slug} > ${cited.slug}`));
    citedBy.push(...citing.nodes.map((from: { slug: string }) => `${from.slug} > ${slug}`));
  }
  // The one that the retelling has of other issues, which are not shipped.
  expect(unlinked).toEqual(['see EDM, October 19, 24']);
  expect(pairs.length).toBeGreaterThanOrEqual(10);
  expect(citedBy.sort()).toEqual(pairs.sort());
});
