import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { annotate } from '../../seed/annotate/annotate.ts';
import { readSourceDocument } from '../../seed/formats/read-source-document.ts';
import { unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { type CitingArticle, citingArticle } from '../support/citing-article.ts';
import { tableName } from '../support/table.ts';
import { type Api, startApi } from './support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

let published: string[] = [];
beforeEach(async () => {
  for (const slug of published) await takeBack(slug);
  published = [];
});

async function put(article: CitingArticle): Promise<string> {
  const { slug } = await api.publish(citingArticle(article));
  if (!published.includes(slug)) published.push(slug);
  return slug;
}

async function takeBack(slug: string): Promise<void> {
  await unpublish(publisherTable(api.client, tableName), slug);
  published = published.filter((one) => one !== slug);
}

interface Linked {
  readonly cited: readonly string[];
  readonly cites: readonly string[];
  readonly citedBy: readonly string[];
}

/** Of a first citation: `slug` where it is certain, `slug?` where it is not. */
async function linksOf(slug: string): Promise<Linked> {
  const { data, errors } = await api.ask(
    `query($slug: String!) { article(by: {slug: $slug}) {
      citations { nodes { citedArticles { certain article { slug title } } } }
      cites { totalCount nodes { slug title } }
      citedBy { totalCount nodes { slug title } }
    } }`,
    { slug },
  );
  expect(errors).toEqual([]);
  const { citations, cites, citedBy } = data.article;
  const slugs = (list: { nodes: { slug: string }[]; totalCount: number }): string[] => {
    expect(list.totalCount).toBe(list.nodes.length);
    return list.nodes.map((node) => node.slug);
  };
  const [first] = citations.nodes;
  const cited = (first?.citedArticles ?? []).map(
    (one: { certain: boolean; article: { slug: string } }) => `${one.article.slug}${one.certain ? '' : '?'}`,
  );
  return { cited: cited.sort(), cites: slugs(cites), citedBy: slugs(citedBy) };
}

const oct19 = { title: 'Nineteenth', date: '2017-10-19' };
const oct24 = { title: 'Twenty-Fourth', date: '2017-10-24' };
const citing = {
  title: 'Citing',
  publication: 'Review',
  cites: [{ source: 'Monitor', days: ['2017-10-19', '2017-10-24'] }],
};

describe('citations become links', () => {
  it('by publication and day, each day of several', async () => {
    const [one, other, from] = [await put(oct19), await put(oct24), await put(citing)];
    expect(await linksOf(from)).toEqual({ cited: [one, other], cites: [one, other], citedBy: [] });
    expect(await linksOf(one)).toEqual({ cited: [], cites: [], citedBy: [from] });
    expect(await linksOf(other)).toEqual({ cited: [], cites: [], citedBy: [from] });
  });

  it('when the cited article comes later, changes its day, or goes', async () => {
    const from = await put(citing);
    expect((await linksOf(from)).cites).toEqual([]);
    const one = await put(oct19);
    expect((await linksOf(from)).cites).toEqual([one]);
    await put({ ...oct19, authors: ['Ann Lee'] });
    expect((await linksOf(from)).cites).toEqual([one]);
    expect((await linksOf(one)).citedBy).toEqual([from]);
    await takeBack(one);
    expect((await linksOf(from)).cites).toEqual([]);
  });

  it('not where the citing article no longer cites, or is gone', async () => {
    const [one, from] = [await put(oct19), await put(citing)];
    await put({ ...citing, cites: [{ source: 'Monitor', days: ['2017-10-20'] }] });
    expect((await linksOf(one)).citedBy).toEqual([]);
    await put(citing);
    expect((await linksOf(one)).citedBy).toEqual([from]);
    await takeBack(from);
    expect((await linksOf(one)).citedBy).toEqual([]);
  });

  it('not to an article whose day is guessed, of another publication, nor to itself', async () => {
    await put({ ...oct19, isDayKnown: false });
    await put({ ...oct19, publication: 'Mirror' });
    const own = { title: 'Own', date: '2017-10-19', cites: [{ source: 'Monitor', days: ['2017-10-19'] }] };
    expect((await linksOf(await put(own))).cited).toEqual([]);
  });

  it('gives all of a day where nothing decides, and lets only what is certain count', async () => {
    const [one, second] = [await put(oct19), await put({ ...oct19, title: 'Nineteenth, Too' })];
    const from = await put({ ...citing, cites: [{ source: 'Monitor', days: ['2017-10-19'] }] });
    expect(await linksOf(from)).toEqual({ cited: [`${second}?`, `${one}?`], cites: [], citedBy: [] });
    expect((await linksOf(one)).citedBy).toEqual([]);
    await takeBack(second);
    expect((await linksOf(from)).cites).toEqual([one]);
    expect((await linksOf(one)).citedBy).toEqual([from]);
  });

  it.each([
    ['title', { title: 'Nineteenth, Too' }],
    ['beginning of a title', { title: 'Nineteenth' }],
    ['author', { authors: ['Lee, A.'] }],
    ['address', { url: 'http://monitor.test/2/#top' }],
  ])('lets the %s decide between several of a day', async (_, printed) => {
    const one = await put({ ...oct19, title: 'First of All', authors: ['Bo Hill'], url: 'https://monitor.test/1' });
    const second = await put({
      ...oct19,
      title: 'Nineteenth, Too',
      authors: ['Ann Lee'],
      url: 'https://www.monitor.test/2?utm_source=feed',
    });
    const from = await put({ ...citing, cites: [{ source: 'Monitor', days: ['2017-10-19'], ...printed }] });
    expect(await linksOf(from)).toEqual({ cited: [second], cites: [second], citedBy: [] });
    expect((await linksOf(second)).citedBy).toEqual([from]);
    expect((await linksOf(one)).citedBy).toEqual([]);
  });

  it.each([
    ['title', { title: 'Of Something Else' }],
    ['author', { authors: ['Bo Hill'] }],
    ['address', { url: 'https://monitor.test/3' }],
  ])('does not link what another %s tells apart', async (_, printed) => {
    const one = await put({ ...oct19, authors: ['Ann Lee'], url: 'https://monitor.test/2' });
    const from = await put({ ...citing, cites: [{ source: 'Monitor', days: ['2017-10-19'], ...printed }] });
    expect((await linksOf(from)).cited).toEqual([]);
    expect((await linksOf(one)).citedBy).toEqual([]);
  });

  it('by address alone', async () => {
    const one = await put({ ...oct19, isDayKnown: false, url: 'https://monitor.test/a/' });
    const from = await put({ ...citing, cites: [{ url: 'http://www.monitor.test/a' }] });
    expect((await linksOf(from)).cited).toEqual([one]);
    expect((await linksOf(one)).citedBy).toEqual([from]);
  });

  it('by publication and title alone', async () => {
    const one = await put({ ...oct19, isDayKnown: false });
    const from = await put({ ...citing, cites: [{ source: 'Monitor', title: '“NINETEENTH”' }] });
    expect((await linksOf(from)).cited).toEqual([one]);
    expect((await linksOf(one)).citedBy).toEqual([from]);
    const late = await put({
      ...citing,
      title: 'Late',
      cites: [{ source: 'Monitor', title: 'Nineteenth', days: ['2017-09-01'] }],
    });
    expect((await linksOf(late)).cited).toEqual([]);
  });

  it.each([
    ['author', 'Ice came (Mark Brodwolf, Eurasia Daily Monitor, May 1).'],
    ['one of two authors', 'Ice came (see John Lund and Mark Brodwolf, EDM, May 1).'],
    ['title', 'Ice came (“Ice on the Bay,” EDM, May 1).'],
    ['author and title in a note', 'Ice came.[^1]\n\n[^1]: Mark Brodwolf, “Ice on the Bay,” EDM, May 1, 2023.'],
    ['address', 'Ice came (https://monitor.test/ice/).'],
  ])('as a text prints them: by %s', async (_, sentence) => {
    const print = async (text: string): Promise<string> => {
      const { slug } = await api.publish(
        annotate(await readSourceDocument(Buffer.from(text), { name: 'a.md' })).article,
      );
      published.push(slug);
      return slug;
    };
    const own = (title: string, author: string, url: string): Promise<string> =>
      print(
        `---\ntitle: ${title}\nauthor: ${author}\nurl: https://monitor.test/${url}\ndate: 2023-05-01\npublication: Eurasia Daily Monitor\nvolume: 20\nissue: 68\n---\n\nMoscow waits.\n`,
      );
    const [ice, fog] = [await own('Ice on the Bay', 'Mark Brodwolf', 'ice'), await own('Fog', 'Vera Hill', 'fog')];
    const from = await print(`# What Came\n\nPublication: Review\n\nJune 2, 2023\n\n${sentence}\n`);
    expect(await linksOf(from)).toEqual({ cited: [ice], cites: [ice], citedBy: [] });
    expect((await linksOf(ice)).citedBy).toEqual([from]);
    expect((await linksOf(fog)).citedBy).toEqual([]);
  });

  it('pages citing articles, the newest first, each once', async () => {
    const one = await put({ ...oct19, url: 'https://monitor.test/1' });
    const expected: string[] = [];
    for (let index = 1; index <= 7; index += 1) {
      const cites = [{ source: 'Monitor', days: ['2017-10-19'] }, { url: 'https://monitor.test/1' }];
      expected.unshift(
        await put({ title: `Citing ${index}`, publication: 'Review', date: `2017-11-0${index}`, cites }),
      );
    }
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await api.ask(
        `query($after: String) { article(by: {slug: "${one}"}) { citedBy(first: 3, after: $after) { pageInfo { hasNextPage endCursor } nodes { slug } } } }`,
        { after },
      );
      expect(errors).toEqual([]);
      const { nodes, pageInfo } = data.article.citedBy;
      found.push(...nodes.map(({ slug }: { slug: string }) => slug));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual(expected);
    const { data } = await api.ask(
      `{ article(by: {slug: "${one}"}) { citedBy(last: 2) { nodes { slug } pageInfo { hasPreviousPage } } } }`,
    );
    expect(data.article.citedBy.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(expected.slice(-2));
  });

  it('gives all of a day that has more articles than one name holds', async () => {
    const some: string[] = [];
    for (let index = 0; index < 53; index += 1) some.push(await put({ ...oct19, title: `Report ${index}` }));
    const from = await put({ ...citing, cites: [{ source: 'Monitor', days: ['2017-10-19'] }] });
    expect((await linksOf(from)).cited).toEqual(some.map((slug) => `${slug}?`).sort());
    const titled = await put({
      ...citing,
      title: 'Titled',
      cites: [{ source: 'Monitor', days: ['2017-10-19'], title: 'Report 52' }],
    });
    expect((await linksOf(titled)).cited).toEqual(['report-52']);
  });
});

describe('an article by its address', () => {
  const ask = (url: string) =>
    api.ask('query($url: URL!) { article(by: {url: $url}) { slug paragraphs { text } } }', { url });

  it('is found in any form of it, in two requests', async () => {
    const slug = await put({ ...oct19, url: 'https://monitor.test/one/' });
    for (const url of ['https://monitor.test/one', 'http://www.monitor.test/one/?utm_medium=x#end']) {
      const { data, errors, requests } = await ask(url);
      expect(errors).toEqual([]);
      expect(data.article.slug).toBe(slug);
      expect(requests).toBe(2);
    }
    expect((await ask('https://monitor.test/two')).data.article).toBeNull();
    expect((await ask('https://monitor.test/')).data.article).toBeNull();
    await put({ ...oct19, url: 'https://monitor.test/two' });
    expect((await ask('https://monitor.test/one')).data.article).toBeNull();
    expect((await ask('https://monitor.test/two')).data.article.slug).toBe(slug);
    await takeBack(slug);
    expect((await ask('https://monitor.test/two')).data.article).toBeNull();
  });

  it('is refused where several articles have it', async () => {
    const slugs = [
      await put({ ...oct19, url: 'https://monitor.test/' + 'same' }),
      await put({ ...oct24, url: 'https://monitor.test/same' }),
    ];
    const { errors } = await ask('https://monitor.test/same');
    expect(errors[0]?.extensions).toMatchObject({ code: 'SEVERAL_AT_URL', slugs });
  });
});
