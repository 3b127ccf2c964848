import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { keyItem } from '../../schema/table/item.ts';
import { headKey } from '../../schema/table/keys.ts';
import { layoutAttribute } from '../../schema/table/layout.ts';
import { fileGiver } from '../../seed/publish/giver.ts';
import { identityOf, slugsOf } from '../../seed/publish/identity.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publishFile } from '../../seed/publish/publish-file.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { startCountingProxy } from '../support/counting-proxy.ts';
import { engines } from '../support/engines.ts';
import { leftoversIn } from '../support/leftovers.ts';
import { clientWithTable, emptyTable, everyItem, localClient, loseReplyOfWrite, tableName } from '../support/table.ts';

const now = '2020-01-01T00:00:00.000Z';
const sentences = ['Moscow is patient.', 'Iran waits for an answer.', 'Gazprom signed nothing (Tass, November 3).'];
const others = ['Vladimir Putin left.', 'Nobody saw Gazprom’s offer.', 'Iran was not asked (Tass, November 5).'];
/** Without a publication, volume and issue, as a column of a newspaper is handed in. */
const review = (date: string, text: readonly string[] = sentences): AnnotatedArticle => ({
  ...articleOf('Press Review', text, { date }),
  publication: null,
  volume: null,
  issue: null,
});

