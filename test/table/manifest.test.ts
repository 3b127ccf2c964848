import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { type Item, keyItem, keyOf } from '../../schema/table/item.ts';
import type { Contribution } from '../../seed/publish/contributions.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { engines } from '../support/engines.ts';
import { leftoversIn } from '../support/leftovers.ts';
import { corpusFacts, recount } from '../support/recount.ts';
import {
  clientWithTable,
  emptyTable,
  everyItem,
  localClient,
  Stopped,
  stopAfterWrites,
  tableName,
} from '../support/table.ts';

/** True: publishing writes what a build before or after this one might write. */
const otherBuild = vi.hoisted(() => ({ runs: false }));

vi.mock('../../seed/publish/entries.ts', async (original) => {
  const today = await original<typeof import('../../seed/publish/entries.ts')>();
  const others = (article: StoredArticle, attempt: string): Item[] => [
    ...today.entriesOf(article, attempt).slice(1),
    ...['TOPIC#oil', 'TOPIC#gas'].map((pk) => ({
      ...keyItem({ pk, sk: `ARTICLE#2017#${article.slug}#${attempt}` }),
      slug: { S: article.slug },
      data: { S: '{}' },
    })),
  ];
  const entriesOf: typeof today.entriesOf = (article, attempt) =>
    otherBuild.runs ? others(article, attempt) : today.entriesOf(article, attempt);
  return { ...today, entriesOf, boundedEntriesOf: entriesOf };
});

vi.mock('../../seed/publish/contributions.ts', async (original) => {
  const today = await original<typeof import('../../seed/publish/contributions.ts')>();
  const contributionsOf: typeof today.contributionsOf = (article) => {
    const contributions = today.contributionsOf(article);
    if (!otherBuild.runs) return contributions;
    const [first, ...rest] = contributions;
    if (first === undefined) return [];
    const another: Contribution = { ...first, slug: 'moon', names: { name: 'Moon', aliases: [], kind: 'STATE' } };
    return [another, ...rest.map((one) => ({ ...one, counters: { ...one.counters, mentions: 7, weighed: 3 } }))];
  };
  return { ...today, contributionsOf };
});

const now = '2020-01-01T00:00:00.000Z';
const first = articleOf('One Day', ['Moscow told Putin (Kommersant, November 3).', 'Russia and Iran agree.']);
const second = articleOf('One Day', ['Moscow told Gazprom (Vedomosti, November 3).', 'Iran (Tass, November 4).']);
const other = articleOf('Another', ['Russia met Iran (Kommersant, November 2).'], { issue: 2 });

