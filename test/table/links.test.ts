import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { referenceOf } from '../../schema/links/cited-reference.ts';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { CitationRecord } from '../../schema/records/citation.ts';
import { type Item, keyItem, keyOf } from '../../schema/table/item.ts';
import { findForgotten, forgetArticles } from '../../seed/forget/forget-articles.ts';
import { PublishError } from '../../seed/publish/errors.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { verifiedTable } from '../../seed/verify/verified-table.ts';
import { verifyTable } from '../../seed/verify/verify-table.ts';
import { Random } from '../generator/random.ts';
import { type Cites, type CitingArticle, citingArticle } from '../support/citing-article.ts';
import { engines } from '../support/engines.ts';
import {
  clientWithTable,
  emptyTable,
  everyItem,
  localClient,
  Stopped,
  stopAfterWrites,
  tableName,
} from '../support/table.ts';

const sequences = Number(process.env.PROPERTY_RUNS ?? 3);
const stepsOfSequence = 25;

const publications = ['Monitor', 'Review'];
const days = ['2017-10-19', '2017-10-20'];
const titles = ['Nineteenth', 'A Long Way', 'Grain'];
const sites = ['https://one.test', 'https://two.test'];
const writers = ['Ann Lee', 'Bo Hill'];
const page = { limit: 100, direction: 'FORWARD', cursor: null } as const;

interface Live {
  readonly slug: string;
  readonly article: AnnotatedArticle;
  readonly ingestedAt: string;
}

/** What is known of a sequence, recounted plainly: each citation is held beside each article. */
function pointsAt(citation: CitationRecord, citing: string, live: readonly Live[]): string[] {
  const others = live.filter(({ slug }) => slug !== citing);
  const marked = (found: readonly Live[]): string[] =>
    found.map(({ slug }) => (found.length === 1 ? slug : `${slug}?`));
  const narrowed = (found: readonly Live[]): readonly Live[] => {
    const titled = found.filter(({ article }) => article.title === citation.title);
    const left = titled.length > 0 ? titled : found;
    const byAuthor = left.filter(({ article }) => article.authors.some((name) => citation.authors.includes(name)));
    return byAuthor.length > 0 ? byAuthor : left;
  };
  const there = citation.url === null ? [] : others.filter(({ article }) => article.url === citation.url);
  if (there.length > 0) return marked(narrowed(there));
  const ofSource = others.filter(({ article: { publication, authors } }) => {
    const isOther =
      authors.length > 0 && citation.authors.length > 0 && !authors.some((name) => citation.authors.includes(name));
    return publication?.slug === citation.source && !isOther;
  });
  const dates = citation.dates.flatMap(({ date }) => date ?? []);
  const titled = ofSource.filter(({ article: { title, published } }) => {
    const [earliest = '', latest = null] = [published?.earliest, published?.latest];
    const inTime = dates.length === 0 || dates.some((day) => (latest === null ? earliest <= day : day === earliest));
    return title === citation.title && inTime;
  });
  if (titled.length > 0) return marked(narrowed(titled));
  return dates.flatMap((day) => {
    const ofDay = ofSource.filter(({ article: { published, url, title } }) => {
      const isKnown = published?.latest === day && published.earliest === day;
      const isElsewhere = url !== null && citation.url !== null && new URL(url).host === new URL(citation.url).host;
      return isKnown && !isElsewhere && (citation.title === null || citation.title === title);
    });
    return marked(narrowed(ofDay));
  });
}

const citationsIn = ({ paragraphs }: AnnotatedArticle): CitationRecord[] =>
  paragraphs.flatMap(({ citations }) => citations);