describe.each(engines)('which article is the same on $name', ({ name, start }) => {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
  });
  afterAll(() => stop());
  beforeEach(() => emptyTable(localClient(endpoint)));

  const table = (client = localClient(endpoint)) => publisherTable(client, tableName);
  const seed = (file: string, article: AnnotatedArticle, replace = false) =>
    publishFile(table(), article, `/documents/${file}`, now, { replace });
  /** Slug, day and first sentence of every article, the newest first; nothing else is left in the table. */
  const live = async (): Promise<string[]> => {
    const corpus = createCorpus({ client: localClient(endpoint), tableName });
    const { edges } = await corpus.articles({ limit: 50, cursor: null, direction: 'FORWARD' }, {}, 'PUBLISHED_DESC');
    expect((await corpus.totals()).articles).toBe(edges.length);
    expect(leftoversIn(await everyItem(localClient(endpoint)))).toEqual([]);
    return Promise.all(
      edges.map(async ({ node: { slug } }) => {
        const article = await corpus.article(slug);
        return `${slug} ${article?.published.earliest} ${article?.paragraphs[0]?.text}`;
      }),
    );
  };
  const [mine, theirs] = [sentences[0], others[0]];

  it('keeps articles of one title apart by their days', async () => {
    const [first, second] = [review('2017-01-16'), review('2017-01-23', others)];
    expect(await seed('16.txt', first)).toMatchObject({ outcome: 'PUBLISHED', slug: 'press-review', revision: 1 });
    expect(await seed('23.txt', second)).toMatchObject({ slug: 'press-review-2017-01-23', revision: 1 });
    expect(await live()).toEqual([`press-review-2017-01-23 2017-01-23 ${theirs}`, `press-review 2017-01-16 ${mine}`]);
    const before = await everyItem(localClient(endpoint));
    expect(await seed('16.txt', first)).toMatchObject({ outcome: 'UNCHANGED', slug: 'press-review' });
    expect(await seed('23.txt', second)).toMatchObject({ outcome: 'UNCHANGED', slug: 'press-review-2017-01-23' });
    expect(await everyItem(localClient(endpoint))).toEqual(before);
  });

  it('knows an article by volume and issue whatever its day is', async () => {
    await seed('a.txt', articleOf('One Day', sentences, { date: '2017-11-06' }));
    expect(await seed('a.txt', articleOf('One Day', sentences, { date: '2017-11-07' }))).toMatchObject({
      slug: 'one-day',
      revision: 2,
    });
  });

  it('does not let a day that was inferred tell articles apart', async () => {
    const inferred = (earliest: string): AnnotatedArticle => ({
      ...review(earliest),
      published: {
        year: 2017,
        yearBasis: 'FROM_CITATIONS',
        earliest,
        earliestBasis: 'FROM_CITATIONS',
        latest: null,
        text: null,
      },
    });
    await seed('a.txt', inferred('2017-11-03'));
    expect(await seed('a.txt', inferred('2017-11-05'))).toMatchObject({ slug: 'press-review', revision: 2 });
  });

  it('moves an article under its slug to the day that its own file corrects it to', async () => {
    await seed('16.txt', review('2017-01-16'));
    await seed('23.txt', review('2017-01-23', others));
    const [corrected, again] = [review('2017-01-24', others), review('2017-01-25', others)];
    expect(await seed('23.txt', corrected)).toMatchObject({ slug: 'press-review-2017-01-23', revision: 2 });
    expect(await live()).toEqual([`press-review-2017-01-23 2017-01-24 ${theirs}`, `press-review 2017-01-16 ${mine}`]);
    expect(await seed('23.txt', corrected)).toMatchObject({ outcome: 'UNCHANGED', slug: 'press-review-2017-01-23' });
    expect(await seed('23.txt', again)).toMatchObject({ slug: 'press-review-2017-01-23', revision: 3 });
    expect(await live()).toEqual([`press-review-2017-01-23 2017-01-25 ${theirs}`, `press-review 2017-01-16 ${mine}`]);
    // The day that it had is free for another text.
    expect(await seed('other.txt', review('2017-01-23'))).toMatchObject({ outcome: 'PUBLISHED', revision: 1 });
    expect(await live()).toHaveLength(3);
  });

  it('takes another text of another day from the same file for another article', async () => {
    await seed('review.txt', review('2017-01-16'));
    expect(await seed('review.txt', review('2017-01-23', others))).toMatchObject({ slug: 'press-review-2017-01-23' });
    expect(await live()).toEqual([`press-review-2017-01-23 2017-01-23 ${theirs}`, `press-review 2017-01-16 ${mine}`]);
  });

  it('finds a moved article though the answer of any write of the move is lost', { timeout: 120_000 }, async () => {
    const isNote = (input: string) => /IDENTITY#|FILE#/.test(input);
    for (let at = 0; ; at += 1) {
      await emptyTable(localClient(endpoint));
      await seed('16.txt', review('2017-01-16'));
      await seed('23.txt', review('2017-01-23', others));
      const client = localClient(endpoint);
      const reply = loseReplyOfWrite(client, at, isNote);
      const moved = await publishFile(table(client), review('2017-01-24', others), '/documents/23.txt', now);
      expect(moved).toMatchObject({ slug: 'press-review-2017-01-23', revision: 2 });
      expect(await seed('23.txt', review('2017-01-24', others))).toMatchObject({ outcome: 'UNCHANGED' });
      expect(await live()).toEqual([`press-review-2017-01-23 2017-01-24 ${theirs}`, `press-review 2017-01-16 ${mine}`]);
      if (reply.lost() === null) {
        expect(at).toBe(2);
        return;
      }
    }
  });

  it('refuses a text that would replace another one that something else gave, with both named', async () => {
    await seed('mine.txt', review('2017-01-16'));
    const before = await everyItem(localClient(endpoint));
    const refused = seed('yours.txt', review('2017-01-16', others));
    await expect(refused).rejects.toMatchObject({ code: 'DIFFERENT_TEXT' });
    await expect(refused).rejects.toThrow(/given by the file \/documents\/mine\.txt; the file \/documents\/yours\.txt/);
    expect(await everyItem(localClient(endpoint))).toEqual(before);
    // What gave it may replace it; what is a version of it may too; and what is told to.
    expect(await seed('copy.txt', review('2017-01-16', [...sentences.slice(0, 2), others[0] ?? '']))).toMatchObject({
      revision: 2,
    });
    expect(await seed('copy.txt', review('2017-01-16', others))).toMatchObject({ revision: 3 });
    expect(await seed('mine.txt', review('2017-01-16'), true)).toMatchObject({ revision: 4 });
    expect(await live()).toEqual([`press-review 2017-01-16 ${mine}`]);
    // What was unpublished is replaced by whatever comes.
    await unpublish(table(), 'press-review');
    expect(await seed('copy.txt', review('2017-01-16', others))).toMatchObject({ revision: 5 });
  });

  it('replaces what seeding wrote, and what nobody is known to have given', async () => {
    await publish(table(), review('2017-01-16'), now, 'SEEDING');
    expect(await seed('mine.txt', review('2017-01-16', others))).toMatchObject({ revision: 2 });
    await publish(table(), review('2017-01-16'), now);
    const given = { givenBy: fileGiver('/b.txt') };
    expect(await publish(table(), review('2017-01-16', others), now, 'COMMAND', given)).toMatchObject({ revision: 4 });
  });

  describe('where an earlier build stored it without its day', () => {
    /** As that build left an article: its head says nothing of the day, nor of what gave it. */
    const storedBefore = async (article: AnnotatedArticle, slug: string) => {
      await publish(table(), article, now);
      await localClient(endpoint).send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: keyItem(headKey(slug)),
          UpdateExpression: 'SET #identity = :identity',
          ExpressionAttributeNames: { '#identity': 'identity' },
          ExpressionAttributeValues: { ':identity': { S: '|||press-review' } },
        }),
      );
    };

    it('is the same with the same day or the same text, and another where both differ', async () => {
      await storedBefore(review('2017-01-16'), 'press-review');
      expect(await seed('a.txt', review('2017-01-16'))).toMatchObject({ outcome: 'UNCHANGED', slug: 'press-review' });
      expect(await seed('b.txt', review('2017-01-23', others))).toMatchObject({ slug: 'press-review-2017-01-23' });
      expect(await seed('a.txt', review('2017-01-17'))).toMatchObject({ slug: 'press-review', revision: 2 });
      expect(await live()).toEqual([`press-review-2017-01-23 2017-01-23 ${theirs}`, `press-review 2017-01-17 ${mine}`]);
    });

    it('is the same with the same day and another text, and while it is unpublished', async () => {
      await storedBefore(review('2017-01-16'), 'press-review');
      expect(await seed('a.txt', review('2017-01-16', others))).toMatchObject({ slug: 'press-review', revision: 2 });
      await emptyTable(localClient(endpoint));
      await storedBefore(review('2017-01-16'), 'press-review');
      await unpublish(table(), 'press-review');
      expect(await seed('a.txt', review('2017-01-23', others))).toMatchObject({ slug: 'press-review', revision: 2 });
    });
  });

  it('finds what an earlier build numbered: title, title-2, title-3 …', async () => {
    for (const issue of [1, 2, 3, 4]) {
      const article = articleOf('News in Brief', sentences, { issue });
      const slug = issue === 1 ? 'news-in-brief' : `news-in-brief-${issue}`;
      await localClient(endpoint).send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: keyItem(headKey(slug)),
          UpdateExpression: 'SET #identity = :identity, slug = :slug, layout = :layout',
          ExpressionAttributeNames: { '#identity': 'identity' },
          ExpressionAttributeValues: {
            ':identity': { S: identityOf(article) },
            ':slug': { S: slug },
            ':layout': layoutAttribute,
          },
        }),
      );
    }
    for (const [issue, slug] of [
      [4, 'news-in-brief-4'],
      [2, 'news-in-brief-2'],
      [5, 'news-in-brief-14-5'],
    ] as const) {
      expect(await publish(table(), articleOf('News in Brief', sentences, { issue }), now)).toMatchObject({ slug });
    }
  });

  it('takes no more requests for the hundredth article of a title than for the first', {
    timeout: 300_000,
  }, async () => {
    const proxy = await startCountingProxy(endpoint);
    const client = localClient(proxy.endpoint);
    const counted = async (file: string, article: AnnotatedArticle) => {
      proxy.take();
      const { slug } = await publishFile(table(client), article, file, now);
      return { slug, requests: proxy.take().map(({ operation }) => operation) };
    };
    // The same actors are known to the table each time but the first.
    await seed('zero.txt', articleOf('Another', sentences, { issue: 900 }));
    await seed('one.txt', articleOf('Another Title', sentences, { issue: 901 }));
    const last = name === 'dynalite' ? 12 : 100;
    const runs = [];
    for (let issue = 1; issue <= last; issue += 1) {
      const run = await counted(`/${issue}.txt`, articleOf('News in Brief', sentences, { issue }));
      if (issue === 1 || issue === last) runs.push(run);
    }
    expect(runs.map(({ slug }) => slug)).toEqual(['news-in-brief', `news-in-brief-14-${last}`]);
    // Of the hundredth, hardly any count comes to another step: fewer batches are written.
    const [first, hundredth] = runs.map(({ requests }) => Map.groupBy(requests, (one) => one === 'BatchWriteItem'));
    expect(hundredth?.get(false)).toHaveLength(first?.get(false)?.length ?? 0);
    expect(hundredth?.get(true)?.length).toBeLessThanOrEqual(first?.get(true)?.length ?? 0);
    expect(runs[0]?.requests.length).toBeGreaterThan(5);
    // And as few again where nothing changed.
    const unchanged = [];
    for (const issue of [1, last]) {
      unchanged.push(await counted(`/${issue}.txt`, articleOf('News in Brief', sentences, { issue })));
    }
    expect(unchanged[1]?.requests).toEqual(unchanged[0]?.requests);
    expect(unchanged[0]?.requests.length).toBeLessThanOrEqual(3);
    await proxy.stop();
  });
});

it('gives an article the first of a few slugs, each of which says more of it', () => {
  expect(slugsOf(identityOf(review('2017-01-16'))).slice(0, 2)).toEqual(['press-review', 'press-review-2017-01-16']);
  const month: AnnotatedArticle = {
    ...review('2017-01-01'),
    published: {
      year: 2017,
      yearBasis: 'STATED',
      earliest: '2017-01-01',
      earliestBasis: 'STATED',
      latest: '2017-01-31',
      text: null,
    },
  };
  expect(identityOf(month)).not.toBe(identityOf(review('2017-01-01')));
  expect(slugsOf(identityOf(month))[1]).toBe('press-review-2017-01-01-2017-01-31');
  expect(slugsOf(identityOf({ ...review('2017-01-16'), title: '|' }))[0]).toBe('untitled');
  const [, , third, fourth] = slugsOf(identityOf(articleOf('News in Brief', [], { issue: 7 })));
  expect(third).toMatch(/^news-in-brief-[0-9a-f]{8}$/);
  expect(fourth).toMatch(/^news-in-brief-[0-9a-f]{64}$/);
});
