import { afterAll, beforeAll, expect, it } from 'vitest';
import { annotationCollectionOf } from '../../schema/export/annotation-collection.ts';
import { cslItemsOfArticle } from '../../schema/export/csl.ts';
import { jsonLdOf } from '../../schema/export/json-ld.ts';
import { withContext } from '../../schema/export/web-annotation.ts';
import { type Api, startApi } from '../graphql/support/api.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { published } from './support/articles.ts';

/** Of the address that the tests ask at. */
const origin = 'http://gloss.test';
const article = published(briefing);
const annotations = annotationCollectionOf(article, origin).first?.items.map(withContext) ?? [];

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.publish(briefing);
});
afterAll(() => api.stop());

/** As it goes over the wire. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('an article comes with its exports, by one request to the table', async () => {
  const query = `{
    article(by: { slug: "waiting-in-port-lima" }) {
      jsonLd
      cslItem
      paragraphs {
        citations { cslItems webAnnotation }
        mentions { webAnnotation }
      }
    }
  }`;
  // The second time the operation is known, which may be executed otherwise.
  for (const _ of ['first', 'second']) {
    const { data, errors, requests } = await api.ask(query);
    expect([errors, requests]).toEqual([[], 1]);
    expect(data.article.jsonLd).toEqual(plain(jsonLdOf(article, origin)));
    const citations = data.article.paragraphs.flatMap((paragraph: { citations: object[] }) => paragraph.citations);
    const mentions = data.article.paragraphs.flatMap((paragraph: { mentions: object[] }) => paragraph.mentions);
    const items = citations.flatMap(({ cslItems }: { cslItems: object[] }) => cslItems);
    expect([data.article.cslItem, ...items]).toEqual(plain(cslItemsOfArticle(article, origin)));
    const given = [...citations, ...mentions].map(({ webAnnotation }) => webAnnotation);
    expect(given).toHaveLength(annotations.length);
    expect(plain(annotations)).toEqual(expect.arrayContaining(given));
  }
});

it('annotations reached by what they name are the same', async () => {
  const { data, errors } = await api.ask(`{
    source(slug: "tide") { citations { nodes { cslItems webAnnotation } } }
    actor(slug: "port-lima") { mentions { nodes { webAnnotation } } }
  }`);
  expect(errors).toEqual([]);
  const nodes = [...data.source.citations.nodes, ...data.actor.mentions.nodes];
  expect(nodes).toHaveLength(7);
  for (const { webAnnotation } of nodes) expect(plain(annotations)).toContainEqual(webAnnotation);
  const items = data.source.citations.nodes.flatMap(({ cslItems }: { cslItems: object[] }) => cslItems);
  expect(plain(cslItemsOfArticle(article, origin))).toEqual(expect.arrayContaining(items));
});

it('the id of an annotation holds the id by which the API gives it', async () => {
  const [first] = annotations;
  const id = first?.id.split('#')[1];
  const { data } = await api.ask('query ($id: ID!) { node(id: $id) { ... on Mention { text webAnnotation } } }', {
    id,
  });
  expect(data.node).toEqual({ text: 'The harbour council', webAnnotation: plain(first) });
});
