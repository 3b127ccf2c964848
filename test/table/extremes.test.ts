import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Corpus, PageRequest } from '../../schema/corpus/corpus.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import type { ActorRecord } from '../../schema/records/actor.ts';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { MentionRecord } from '../../schema/records/mention.ts';
import { slugOf } from '../../schema/slug.ts';
import { publish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { engines } from '../support/engines.ts';
import { clientWithTable, emptyTable, everyItem, localClient, tableName } from '../support/table.ts';

const page: PageRequest = { limit: 20, direction: 'FORWARD', cursor: null };
const back: PageRequest = { ...page, direction: 'BACKWARD' };

/** The article, with Iran under another name. */
function withIranAs(name: string, article: AnnotatedArticle): AnnotatedArticle {
  const slug = slugOf(name);
  return {
    ...article,
    actors: article.actors.map((actor) => (actor.slug === 'iran' ? { ...actor, slug, name } : actor)),
    paragraphs: article.paragraphs.map((paragraph) => ({
      ...paragraph,
      mentions: paragraph.mentions.map((mention) => (mention.actor === 'iran' ? { ...mention, actor: slug } : mention)),
    })),
  };
}

describe.each(engines)('what is unusual, on $name', ({ start }) => {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
  });
  afterAll(() => stop());
  beforeEach(() => emptyTable(localClient(endpoint)));

  const corpus = (): Corpus => createCorpus({ client: localClient(endpoint), tableName });
  const store = (article: AnnotatedArticle) =>
    publish(publisherTable(localClient(endpoint), tableName), article, '2020-01-01T00:00:00.000Z');

  it('names in any alphabet are listed, in order, and found by how they begin', async () => {
    for (const [index, name] of ['Ökostrom', 'Коммерсант', 'Команда', '国', '\u{10330}\u{10331}'].entries())
      await store(withIranAs(name, articleOf(`Title ${name}`, ['Iran.'], { issue: index + 1 })));
    const names = async (request: PageRequest, nameStartsWith?: string) =>
      (await corpus().actors(request, { nameStartsWith })).edges.map(({ node }) => node.name);
    const all = ['Ökostrom', 'Команда', 'Коммерсант', '国', '\u{10330}\u{10331}'];
    expect(await names(page)).toEqual(all);
    expect(await names(back)).toEqual(all);
    const { endCursor } = await corpus().actors({ ...page, limit: 2 }, {});
    expect(await names({ ...page, cursor: endCursor })).toEqual(all.slice(2));
    expect(await names({ ...back, cursor: endCursor })).toEqual(all.slice(0, 1));
    expect(await names(page, 'ком')).toEqual(['Команда', 'Коммерсант']);
    expect(await names(page, 'Комм')).toEqual(['Коммерсант']);
    expect(await names(page, '\u{10330}')).toEqual(['\u{10330}\u{10331}']);
  });

  it('names of any length have a slug of their own, and are found', async () => {
    const long = 'Ж'.repeat(1_500);
    for (const [index, name] of [`${long}а`, `${long}б`].entries())
      await store(withIranAs(name, articleOf(`Title ${name.at(-1)}`, ['Iran.'], { issue: index + 1 })));
    const { edges } = await corpus().actors(page, { nameStartsWith: long.slice(0, 300) });
    expect(edges.map(({ node }) => node.name.at(-1)).sort()).toEqual(['а', 'б']);
    expect(new Set(edges.map(({ node }) => node.slug)).size).toBe(2);
    for (const { node } of edges) expect((await corpus().actor(node.slug))?.name).toBe(node.name);
  });

  it('titles that are long or mere signs name articles of their own', async () => {
    const titles = ['???', '!!!', `${'a'.repeat(99)}\u{10330}x`, `${'a'.repeat(99)}\u{10330}y`];
    const outcomes: { slug: string; revision: number }[] = [];
    for (const title of titles) outcomes.push(await store(articleOf(title, ['Iran.'])));
    expect(outcomes.map(({ revision }) => revision)).toEqual([1, 1, 1, 1]);
    for (const [index, { slug }] of outcomes.entries()) {
      expect(slug.isWellFormed()).toBe(true);
      expect((await corpus().article(slug))?.title).toBe(titles[index]);
    }
  });

  it('sentences of any length are quoted whole, and each is stored once', async () => {
    const sentence = `Iran ${'and Iran '.repeat(20)}${'and more '.repeat(50_000)}(Kommersant, November 3).`;
    await store(articleOf('Long', [sentence, 'Iran (Kommersant, November 4).']));
    const mentions = await corpus().actorMentions('iran', { ...page, limit: 2 }, 'NAME');
    expect(mentions.edges.map(({ node }) => [node.text, node.sentence.text === sentence])).toEqual([
      ['Iran', true],
      ['Iran', true],
    ]);
    for (const citations of [
      await corpus().sourceCitations('kommersant', page),
      await corpus().actorCitations('iran', page),
    ])
      expect(citations.edges.map(({ node }) => [node.citation.number, node.sentence.text.length])).toEqual([
        [1, sentence.length],
        [2, 30],
      ]);
    const items = await everyItem(localClient(endpoint));
    const entries = items.filter(({ sk }) => /^(MENTION|CITATION)#/.test(sk?.S ?? ''));
    expect(Math.max(...entries.map(({ data }) => data?.S?.length ?? 0))).toBeLessThan(5_000);
  }, 300_000);

  it('a sentence of more than 50 actors has its citations under the first 50, and all its mentions', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `Guild ${String(index).padStart(2, '0')}`);
    const text = `${names.join(', ')} (Kommersant, November 3).`;
    const article = articleOf('Many', [text]);
    const guild = (name: string): ActorRecord => ({
      slug: slugOf(name),
      name,
      kind: 'ORGANISATION',
      aliases: [],
      description: null,
      affiliation: null,
      wikidataId: null,
      registered: false,
    });
    const mentions = names.map((name): MentionRecord => {
      const start = text.indexOf(name);
      return { start, end: start + name.length, kind: 'NAME', actor: slugOf(name) };
    });
    const paragraphs = article.paragraphs.map((paragraph) => ({ ...paragraph, mentions }));
    await store({ ...article, paragraphs, actors: names.map(guild) });
    for (const [name, citations] of [
      ['guild-00', 1],
      ['guild-49', 1],
      ['guild-50', 0],
      ['guild-59', 0],
    ] as const) {
      expect((await corpus().actorCitations(name, page)).edges).toHaveLength(citations);
      expect((await corpus().actorMentions(name, page, null)).edges).toHaveLength(1);
      expect((await corpus().actor(name))?.counts).toMatchObject({ citations, mentions: 1 });
    }
  });

  it('captions without end do not keep an article out of the lists', async () => {
    const figures = Array.from({ length: 1_000 }, (_, index) => ({ caption: `${index} `.repeat(150), credit: null }));
    await store({ ...articleOf('Pictures', ['Iran.']), figures });
    const { edges } = await corpus().articles(page, {}, 'PUBLISHED_DESC');
    const [edge] = edges;
    expect(edge?.node.known).toMatchObject({ title: 'Pictures', wordCount: 1 });
    expect(edge && (await corpus().load(edge.node))?.figures).toEqual(figures);
  });
});