describe.each(engines)('links on $name', ({ start }) => {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    (await clientWithTable(endpoint)).destroy();
  });
  afterAll(() => stop());
  beforeEach(() => emptyTable(localClient(endpoint)));

  const client = () => localClient(endpoint);
  const table = () => publisherTable(client(), tableName);
  const corpus = () => createCorpus({ client: client(), tableName });
  const verify = (repair: boolean, found: string[] = []) =>
    verifyTable(client(), tableName, {
      settleMilliseconds: 0,
      leaseMilliseconds: 0,
      repair,
      tell: ({ code, key }) => found.push(`${code} ${key.pk}`),
    });

  /** What readers see: what each citation points at, who cites whom, and the newest. */
  async function shown(live: readonly Live[]) {
    const seen: Record<string, readonly string[]> = {};
    const reader = corpus();
    seen.newest = (await reader.articles(page, {}, 'INGESTED_DESC')).edges.map(({ node }) => node.slug);
    for (const { slug } of live) {
      const article = await reader.article(slug);
      if (article === null) throw new Error(`"${slug}" is not there.`);
      for (const citation of citationsIn(article)) {
        const cited = await reader.citedArticles(referenceOf(citation), slug);
        seen[`${slug} ${citation.number}`] = cited.map((one) => `${one.article.slug}${one.certain ? '' : '?'}`).sort();
      }
      seen[`${slug} cited by`] = (await reader.citedBy(article, page)).edges.map(({ node }) => node.slug).sort();
    }
    return seen;
  }

  function recounted(live: readonly Live[]) {
    const known: Record<string, readonly string[]> = {};
    known.newest = live.toSorted((a, b) => (a.ingestedAt < b.ingestedAt ? 1 : -1)).map(({ slug }) => slug);
    for (const { slug, article } of live) {
      for (const citation of citationsIn(article))
        known[`${slug} ${citation.number}`] = pointsAt(citation, slug, live).sort();
      const isCiting = (other: Live): boolean =>
        citationsIn(other.article).some((citation) => pointsAt(citation, other.slug, live).includes(slug));
      known[`${slug} cited by`] = live
        .filter(isCiting)
        .map((other) => other.slug)
        .sort();
    }
    return known;
  }

  function randomArticle(random: Random): CitingArticle {
    const cites = Array.from(
      { length: random.integer(0, 3) },
      (): Cites => ({
        ...(random.chance(0.8) ? { source: random.pick(publications) } : {}),
        ...(random.chance(0.8) ? { days: random.chance(0.2) ? days : [random.pick(days)] } : {}),
        ...(random.chance(0.3) ? { title: random.pick(titles) } : {}),
        ...(random.chance(0.2) ? { authors: [random.pick(writers)] } : {}),
        ...(random.chance(0.3) ? { url: `${random.pick(sites)}/${random.integer(1, 2)}` } : {}),
      }),
    );
    return {
      title: random.pick(titles),
      publication: random.pick(publications),
      date: random.pick(days),
      isDayKnown: random.chance(0.8),
      cites,
      ...(random.chance(0.5) ? { url: `${random.pick(sites)}/${random.integer(1, 2)}` } : {}),
      ...(random.chance(0.4) ? { authors: [random.pick(writers)] } : {}),
    };
  }

  it.each(Array.from({ length: sequences }, (_, seed) => seed))(
    'are what a plain recount gives after any publishes and unpublishes, some of them stopped: sequence %i',
    async (seed) => {
      const random = new Random(seed, 17);
      const live = new Map<string, Live>();
      for (let step = 0; step < stepsOfSequence; step += 1) {
        const ingestedAt = new Date(Date.UTC(2020, 0, 1, 0, 0, step)).toISOString();
        if (random.chance(0.25) && live.size > 0) {
          const slug = random.pick([...live.keys()]);
          await unpublish(table(), slug);
          live.delete(slug);
        } else {
          const article = citingArticle(randomArticle(random));
          if (random.chance(0.2)) {
            // It dies, and whoever comes next publishes the same.
            const dying = client();
            stopAfterWrites(dying, random.integer(1, 12));
            await publish(publisherTable(dying, tableName), article, ingestedAt).catch((error: unknown) => {
              if (!(error instanceof Stopped || error instanceof PublishError)) throw error;
            });
          }
          const { slug } = await publish(table(), article, ingestedAt);
          const stored = await corpus().article(slug);
          live.set(slug, { slug, article, ingestedAt: stored?.ingestedAt ?? '' });
        }
        if (step % 5 === 4) expect(await shown([...live.values()])).toEqual(recounted([...live.values()]));
      }
      const found: string[] = [];
      expect(await verify(false, found)).toMatchObject({ wrong: 0, articles: live.size });
      expect(found).toEqual([]);
    },
    120_000,
  );

  const cited = citingArticle({ title: 'Cited', date: '2017-10-19', url: 'https://one.test/1' });
  const citing = citingArticle({
    title: 'Citing',
    publication: 'Review',
    cites: [{ source: 'Monitor', days: ['2017-10-19'] }],
  });
  const now = '2020-01-01T00:00:00.000Z';

  describe('npm run verify', () => {
    beforeEach(async () => {
      for (const article of [cited, citing]) await publish(table(), article, now);
    });
    const itemAt = async (pk: string): Promise<Item> => {
      const found = (await everyItem(client())).find((item) => keyOf(item).pk === pk);
      if (found === undefined) throw new Error(`Nothing is at ${pk}.`);
      return found;
    };
    const remove = async (pk: string) =>
      client().send(new DeleteItemCommand({ TableName: tableName, Key: keyItem(keyOf(await itemAt(pk))) }));
    const put = (item: Item) => client().send(new PutItemCommand({ TableName: tableName, Item: item }));

    it.each([
      ['ENTRY_MISSING CITED#monitor#2017-10-19', false, () => remove('CITED#monitor#2017-10-19')],
      ['ENTRY_MISSING INGESTED', false, () => remove('INGESTED')],
      [
        'ENTRY_WRONG CITED#monitor#2017-10-19',
        false,
        async () => put({ ...(await itemAt('CITED#monitor#2017-10-19')), cites: { S: '[["tass",[],null,[],null]]' } }),
      ],
      ['ENTRY_WRONG INGESTED', false, async () => put({ ...(await itemAt('INGESTED')), publication: { S: 'other' } })],
      [
        'ENTRY_ORPHANED CITED#tass#2017-10-19',
        true,
        async () => put({ ...(await itemAt('CITED#monitor#2017-10-19')), pk: { S: 'CITED#tass#2017-10-19' } }),
      ],
      ['POINTER_MISSING WORK#monitor#2017-10-19', true, () => remove('WORK#monitor#2017-10-19')],
      [
        'POINTER_ORPHANED WORK#monitor#2017-10-19',
        true,
        () =>
          client().send(
            new UpdateItemCommand({
              TableName: tableName,
              Key: keyItem({ pk: 'WORK#monitor#2017-10-19', sk: 'WORK' }),
              UpdateExpression: 'ADD slugs :slugs',
              ExpressionAttributeValues: { ':slugs': { SS: ['never-was'] } },
            }),
          ),
      ],
    ])('finds %s, and repairs it: %s', async (finding, isRepaired, break_) => {
      await break_();
      const found: string[] = [];
      await verify(true, found);
      expect(found).toEqual([finding]);
      expect((await verify(false)).wrong).toBe(isRepaired ? 0 : 1);
      expect(
        (await corpus().citedBy({ ...cited, slug: 'cited', published: cited.published ?? never() }, page)).edges.length,
      ).toBe(finding.includes('ENTRY_') && finding.includes('CITED#monitor') ? 0 : 1);
    });
  });

  it('npm run forget takes an article from its names', async () => {
    for (const article of [cited, citing]) await publish(table(), article, now);
    await unpublish(table(), 'cited');
    const verified = verifiedTable(client(), tableName);
    await forgetArticles(verified, await findForgotten(verified, ['cited']), null);
    expect((await everyItem(client())).filter((item) => JSON.stringify(item).includes('"cited"'))).toEqual([]);
    expect((await verify(false)).wrong).toBe(0);
    await publish(table(), cited, now);
    expect((await corpus().citedArticles(referenceOf(citationsIn(citing)[0] ?? never()), 'citing')).length).toBe(1);
  });
});

function never(): never {
  throw new Error('It is there.');
}
