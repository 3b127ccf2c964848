import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sweepExpired } from '../../functions/local/sweep-expired.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { encodeBinaries } from '../../schema/dynamodb/binaries.ts';
import { type Item, keyItem, keyOf } from '../../schema/table/item.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { lineOf } from '../../seed/verify/finding.ts';
import { verifyTable } from '../../seed/verify/verify-table.ts';
import { articleOf } from '../support/articles.ts';
import { engines } from '../support/engines.ts';
import { startFaultyProxy } from '../support/faulty-proxy.ts';
import { readUnits } from '../support/item-size.ts';
import { clientWithTable, emptyTable, everyItem, localClient, stopAfterWrites, tableName } from '../support/table.ts';

const day = 86_400;
const instant = (revision: number): string => `2020-01-${String(revision).padStart(2, '0')}T00:00:00.000Z`;
const revisionOf = (number: number) => articleOf('Wheat Deal', [`Russia waits for the ${number}. time.`]);

describe.each(engines)('revisions of an article on $name', ({ start }) => {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
  });
  afterAll(() => stop());
  beforeEach(() => emptyTable(localClient(endpoint)));

  const table = (days?: number) => publisherTable(localClient(endpoint), tableName, days);
  const corpus = (client = localClient(endpoint)) => createCorpus({ client, tableName });
  const numbers = async () => (await corpus().revisions('wheat-deal')).map(({ revision }) => revision);
  const documents = async () =>
    (await everyItem(localClient(endpoint))).filter(({ sk }) => sk?.S?.startsWith('DOCUMENT#'));

  async function publishTimes(count: number, from = 1, days?: number): Promise<void> {
    for (let number = from; number < from + count; number += 1)
      await publish(table(days), revisionOf(number), instant(number));
  }

  async function expire(item: Item): Promise<void> {
    await localClient(endpoint).send(
      new UpdateItemCommand({
        TableName: tableName,
        Key: keyItem(keyOf(item)),
        UpdateExpression: 'SET expires = :past',
        ExpressionAttributeValues: { ':past': { N: '1000' } },
      }),
    );
  }

  async function findings(repair = false): Promise<string[]> {
    const found: string[] = [];
    await verifyTable(localClient(endpoint), tableName, {
      settleMilliseconds: 0,
      leaseMilliseconds: 0,
      repair,
      tell: (finding) => found.push(lineOf(finding)),
      warn: (message) => found.push(message),
    });
    return found;
  }

  /** Requests and read units that reading takes. */
  async function reading(read: (from: ReturnType<typeof corpus>) => Promise<unknown>) {
    const client = localClient(endpoint);
    let [requests, units] = [0, 0];
    client.middlewareStack.add(
      (next) => async (args) => {
        Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
        const answer = await next(args);
        requests += 1;
        const { ConsumedCapacity: consumed } = answer.output as { ConsumedCapacity?: unknown };
        for (const one of [consumed].flat() as ({ CapacityUnits?: number } | undefined)[])
          units += one?.CapacityUnits ?? 0;
        return answer;
      },
      { step: 'initialize' },
    );
    await read(corpus(client));
    return { requests, units };
  }

  /** What ACCESS-PATTERNS.md says that their list takes: the head, and half a unit for 4 KB of what is kept. */
  async function listed() {
    const [, ...kept] = (await documents()).reverse();
    return { requests: 2, units: 0.5 + readUnits(kept.map(encodeBinaries)) };
  }

  it('are what was replaced, the newest first, each as it was', async () => {
    await publishTimes(4);
    expect(await corpus().revisions('wheat-deal')).toMatchObject([
      { revision: 3, ingestedAt: instant(3) },
      { revision: 2, ingestedAt: instant(2) },
      { revision: 1, ingestedAt: instant(1) },
    ]);
    for (const number of [1, 2, 3, 4]) {
      const read = await corpus().revision('wheat-deal', number);
      expect(read).toMatchObject({ article: { revision: number, paragraphs: revisionOf(number).paragraphs } });
    }
    expect(await corpus().revision('wheat-deal', 5)).toEqual({ absent: 'UNKNOWN', current: 4 });
    expect(await corpus().revision('wheat-deal', 0)).toEqual({ absent: 'UNKNOWN', current: 4 });
    expect(await corpus().revision('no-such-article', 1)).toBeNull();
    expect(await findings()).toEqual([]);
  });

  it('cost a page of the article nothing, and themselves what they hold', async () => {
    await publishTimes(1);
    const page = (from: ReturnType<typeof corpus>) => from.article('wheat-deal');
    const alone = await reading(page);
    await publishTimes(5, 2);
    expect(await reading(page)).toEqual(alone);
    expect(await reading((from) => from.revision('wheat-deal', 2))).toEqual({ requests: 2, units: 1 });
    expect(await reading((from) => from.revisions('wheat-deal'))).toEqual(await listed());
    const beside = await reading(async (from) => [await page(from), await from.revisions('wheat-deal')]);
    expect(beside.requests).toBe(alone.requests + 1);
  });

  it('stay for the time that is set, and are neither shown nor kept longer', async () => {
    await publishTimes(2, 1, 30);
    const [kept] = (await documents()).filter(({ expires }) => expires !== undefined);
    const left = Number(kept?.expires?.N) - Date.now() / 1_000;
    expect(left).toBeGreaterThan(29.9 * day);
    expect(left).toBeLessThan(30.1 * day);
    await expire(kept ?? {});
    expect(await numbers()).toEqual([]);
    expect(await corpus().revision('wheat-deal', 1)).toEqual({ absent: 'EXPIRED', current: 2 });
    expect(await findings()).toEqual([]);
    expect(await sweepExpired(endpoint, tableName)).toBe(1);
    expect(await documents()).toHaveLength(1);
    expect(await sweepExpired(endpoint, tableName)).toBe(0);
  });

  it('are swept also where the database gives a part of a batch back', async () => {
    await publishTimes(4);
    for (const part of await documents()) if (part.expires !== undefined) await expire(part);
    const proxy = await startFaultyProxy(endpoint);
    const run = proxy.begin(({ number }) => (number === 1 ? 'THROTTLED' : null));
    expect(await sweepExpired(run.endpoint, tableName)).toBe(3);
    expect(run.writes).toBe(2);
    await proxy.stop();
    expect(await documents()).toHaveLength(1);
  });

  it('are not kept where that is no day, but for who reads one now', async () => {
    await publishTimes(2, 1, 0);
    expect(await numbers()).toEqual([]);
    expect(await documents()).toHaveLength(2);
  });

  it('are fifty of an article at most, though a publish seldom reads them all', { timeout: 60_000 }, async () => {
    await publishTimes(28);
    for (let round = 0; round < 24; round += 1) await publish(table(), revisionOf(29 + round), instant(28));
    const kept = await numbers();
    expect(kept).toEqual(kept.map((_, index) => 51 - index));
    expect(kept.length).toBeGreaterThanOrEqual(42);
    expect(kept.length).toBeLessThanOrEqual(50);
    expect(await documents()).toHaveLength(kept.length + 1);
    expect(await reading((from) => from.revisions('wheat-deal'))).toEqual(await listed());
    expect(await corpus().revision('wheat-deal', 1)).toEqual({ absent: 'EXPIRED', current: 52 });
    expect(await findings()).toEqual([]);
  });

  it('are not read by a publish, but by one in eight', async () => {
    await publishTimes(18);
    const read: number[] = [];
    for (let number = 19; number < 35; number += 1) {
      const client = localClient(endpoint);
      let items = 0;
      client.middlewareStack.add(
        (next, { commandName }) =>
          async (args) => {
            const answer = await next(args);
            if (commandName === 'QueryCommand' && JSON.stringify(args.input).includes('"ARTICLE#')) {
              const { Items } = answer.output as { Items?: unknown[] };
              items += Items?.length ?? 0;
            }
            return answer;
          },
        { step: 'initialize' },
      );
      await publish(publisherTable(client, tableName), revisionOf(number), instant(28));
      read.push(items);
    }
    expect(read.filter((items) => items <= 5)).toHaveLength(14);
    expect(await numbers()).toHaveLength(33);
  });

  it('stay where their document is written a second time, when it has been replaced', async () => {
    const client = localClient(endpoint);
    const late: (() => Promise<unknown>)[] = [];
    client.middlewareStack.add(
      (next) => (args) => {
        if (JSON.stringify(args.input).includes('"DOCUMENT#')) late.push(() => next(args));
        return next(args);
      },
      { step: 'initialize' },
    );
    await publish(publisherTable(client, tableName), revisionOf(1), instant(1));
    await publishTimes(1, 2);
    expect(late.length).toBeGreaterThan(0);
    for (const deliver of late) await deliver().catch(() => undefined);
    await publishTimes(1, 3);
    expect(await numbers()).toEqual([2, 1]);
    expect(await findings()).toEqual([]);
  });

  it('go with the article when it is unpublished, and do not come back with it', async () => {
    await publishTimes(3);
    await unpublish(table(), 'wheat-deal');
    expect(await documents()).toEqual([]);
    expect(await corpus().revision('wheat-deal', 1)).toBeNull();
    await publishTimes(2, 4);
    expect(await numbers()).toEqual([4]);
    expect(await corpus().revision('wheat-deal', 3)).toEqual({ absent: 'EXPIRED', current: 5 });
  });

  it('are found behind publishes that failed', async () => {
    await publishTimes(2);
    for (let writes = 1; writes < 5; writes += 1) {
      const client = localClient(endpoint);
      stopAfterWrites(client, writes);
      await publish(publisherTable(client, tableName), revisionOf(100 + writes), instant(20)).catch(() => undefined);
    }
    expect(await corpus().article('wheat-deal')).toMatchObject({ revision: 2 });
    await publishTimes(1, 3);
    expect(await numbers()).toEqual([2, 1]);
    for (const number of [1, 2]) {
      expect(await corpus().revision('wheat-deal', number)).toMatchObject({ article: revisionOf(number) });
    }
  });

  it('are examined by verify, and put right', async () => {
    await publishTimes(3);
    const [first, second, third] = await documents();
    const change = (item: Item | undefined, name: string, value: string) =>
      localClient(endpoint).send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: keyItem(keyOf(item ?? {})),
          UpdateExpression: 'SET #name = :value',
          ExpressionAttributeNames: { '#name': name },
          ExpressionAttributeValues: { ':value': { N: value } },
        }),
      );
    await change(first, 'revision', '2');
    await change(third, 'expires', '99999999999');
    const found = await findings(true);
    expect(found).toHaveLength(2);
    expect(found.filter((line) => line.startsWith('REVISION_WRONG'))).toHaveLength(2);
    expect(await findings()).toEqual([]);
    expect(await numbers()).toEqual([2]);
    expect((await documents()).map(({ sk }) => sk)).toEqual([second?.sk, third?.sk]);
    expect((await documents()).map(({ expires }) => expires === undefined)).toEqual([false, true]);
  });
});