describe.each(engines)('what an attempt wrote, on $name', ({ start }) => {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
  });
  afterAll(() => stop());
  beforeEach(async () => {
    otherBuild.runs = false;
    await emptyTable(localClient(endpoint));
    await publish(table(), other, now);
  });

  const table = () => publisherTable(localClient(endpoint), tableName);
  const items = () => everyItem(localClient(endpoint));
  const facts = () => corpusFacts(createCorpus({ client: localClient(endpoint), tableName }));

  async function expectOnly(...articles: Parameters<typeof recount>[0][number][]): Promise<void> {
    expect(await facts()).toEqual(recount(articles));
    const left = await items();
    expect(leftoversIn(left)).toEqual([]);
    const strange = left.filter((item) => /TOPIC#/.test(item.pk?.S ?? '') || Number(item.weighed?.N ?? 0) !== 0);
    expect(strange).toEqual([]);
    expect(left.find(({ pk }) => pk?.S === 'ACTOR#moon')?.articles?.N ?? '0').toBe('0');
  }

  async function publishByOtherBuild(article = first): Promise<void> {
    otherBuild.runs = true;
    await publish(table(), article, now);
    otherBuild.runs = false;
    expect((await items()).filter(({ pk }) => pk?.S?.startsWith('TOPIC#'))).toHaveLength(2);
  }

  it('is removed and uncounted by a build that would write something else', async () => {
    await publishByOtherBuild();
    await unpublish(table(), 'one-day');
    await expectOnly(other);
    await publishByOtherBuild();
    await publish(table(), second, now);
    await expectOnly(other, second);
  });

  it('is finished, or removed, by such a build where it was interrupted', async () => {
    const counted = localClient(endpoint);
    const all = stopAfterWrites(counted, Number.POSITIVE_INFINITY);
    otherBuild.runs = true;
    await publish(publisherTable(counted, tableName), first, now);
    for (let writes = 1; writes < all.done(); writes += 5) {
      await emptyTable(localClient(endpoint));
      otherBuild.runs = false;
      await publish(table(), other, now);
      otherBuild.runs = true;
      const client = localClient(endpoint);
      stopAfterWrites(client, writes);
      await expect(publish(publisherTable(client, tableName), first, now)).rejects.toThrow(Stopped);
      otherBuild.runs = false;
      await publish(table(), second, now);
      await expectOnly(other, second);
    }
  }, 300_000);

  it('is derived from its document where the build before manifests published it', async () => {
    await publish(table(), first, now);
    for (const act of [() => publish(table(), second, now), () => unpublish(table(), 'one-day')]) {
      await toEarlierBuild();
      await act();
    }
    await expectOnly(other);
  });

  it('takes a few write units of what a publish writes, and nothing of what a reader reads', async () => {
    await publish(table(), first, now);
    const all = (await items()).filter(({ slug, pk }) => slug?.S === 'one-day' || pk?.S?.endsWith('#one-day'));
    const manifest = all.filter(({ pk }) => pk?.S === 'MANIFEST#one-day');
    expect(manifest).toHaveLength(1);
    expect(manifest[0]?.body?.B?.length).toBeLessThan(1_024);
    expect(all.filter(({ pk }) => pk?.S === 'ARTICLE#one-day')).toHaveLength(2);
  });

  /** Makes of the table what the build before manifests would have written. */
  async function toEarlierBuild(): Promise<void> {
    const stored = await items();
    await table().deleteAll(stored.map(keyOf).filter(({ pk }) => pk.startsWith('MANIFEST#') || pk === 'SEARCH'));
    // It listed persons by the name as it is.
    const slugs = new Set(stored.flatMap(({ pk, slug }) => (pk?.S === 'NAMES#ACTOR#PERSON' ? [slug?.S] : [])));
    const persons = stored.filter(
      ({ pk, slug }) =>
        /^(?:NAMES#ACTOR|NAMES#ACTOR#PERSON|COUNTED#ACTOR#PERSON)$/.test(pk?.S ?? '') && slugs.has(slug?.S),
    );
    await table().deleteAll(persons.map(keyOf));
    await table().putAll(
      persons.map((item) => {
        const { pk, sk } = keyOf(item);
        const slug = item.slug?.S ?? '';
        const list = /^(?:NAME|COUNT#\d+)#/.exec(sk)?.[0];
        return { ...item, ...keyItem({ pk, sk: `${list}${slug}#${slug}#${sk.split('#').at(-1)}` }) };
      }),
    );
    const client = localClient(endpoint);
    for (const item of stored.filter(({ sk }) => ['HEAD', 'RECORD', 'TOTALS'].includes(sk?.S ?? ''))) {
      const { name, aliases, kind = null } = JSON.parse(item.data?.S ?? '{}');
      const names = { name, aliases: aliases ?? [], kind };
      await client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: keyItem(keyOf(item)),
          UpdateExpression: `${item.listed === undefined ? '' : 'SET listed = :listed '}REMOVE claims, replaced, applied`,
          ...(item.listed === undefined
            ? {}
            : { ExpressionAttributeValues: { ':listed': { S: JSON.stringify(names) } } }),
        }),
      );
    }
  }
});
