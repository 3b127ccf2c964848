import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotateText } from '../../seed/annotate-text.ts';
import { unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { tableName } from '../support/table.ts';
import { type Api, startApi } from './support/api.ts';
import { costOf } from './support/cost-of.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  for (const sentences of [
    ['Putin waits in Moscow (Kommersant, November 1).', 'Iran sells wheat.'],
    ['Putin waits in Moscow (Kommersant, November 2).', 'Iran sells wheat.'],
    ['Putin waits in Minsk (Tass, November 2).', 'Iran sells wheat.', 'China does not.'],
  ])
    await api.publish(articleOf('Wheat Deal', sentences, { issue: 7 }));
});
afterAll(() => api.stop());

const by = '{slug: "wheat-deal"}';

describe('revisions over GraphQL', () => {
  it('are listed beside the article for one request more', async () => {
    const alone = await api.ask(`{ article(by: ${by}) { annotation { revision } } }`);
    const { data, errors, requests } = await api.ask(
      `{ article(by: ${by}) { annotation { revision } revisions { revision ingestedAt documentHash pipelineVersion } } }`,
    );
    expect(errors).toEqual([]);
    expect(requests).toBe(alone.requests + 1);
    expect(data.article.annotation.revision).toBe(3);
    expect(data.article.revisions).toEqual(
      [2, 1].map((revision) => ({
        revision,
        ingestedAt: '2020-01-01T00:00:00.000Z',
        documentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        pipelineVersion: expect.any(String),
      })),
    );
  });

  it.each([by, '{issue: {publicationSlug: "test-monitor", volume: 14, issue: 7}}'])(
    'are given whole, by %s',
    async (one) => {
      const { data, errors } = await api.ask(
        `{ article(by: ${one}, revision: 1) { annotation { revision } paragraphs { text } citations { totalCount } } }`,
      );
      if (data.article === null) throw new Error(JSON.stringify(errors));
      expect(data.article.annotation.revision).toBe(1);
      expect(data.article.paragraphs[0].text).toContain('November 1');
    },
  );

  it('that are not there say so by a code: never made, or no longer kept', async () => {
    const ask = async (revision: number) =>
      (await api.ask(`{ article(by: ${by}, revision: ${revision}) { title } }`)).errors[0]?.extensions;
    expect(await ask(4)).toMatchObject({ code: 'REVISION_NOT_FOUND', slug: 'wheat-deal', revision: 4, current: 3 });
    expect(await ask(0)).toMatchObject({ code: 'REVISION_NOT_FOUND' });
    await api.publish(articleOf('Gone', ['Russia waits.']));
    await unpublish(publisherTable(api.client, tableName), 'gone');
    expect((await api.ask('{ article(by: {slug: "gone"}, revision: 1) { title } }')).data).toEqual({ article: null });
    await api.publish(articleOf('Gone', ['Russia waits again.']));
    const { errors } = await api.ask('{ article(by: {slug: "gone"}, revision: 1) { title } }');
    expect(errors[0]?.extensions).toMatchObject({ code: 'REVISION_EXPIRED', slug: 'gone', revision: 1, current: 2 });
  });

  it('give ids that mean the same words in what is served, or nothing', async () => {
    const { data } = await api.ask(
      `{ article(by: ${by}, revision: 1) { paragraphs { id text mentions { id text } } } }`,
    );
    const [paragraph] = data.article.paragraphs;
    for (const { id, text } of [paragraph, ...paragraph.mentions]) {
      const { data: now } = await api.ask(
        'query ($id: ID!) { node(id: $id) { ... on Paragraph { text } ... on Mention { text } } }',
        { id },
      );
      expect([null, text]).toContain(now.node?.text ?? null);
    }
  });

  it('are compared by paragraph, citation and mention', async () => {
    const { data, errors } = await api.ask(`{
      article(by: ${by}) {
        revisionsBetween(from: 1, to: 3) {
          from
          to
          paragraphs { kind before after }
          citations { kind before { text source { slug } } after { text source { slug } } }
          mentions { kind before { text actor { slug } } after { text actor { slug } } }
        }
        same: revisionsBetween(from: 2, to: 2) { paragraphs { kind } citations { kind } mentions { kind } }
        back: revisionsBetween(from: 3, to: 1) { mentions { kind before { text } after { text } } }
      }
    }`);
    expect(errors).toEqual([]);
    const { revisionsBetween, same, back } = data.article;
    expect(revisionsBetween).toMatchObject({ from: 1, to: 3 });
    expect(revisionsBetween.paragraphs.map(({ kind }: { kind: string }) => kind)).toEqual(['CHANGED', 'ADDED']);
    expect(revisionsBetween.citations).toEqual([
      {
        kind: 'REMOVED',
        before: { text: expect.stringContaining('Kommersant'), source: { slug: 'kommersant' } },
        after: null,
      },
      { kind: 'ADDED', before: null, after: { text: expect.stringContaining('Tass'), source: { slug: 'tass' } } },
    ]);
    expect(revisionsBetween.mentions).toEqual([
      { kind: 'REMOVED', before: { text: 'Moscow', actor: { slug: 'russia' } }, after: null },
    ]);
    expect(same).toEqual({ paragraphs: [], citations: [], mentions: [] });
    expect(back.mentions).toEqual([{ kind: 'ADDED', before: null, after: { text: 'Moscow' } }]);
    const failed = await api.ask(`{ article(by: ${by}) { slug revisionsBetween(from: 1, to: 9) { to } } }`);
    expect(failed.data.article).toEqual({ slug: 'wheat-deal', revisionsBetween: null });
    expect(failed.errors[0]?.extensions.code).toBe('REVISION_NOT_FOUND');
  });

  it.each([
    [
      'went on, however far',
      'Iran stays away',
      'Iran stays away, and Putin comes with nine old ships (Tass, November 2)',
    ],
    ['was cut short', 'Iran stays away, and Putin comes with nine old ships (Tass, November 2)', 'Iran stays away'],
  ])('do not differ in whom a paragraph mentions that %s', async (how, before, after) => {
    const title = `What ${how}`;
    for (const text of [before, after]) await api.publish(articleOf(title, ['It rains.', `${text}.`, 'It snows.']));
    const slug = title.toLowerCase().replaceAll(/[^a-z]+/g, '-');
    const { data } = await api.ask(
      `{ article(by: {slug: "${slug}"}) { revisionsBetween(from: 1, to: 2) {
        paragraphs { kind before after } mentions { before { text } after { text } } } } }`,
    );
    const { paragraphs, mentions } = data.article.revisionsBetween;
    expect(paragraphs).toEqual([{ kind: 'CHANGED', before: `${before}.`, after: `${after}.` }]);
    expect(JSON.stringify(mentions)).not.toContain('Iran');
    expect(mentions).toHaveLength(1);
  });

  it('keep a paragraph of a word or two apart from a long one that has them', async () => {
    const long = 'The rest of the fleet waits in the Norwegian ports until the ice is gone';
    await api.publish(articleOf('Ports', ['The rest.']));
    await api.publish(articleOf('Ports', [`${long}.`]));
    const { data } = await api.ask(
      '{ article(by: {slug: "ports"}) { revisionsBetween(from: 1, to: 2) { paragraphs { kind } } } }',
    );
    expect(data.article.revisionsBetween.paragraphs).toEqual([{ kind: 'REMOVED' }, { kind: 'ADDED' }]);
  });

  it('do not differ in a citation that stayed, whatever rules found what is new before it', async () => {
    for (const first of ['Nobody told.', 'Nobody told (TASS, 2 November).']) {
      const text = `Oil Deal\n\nPublished: November 7, 2017\n\n${first} Putin waited (Kommersant, November 1).`;
      await api.publish(annotateText(text).article);
    }
    const { data } = await api.ask(`{ article(by: {slug: "oil-deal"}) {
      revisionsBetween(from: 1, to: 2) { citations { kind after { text } } }
    } }`);
    expect(data.article.revisionsBetween.citations).toEqual([{ kind: 'ADDED', after: { text: 'TASS, 2 November' } }]);
  });

  it('differ in a citation whose words are the same and which stands behind another claim', async () => {
    for (const verb of ['sells', 'buys'])
      await api.publish(articleOf('Gas Deal', [`Putin ${verb} gas (Kommersant, November 1).`]));
    const { data } = await api.ask(`{ article(by: {slug: "gas-deal"}) {
      revisionsBetween(from: 1, to: 2) { citations { kind before { text claim { text } } after { text claim { text } } } }
    } }`);
    const claims = ['sells', 'buys'].map((verb) => ({
      text: 'Kommersant, November 1',
      claim: { text: `Putin ${verb} gas` },
    }));
    expect(data.article.revisionsBetween.citations).toEqual([{ kind: 'CHANGED', before: claims[0], after: claims[1] }]);
  });

  it('cost what they read: each list of each article a request at least', () => {
    expect(costOf('{ articles(first: 100) { nodes { revisions { revision } } } }')).toBeGreaterThan(200);
    const one = `article(by: ${by}, revision: 1) { title }`;
    const other = `article(by: ${by}, revision: 2) { title }`;
    expect(costOf(`{ a: ${one} b: ${other} }`)).toBeGreaterThanOrEqual(costOf(`{ ${one} }`) + 4);
    expect(costOf(`{ ${one} }`)).toBeGreaterThanOrEqual(3);
  });

  it('cost what comparing them takes, when they are compared', async () => {
    const sentences = Array.from({ length: 400 }, (_, at) => `Iran waits for the ${at}th day.`);
    await api.publish(articleOf('Long Deal', sentences));
    await api.publish(articleOf('Long Deal', [...sentences, 'It came.']));
    const spent = async (query: string): Promise<number> => {
      const response = await api.yoga.fetch('http://gloss.test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, extensions: { cost: true } }),
      });
      const { extensions } = await response.json();
      return extensions.cost.actual;
    };
    const one = (revision: number) => `r${revision}: article(by: {slug: "long-deal"}, revision: ${revision}) { title }`;
    const read = await spent(`{ ${one(1)} ${one(2)} }`);
    const compared = await spent('{ article(by: {slug: "long-deal"}) { revisionsBetween(from: 1, to: 2) { to } } }');
    // 160,000 pairs of paragraphs and 24,000 letters, of 10 ns each.
    expect(compared).toBeGreaterThan(read + 5);
  });
});
