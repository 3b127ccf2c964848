import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appliedMarksOf } from '../../schema/table/applied-mark.ts';
import { type Key, keyItem, keyOf } from '../../schema/table/item.ts';
import { headKey, recordKey, totalsKey } from '../../schema/table/keys.ts';
import { findForgotten, forgetArticles } from '../../seed/forget/forget-articles.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { lineOf } from '../../seed/verify/finding.ts';
import { verifiedTable } from '../../seed/verify/verified-table.ts';
import { verifyTable } from '../../seed/verify/verify-table.ts';
import { articleOf } from '../support/articles.ts';
import { announceAsBefore } from '../support/earlier-build.ts';
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

const now = '2020-01-01T00:00:00.000Z';
const russia = recordKey('ACTOR', 'russia');
const one = articleOf('One Day', ['Moscow told Putin (Kommersant, November 3).', 'Iran waits.']);
const two = articleOf('One Day', ['Moscow told Gazprom (Kommersant, November 3).']);
const other = (issue: number) => articleOf(`Other ${issue}`, ['Moscow told Putin (Tass, November 4).'], { issue });

describe.each(engines)('what records note of what they counted, on $name', ({ start }) => {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
  });
  afterAll(() => stop());
  beforeEach(async () => {
    notDone.clear();
    await emptyTable(localClient(endpoint));
  });

  /** Of a publisher that knows nothing of what others settled. */
  const table = () => publisherTable(localClient(endpoint), tableName);
  const marksAt = async (key: Key) => appliedMarksOf((await table().get(key)) ?? {});

  async function wrong(settleMilliseconds = 0, client = localClient(endpoint)): Promise<string[]> {
    const found: string[] = [];
    await verifyTable(client, tableName, {
      settleMilliseconds,
      leaseMilliseconds: 0,
      repair: false,
      tell: (finding) => found.push(lineOf(finding)),
      warn: (message) => found.push(message),
    });
    return found;
  }

  /** A publish that dies after so many writes; false where it needed no more. */
  async function interrupted(article: typeof one, writes: number): Promise<boolean> {
    const client = localClient(endpoint);
    stopAfterWrites(client, writes);
    return publish(publisherTable(client, tableName), article, now).then(
      () => false,
      (error: unknown) => {
        if (error instanceof Stopped) return true;
        throw error;
      },
    );
  }

  it('is the last publish alone where one publisher settled all others', async () => {
    const publisher = table();
    for (let issue = 2; issue < 9; issue += 1) await publish(publisher, other(issue), now);
    expect((await marksAt(russia)).map(({ slug }) => slug)).toEqual(['other-8']);
  });

  it('is left on the totals, which are written to, only by a publish that changes them', async () => {
    await publish(table(), other(2), now);
    await publish(table(), one, now);
    const before = await table().get(totalsKey);
    await publish(table(), articleOf('One Day', ['Moscow told Putin, and Iran (Kommersant, November 3).']), now);
    expect(await table().get(totalsKey)).toEqual(before);
    // Iran, of which only this article speaks, leaves the lists.
    await publish(table(), two, now);
    expect((await table().get(totalsKey))?.applied?.N).toBe(String(Number(before?.applied?.N) + 1));
    expect(await wrong()).toEqual([]);
  });

  it('stays short where each was settled by another publisher', async () => {
    for (let issue = 2; issue < 14; issue += 1) await publish(table(), other(issue), now);
    expect((await marksAt(russia)).length).toBeLessThanOrEqual(4);
    expect(await wrong()).toEqual([]);
  });

  it('tells whoever finishes a publish what was counted, wherever it stopped and whatever was published since', async () => {
    let unsettled = 0;
    for (let writes = 3; ; writes += 1) {
      await emptyTable(localClient(endpoint));
      await publish(table(), other(2), now);
      if (!(await interrupted(one, writes))) break;
      for (let issue = 3; issue < 8; issue += 1) await publish(table(), other(issue), now);
      const head = await table().get(headKey('one-day'));
      if (head?.previous !== undefined) unsettled += 1;
      await publish(table(), two, now);
      expect(await wrong(), `after ${writes} writes`).toEqual([]);
    }
    expect(unsettled).toBeGreaterThan(5);
  }, 300_000);

  it.each([
    { name: 'is finished', isFlipped: true },
    { name: 'is removed', isFlipped: false },
  ])('of a publish that the build before left interrupted: it $name', async ({ isFlipped }) => {
    await publish(table(), other(2), now);
    for (let writes = 1; ; writes += 1) {
      await interrupted(one, writes);
      const before = await marksAt(recordKey('ACTOR', 'iran'));
      if (!(await announceAsBefore(localClient(endpoint), tableName, 'one-day', isFlipped))) continue;
      // It had counted nothing yet.
      expect(before).toEqual([]);
      break;
    }
    await publish(table(), other(3), now);
    await publish(table(), two, now);
    expect(await wrong()).toEqual([]);
    expect((await table().get(russia))?.pending).toBeUndefined();
    expect((await table().get(russia))?.articles?.N).toBe('3');
    expect(await table().get(recordKey('ACTOR', 'iran'))).toEqual(
      isFlipped ? expect.objectContaining({ articles: { N: '0' } }) : undefined,
    );
  });

  /** A publish that was flipped, and died before it counted anything. */
  async function flippedAlone(article: typeof one): Promise<void> {
    for (let writes = 1; ; writes += 1) {
      await emptyTable(localClient(endpoint));
      await publish(table(), other(2), now);
      await interrupted(article, writes);
      if ((await table().get(headKey('one-day')))?.previous !== undefined) return;
    }
  }

  /** What a test interposed and was not done: then the test has shown nothing. */
  const notDone = new Set<string>();
  afterEach(() => expect([...notDone]).toEqual([]));

  /** Does something before a client's first call that fits goes on; the test fails where none comes. */
  function interpose(client: DynamoDBClient, command: string, part: string, act: () => Promise<unknown>): void {
    let acting: Promise<unknown> | null = null;
    const what = `${command} with ${part}`;
    notDone.add(what);
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName === command && JSON.stringify(args.input).includes(part)) {
            acting ??= act().then(() => notDone.delete(what));
            await acting;
          }
          return next(args);
        },
      { step: 'initialize' },
    );
  }

  /** Finishes what there is, publishes the next revision, and removes the marks of all that. */
  async function settleAndForgetMarks(): Promise<void> {
    const publisher = table();
    await publish(publisher, two, now);
    for (let issue = 3; issue < 6; issue += 1) await publish(publisher, other(issue), now);
    expect((await marksAt(russia)).map(({ slug }) => slug)).not.toContain('one-day');
  }

  it('is not missed by a slow publisher, when another has settled its attempt and the marks are gone', async () => {
    await publish(table(), other(2), now);
    const slow = localClient(endpoint);
    interpose(slow, 'UpdateItemCommand', '"RECORD"', settleAndForgetMarks);
    await publish(publisherTable(slow, tableName), one, now);
    expect(await wrong()).toEqual([]);
  });

  it('nor by whoever finishes an attempt and reads the records when they are gone', async () => {
    await flippedAlone(one);
    const finisher = localClient(endpoint);
    interpose(finisher, 'BatchGetItemCommand', '"RECORD"', settleAndForgetMarks);
    await publish(publisherTable(finisher, tableName), two, now);
    expect(await wrong()).toEqual([]);
  });

  it('spares what verify put right from a publisher that was only slow', async () => {
    await publish(table(), other(2), now);
    const slow = localClient(endpoint);
    interpose(slow, 'UpdateItemCommand', '"RECORD"', async () => {
      // Without a manifest, nobody else can count it.
      const manifests = await table().partition('MANIFEST#other-9');
      await table().deleteAll(manifests.map(keyOf));
      const repair = { settleMilliseconds: 0, leaseMilliseconds: 0, repair: true };
      for (let run = 0; run < 3; run += 1) await verifyTable(localClient(endpoint), tableName, repair);
      expect(await wrong()).toEqual([]);
    });
    await publish(publisherTable(slow, tableName), other(9), now);
    expect(await wrong()).toEqual([]);
  });

  it('is kept by forget while it is needed, and names no forgotten article', async () => {
    await publish(table(), other(2), now);
    await publish(table(), one, now);
    // Nobody speaks of Iran any more, and the publish that says so is not settled.
    for (let writes = 3; ; writes += 1) {
      await interrupted(two, writes);
      const iran = await table().get(recordKey('ACTOR', 'iran'));
      if (iran?.articles?.N === '0') break;
      await publish(table(), one, now, 'COMMAND', { force: true });
    }
    expect((await table().get(headKey('one-day')))?.previous).toBeDefined();
    await unpublish(table(), 'other-2');
    const verified = verifiedTable(localClient(endpoint), tableName);
    const { left } = await forgetArticles(verified, await findForgotten(verified, ['other-2']), null);
    expect(left).toBeGreaterThan(0);
    const marks = (await everyItem(localClient(endpoint))).flatMap(appliedMarksOf);
    expect(marks.map(({ slug }) => slug)).not.toContain('other-2');
    expect(marks.map(({ slug }) => slug)).toContain('one-day');
    await publish(table(), one, now);
    expect(await wrong()).toEqual([]);
  });

  it('lets verify count no article that came between two of its reads', async () => {
    await publish(table(), other(2), now);
    await localClient(endpoint).send(
      new UpdateItemCommand({
        TableName: tableName,
        Key: keyItem(russia),
        UpdateExpression: 'SET weighed = :wrong',
        ExpressionAttributeValues: { ':wrong': { N: '7' } },
      }),
    );
    const verifier = localClient(endpoint);
    let issue = 3;
    verifier.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          const readsRecord = commandName === 'BatchGetItemCommand' && JSON.stringify(args.input).includes('"RECORD"');
          if (readsRecord && issue < 5) {
            issue += 1;
            await publish(table(), other(issue), now);
          }
          return next(args);
        },
      { step: 'initialize' },
    );
    expect(await wrong(0, verifier)).toEqual([
      'COUNT_WRONG ACTOR#russia / RECORD: weighed is 7 and should be 0; --repair corrects it',
    ]);
    expect(issue).toBe(5);
  });

  it('lets verify judge no record that a publish under way may still have to count in', async () => {
    await publish(table(), other(2), now);
    // One that it does not speak of, and one that it does.
    for (const key of [recordKey('SOURCE', 'tass'), russia])
      await localClient(endpoint).send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: keyItem(key),
          UpdateExpression: 'SET weighed = :wrong',
          ExpressionAttributeValues: { ':wrong': { N: '7' } },
        }),
      );
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const publisher = localClient(endpoint);
    let isHeld = (): void => undefined;
    const holding = new Promise<void>((resolve) => {
      isHeld = resolve;
    });
    publisher.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName === 'UpdateItemCommand' && JSON.stringify(args.input).includes('"RECORD"')) {
            isHeld();
            await held;
          }
          return next(args);
        },
      { step: 'initialize' },
    );
    const verifier = localClient(endpoint);
    let publishing: Promise<unknown> | null = null;
    verifier.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          // After the survey, which scans.
          if (commandName === 'BatchGetItemCommand') {
            publishing ??= publish(publisherTable(publisher, tableName), one, now);
            await holding;
          }
          return next(args);
        },
      { step: 'initialize' },
    );
    const found = await wrong(0, verifier);
    goOn();
    await publishing;
    const wrongOf = (record: string): string =>
      `COUNT_WRONG ${record} / RECORD: weighed is 7 and should be 0; --repair corrects it`;
    const notJudged = 'Changed whenever it was read, and not judged: ACTOR#russia, 1 in all.';
    expect(found.sort()).toEqual([wrongOf('SOURCE#tass'), notJudged].sort());
    expect((await wrong()).sort()).toEqual(['ACTOR#russia', 'SOURCE#tass'].map(wrongOf));
  });
});
