import { afterEach, beforeEach, expect, it } from 'vitest';
import { unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { tableName } from '../support/table.ts';
import { type Api, startApi } from './support/api.ts';
import { briefing, withSentenceBefore } from './support/briefing.ts';

let api: Api;
beforeEach(async () => {
  api = await startApi();
  await api.publish(briefing);
});
afterEach(() => api.stop());

interface Identified {
  readonly id: string;
}

const everything = `{
  article(by: {slug: "waiting-in-port-lima"}) {
    id publication { id } actors { nodes { id } } sources { nodes { id } }
    paragraphs { id mentions { id } citations { id } }
  }
}`;

const idsOf = async (): Promise<string[]> => {
  const { article } = (await api.ask(everything)).data;
  return [
    article.id,
    article.publication.id,
    ...article.actors.nodes.map(({ id }: Identified) => id),
    ...article.sources.nodes.map(({ id }: Identified) => id),
    ...article.paragraphs.flatMap((paragraph: Identified & Record<'mentions' | 'citations', Identified[]>) => [
      paragraph.id,
      ...paragraph.mentions.map(({ id }) => id),
      ...paragraph.citations.map(({ id }) => id),
    ]),
  ];
};

const nodesQuery = `query ($ids: [ID!]!) {
  nodes(ids: $ids) { __typename id ... on Mention { text paragraph { number } } ... on Citation { text number } ... on Paragraph { text } ... on Actor { mentionCount } }
}`;

it('gives everything by its id, each id once', async () => {
  const ids = await idsOf();
  expect(new Set(ids).size).toBe(ids.length);
  const { data, errors, requests } = await api.ask(nodesQuery, { ids });
  expect(errors).toEqual([]);
  expect(data.nodes.map(({ id }: Identified) => id)).toEqual(ids);
  expect(requests).toBeLessThanOrEqual(3);
  for (const id of ids) {
    const one = await api.ask('query ($id: ID!) { node(id: $id) { id __typename } }', { id });
    expect(one.data.node.id).toBe(id);
    expect(one.requests).toBe(1);
  }
});

it('gives mentions and citations the same id in an article and in the lists of the corpus', async () => {
  const inside = new Set(await idsOf());
  const { data } = await api.ask(`{
    lima: actor(slug: "port-lima") { mentions { nodes { id paragraph { id } article { id } } } citations { nodes { id } } }
    brand: actor(slug: "ada-brand") { mentions { nodes { id paragraph { id } article { id } } } }
    tide: source(slug: "tide") { id citations { nodes { id paragraph { id } } } }
  }`);
  const found: string[] = JSON.stringify(data)
    .split('"id":"')
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf('"')));
  expect(found.length).toBeGreaterThan(15);
  expect(found.filter((id) => !inside.has(id))).toEqual([]);
});

it('gives after a new revision the same thing or null, never another', async () => {
  const ids = await idsOf();
  const before = (await api.ask(nodesQuery, { ids })).data.nodes;
  await api.publish(withSentenceBefore(briefing, 'It rained.'));
  const after = (await api.ask(nodesQuery, { ids })).data.nodes;
  const kept = after.filter((node: unknown) => node !== null);
  expect(kept).toEqual(before.filter((_: unknown, index: number) => after[index] !== null));
  // The first paragraph moved; the article, its actors and the second paragraph with what is in it stayed.
  expect(kept.map(({ __typename }: { __typename: string }) => __typename)).toEqual([
    'Article',
    'Publication',
    'Actor',
    'Actor',
    'Source',
    'Source',
    'Paragraph',
    'Mention',
    'Citation',
    'Citation',
    'Citation',
  ]);
});

it('is not fooled by the same words at the same place of another sentence', async () => {
  const [, second] = briefing.paragraphs;
  if (second === undefined) throw new Error('No paragraph.');
  const { data } = await api.ask(
    '{ article(by: {slug: "waiting-in-port-lima"}) { paragraph(number: 2) { id mentions { id } citations { id } } } }',
  );
  const { paragraph } = data.article;
  const text = second.text.replace('Port Lima pays', 'Port Lima begs');
  await api.publish({
    ...briefing,
    paragraphs: briefing.paragraphs.map((one) => (one === second ? { ...one, text } : one)),
  });
  const ids = [paragraph.id, paragraph.mentions[0].id, ...paragraph.citations.map(({ id }: Identified) => id)];
  const { nodes } = (await api.ask(nodesQuery, { ids })).data;
  expect(nodes.map((node: Identified | null) => node?.id ?? null)).toEqual([null, null, null, null, ids[4]]);
});

it('gives null once the article is unpublished', async () => {
  const ids = await idsOf();
  await unpublish(publisherTable(api.client, tableName), 'waiting-in-port-lima');
  const { data, errors } = await api.ask(nodesQuery, { ids });
  expect(errors).toEqual([]);
  expect(new Set(data.nodes)).toEqual(new Set([null]));
});

it('refuses what is no id, at its own place', async () => {
  const encode = (text: string) => Buffer.from(text).toString('base64url');
  const bad = ['', 'x', '1', encode('Article:'), encode('Annotation:x'), `${encode('Article:x')}==`, encode('Actor')];
  for (const id of bad) {
    const { data, errors } = await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect(data).toEqual({ node: null });
    expect(errors[0]?.extensions.code).toBe('BAD_ID');
  }
  const { data, errors } = await api.ask(nodesQuery, { ids: ['x', encode('Actor:ada-brand')] });
  expect(data.nodes).toMatchObject([null, { __typename: 'Actor' }]);
  expect(errors).toMatchObject([{ path: ['nodes', 0], extensions: { code: 'BAD_ID' } }]);
});

it('gives null for ids that name nothing', async () => {
  const ids = [
    'Article:none',
    'Actor:none:1',
    'Mention:waiting-in-port-lima:1:0:4:abc',
    'Citation:waiting-in-port-lima',
    'Paragraph:none:1:x',
  ];
  const { data, errors } = await api.ask(nodesQuery, { ids: ids.map((id) => Buffer.from(id).toString('base64url')) });
  expect(errors).toEqual([]);
  expect(data.nodes).toEqual([null, null, null, null, null]);
});

it('takes up to 100 ids', async () => {
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }';
  const { errors } = await api.ask(query, { ids: Array.from({ length: 101 }, () => 'x') });
  expect(errors[0]).toMatchObject({
    message: 'ids holds 101 ids; it can hold 100.',
    extensions: { code: 'BAD_USER_INPUT' },
  });
});
