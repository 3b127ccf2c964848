import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { inTurn, publisherTable } from '../../seed/publish/table.ts';
import { verifyTable } from '../../seed/verify/verify-table.ts';
import { articleOf } from '../support/articles.ts';
import { recordDeliveries } from '../support/deliveries.ts';
import { engines } from '../support/engines.ts';
import { leftoversIn } from '../support/leftovers.ts';
import { corpusFacts, recount } from '../support/recount.ts';
import {
  clientWithTable,
  emptyTable,
  everyItem,
  localClient,
  loseReplyOfWrite,
  Stopped,
  stopAfterWrites,
  tableName,
} from '../support/table.ts';

const now = '2020-01-01T00:00:00.000Z';
const first = articleOf('One Day', ['Moscow told Putin (Kommersant, November 3).', 'Russia and Iran agree.']);
const second = articleOf('One Day', ['Moscow told Gazprom (Vedomosti, November 3).', 'Iran (Tass, November 4).']);
const third = articleOf('One Day', ['Gazprom alone (Rbc, November 5).']);
const other = articleOf('Another', ['Russia met Iran (Kommersant, November 2).'], { issue: 2 });

const scenes = [
  {
    name: 'a first publish',
    before: [],
    act: 'publish',
    after: [first],
    outcome: { outcome: 'PUBLISHED', revision: 1 },
  },
  {
    name: 'a next revision',
    before: [second],
    act: 'publish',
    after: [first],
    outcome: { outcome: 'PUBLISHED', revision: 2 },
  },
  {
    name: 'a change of the writer',
    before: [first],
    act: 'seed',
    after: [first],
    outcome: { outcome: 'UNCHANGED', revision: 1 },
  },
  { name: 'an unpublish', before: [first], act: 'unpublish', after: [], outcome: undefined },
] as const;

