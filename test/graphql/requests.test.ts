import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleOf } from '../support/articles.ts';
import { type Api, startApi } from './support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.publish(articleOf('First', ['Moscow told Putin (Kommersant, November 3).', 'Russia waits.'], { issue: 1 }));
  await api.publish(articleOf('Second', ['Russia told Iran (Tass, November 8).'], { issue: 2, date: '2017-11-09' }));
});
afterAll(() => api.stop());

const issue = '{issue: {publicationSlug: "test-monitor", volume: 14, issue: 1}}';

/** One for each list that is opened, one for each level of articles, actors or sources that is read. */
describe('requests to DynamoDB', () => {
  it.each([
    [1, '{ article(by: {slug: "first"}) { title paragraphs { text } actors { nodes { name } } } }'],
    [2, `{ article(by: ${issue}) { title paragraphs { text } } }`],
    [3, '{ article(by: {slug: "first"}) { publication { articles { totalCount nodes { title } } } } }'],
    [2, '{ article(by: {slug: "first"}) { actors { nodes { mentionCount } } sources { nodes { citationCount } } } }'],
    [4, '{ article(by: {slug: "first"}) { actors { nodes { mentions { nodes { text } } } } } }'],
    [2, '{ articles { totalCount nodes { title } } }'],
    [3, '{ articles { nodes { paragraphs { text } } } }'],
    [2, '{ actors { totalCount nodes { name mentionCount } } }'],
    [5, '{ actors(first: 2) { nodes { mentions { totalCount nodes { text } } } } }'],
    [4, '{ publications { nodes { name articles { totalCount nodes { title } } } } }'],
    [
      3,
      '{ actor(slug: "russia") { name articles { nodes { title } } mentions { nodes { text } } citations { nodes { text } } } }',
    ],
    [3, '{ actor(slug: "russia") { citations { nodes { source { citationCount } } } } }'],
    [2, '{ source(slug: "tass") { articles { nodes { title } } citations { nodes { source { citationCount } } } } }'],
    [2, '{ nodes(ids: ["QXJ0aWNsZTpmaXJzdA", "QXJ0aWNsZTpzZWNvbmQ"]) { id ... on Article { paragraphs { text } } } }'],
  ])('are %i for %s', async (requests, query) => {
    const answer = await api.ask(query);
    expect(answer.errors).toEqual([]);
    expect(answer.requests).toBe(requests);
  });
});