// The same steps on both engines; the faster one takes every write of them.
describe.each(engines)('a write whose answer is lost, on $name', ({ name, start }) => {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
  });
  afterAll(() => stop());
  beforeEach(() => emptyTable(localClient(endpoint)));

  const table = (client: DynamoDBClient = localClient(endpoint)) => publisherTable(client, tableName);
  const facts = () => corpusFacts(createCorpus({ client: localClient(endpoint), tableName }));
  const leftovers = async () => leftoversIn(await everyItem(localClient(endpoint)));
  const step = name === 'dynalite' ? 9 : 1;

  async function set(scene: (typeof scenes)[number]): Promise<void> {
    await emptyTable(localClient(endpoint));
    for (const article of [other, ...scene.before]) await publish(table(), article, now);
  }

  function run({ act }: (typeof scenes)[number], client: DynamoDBClient): Promise<unknown> {
    if (act === 'unpublish') return unpublish(table(client), 'one-day');
    return publish(table(client), first, now, act === 'seed' ? 'BUCKET' : 'COMMAND');
  }

  it.each(scenes)(
    'of $name: it is done once, told as done, and nothing is left to do',
    async (scene) => {
      for (let at = 0; ; at += step) {
        await set(scene);
        const client = localClient(endpoint);
        const { lost } = loseReplyOfWrite(client, at);
        const told = await run(scene, client);
        if (lost() === null) break;
        expect(told).toEqual(scene.outcome === undefined ? undefined : { slug: 'one-day', ...scene.outcome });
        expect(await facts()).toEqual(recount([other, ...scene.after]));
        expect(await leftovers()).toEqual([]);
        if (scene.act === 'unpublish') continue;
        const again = localClient(endpoint);
        const writes = stopAfterWrites(again, 0);
        expect(await run(scene, again)).toMatchObject({ outcome: 'UNCHANGED' });
        expect(writes.done()).toBe(0);
      }
    },
    600_000,
  );

  it.each(scenes)(
    '$name, all of which is delivered again after the next publish, changes nothing that is served',
    async (scene) => {
      await set(scene);
      const client = localClient(endpoint);
      const deliveries = recordDeliveries(client);
      await run(scene, client);
      const shown = await facts();
      for (const { again } of deliveries) await again();
      expect(await facts()).toEqual(shown);

      await publish(table(), third, now);
      for (const { again } of deliveries) await again();
      expect(await facts()).toEqual(recount([other, third]));
      await publish(table(), third, now);
      expect(await facts()).toEqual(recount([other, third]));
      // Names are of no article, so that no article's next publish finds them: `npm run verify -- --repair` does.
      expect((await leftovers()).filter((key) => !/^(?:NAMES|FORMS|COUNTED)#/.test(key))).toEqual([]);
      const options = { settleMilliseconds: 0, leaseMilliseconds: 0 };
      await verifyTable(localClient(endpoint), tableName, { ...options, repair: true });
      expect(await leftovers()).toEqual([]);
      expect(await verifyTable(localClient(endpoint), tableName, { ...options, repair: false })).toMatchObject({
        wrong: 0,
      });
      expect(await facts()).toEqual(recount([other, third]));
    },
    600_000,
  );

  it('cannot publish an attempt that was released, however late its writes come', async () => {
    await publish(table(), first, now);
    const client = localClient(endpoint);
    const deliveries = recordDeliveries(client);
    const flip = deliveriesOf(client, /previous = :previous/);
    await expect(publish(table(client), second, now)).rejects.toThrow(Stopped);
    await publish(table(), first, now);
    for (const { again } of deliveries) await again();
    for (const again of flip) await again();
    expect((await facts()).lists).toEqual(recount([first]).lists);
    await publish(table(), first, now);
    expect(await facts()).toEqual(recount([first]));
    expect(await leftovers()).toEqual([]);
  });

  it('of a writer who took an article over does not take it from the next one', async () => {
    await publish(table(), first, now);
    const client = localClient(endpoint);
    const deliveries = recordDeliveries(client);
    await publish(table(client), first, now, 'BUCKET');
    await publish(table(), first, now, 'COMMAND');
    for (const { again } of deliveries) await again();
    const head = (await everyItem(localClient(endpoint))).find(({ sk }) => sk?.S === 'HEAD');
    expect(head?.writer?.S).toBe('COMMAND');
  });

  it('finishes an unpublish that was interrupted, and says so', async () => {
    await publish(table(), first, now);
    const counted = localClient(endpoint);
    const all = stopAfterWrites(counted, Number.POSITIVE_INFINITY);
    await unpublish(table(counted), 'one-day');
    await publish(table(), first, now);
    const client = localClient(endpoint);
    // All but the last two writes: one says that all is done, one counts what search has to merge.
    stopAfterWrites(client, all.done() - 2);
    await expect(unpublish(table(client), 'one-day')).rejects.toThrow(Stopped);
    await unpublish(table(), 'one-day');
    expect(await facts()).toEqual(recount([]));
    expect(await leftovers()).toEqual([]);
    await expect(unpublish(table(), 'one-day')).rejects.toMatchObject({ code: 'NO_SUCH_ARTICLE' });
  });

  /** Stops the client before writes that match, and keeps them to be delivered later. */
  function deliveriesOf(client: DynamoDBClient, pattern: RegExp): (() => Promise<unknown>)[] {
    const held: (() => Promise<unknown>)[] = [];
    client.middlewareStack.add(
      (next) => async (args) => {
        if (!pattern.test(JSON.stringify(args.input))) return next(args);
        held.push(() => next({ ...args }).catch(() => undefined));
        throw new Stopped();
      },
      { step: 'initialize', priority: 'high' },
    );
    return held;
  }
});

describe('work a few at a time', () => {
  it('begins nothing after a failure, and fails when what was under way has ended', async () => {
    const [begun, ended]: [number[], number[]] = [[], []];
    const work = async (value: number): Promise<void> => {
      begun.push(value);
      await new Promise((resolve) => setTimeout(resolve, value === 2 ? 1 : 20));
      if (value === 2) throw new Error('no capacity');
      ended.push(value);
    };
    const values = Array.from({ length: 100 }, (_, index) => index);
    await expect(inTurn(values, work)).rejects.toThrow('no capacity');
    const atOnce = begun.length;
    expect(atOnce).toBeLessThan(20);
    expect(ended).toHaveLength(atOnce - 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(begun).toHaveLength(atOnce);
  });
});
