import { deflateRawSync } from 'node:zlib';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { type Item, keyItem } from '../../schema/table/item.ts';
import { headKey, layoutKey, recordKey, totalsKey } from '../../schema/table/keys.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { lineOf } from '../../seed/verify/finding.ts';
import { verifyTable } from '../../seed/verify/verify-table.ts';
import { articleOf } from '../support/articles.ts';
import { engines } from '../support/engines.ts';
import { runCommand } from '../support/run-command.ts';
import { loseReplyOfWrite, Stopped, stopAfterWrites, tableName } from '../support/table.ts';
import { first, ghost, now, other, second, tableToVerify } from './support/table-to-verify.ts';

describe.each(engines)('npm run verify on $name', (engine) => {
  const { endpoint, table, client, send, remove, itemWhere, sortKeyOf, at, verify, ofGhost, isEntry, change } =
    tableToVerify(engine);

  it('finds nothing in a table whose articles came, changed and went', async () => {
    await publish(table(), second, now);
    await unpublish(table(), 'another');
    await publish(table(), other, now);
    expect(await verify()).toEqual({ articles: 2, wrong: 0, repaired: 0, lines: [] });
  });

  it('judges no note that one reading alone saw: it may be of an article that is just being published', async () => {
    const observed = client();
    let notes = 0;
    const note = () => {
      const attempt = `${String(++notes).padStart(8, '0')}.0123456789abcdef`;
      return client().send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: keyItem(totalsKey),
          UpdateExpression: 'SET #pending = :attempts',
          ExpressionAttributeNames: { '#pending': 'pending' },
          ExpressionAttributeValues: { ':attempts': { SS: [attempt] } },
        }),
      );
    };
    await note();
    observed.middlewareStack.add(
      (next, context) => async (args) => {
        const readsTotals = context.commandName === 'BatchGetItemCommand' && JSON.stringify(args).includes('"TOTALS"');
        if (readsTotals) await note();
        return next(args);
      },
      { step: 'initialize' },
    );
    const said: string[] = [];
    const { wrong } = await verifyTable(observed, tableName, {
      settleMilliseconds: 0,
      leaseMilliseconds: 0,
      repair: false,
      tell: (finding) => said.push(lineOf(finding)),
      warn: (message) => said.push(message),
    });
    expect({ wrong, said }).toEqual({
      wrong: 0,
      said: ['Changed whenever it was read, and not judged: CORPUS / TOTALS, 1 in all.'],
    });
    expect(notes).toBeGreaterThan(2);
  });

  it('refuses what a newer gloss wrote, and repairs nothing of it', async () => {
    const document = await itemWhere(
      (item) => sortKeyOf(item).startsWith('DOCUMENT#') && item.pk?.S === 'ARTICLE#one-day',
    );
    const body = deflateRawSync(JSON.stringify({ format: 99, slug: 'one-day' }));
    await send({ ...document, body: { B: body } });
    await expect(verify({ repair: true })).rejects.toThrow(/format 99/);
    expect((await at(headKey('one-day'))).live?.BOOL).toBe(true);
    await send({ ...keyItem(layoutKey), layout: { N: '9' } });
    await expect(verify({ repair: true })).rejects.toThrow(/layout 9/);
  });

  it('finds all that a publisher left who was stopped anywhere, and only that', async () => {
    for (let writes = 1; ; writes += 4) {
      const stopped = client();
      stopAfterWrites(stopped, writes);
      const failed = await publish(
        publisherTable(stopped, tableName),
        writes % 8 === 1 ? second : first,
        now,
        'COMMAND',
        {
          force: true,
        },
      ).then(
        () => false,
        (error: unknown) => error instanceof Stopped,
      );
      if (!failed) break;
      expect((await verify()).wrong).toBeGreaterThan(0);
      for (let run = 0; run < 3 && (await verify({ repair: true })).wrong > 0; run += 1);
      expect((await verify()).lines).toEqual([]);
    }
  });

  /** Publishes the next revision of an article until its first write that fits, and dies. */
  async function interruptedBefore(part: string): Promise<void> {
    const dying = client();
    dying.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName === 'UpdateItemCommand' && JSON.stringify(args.input).includes(part)) throw new Stopped();
          return next(args);
        },
      { step: 'initialize' },
    );
    await expect(publish(publisherTable(dying, tableName), second, now)).rejects.toThrow(Stopped);
  }
  const keptDocument = () => itemWhere(({ pk, expires }) => pk?.S === 'ARTICLE#one-day' && expires !== undefined);

  it.each([
    { step: 'places in lists were written, and no record names them', part: '"RECORD"' },
    { step: 'nothing was left to do but to keep the revision before', part: '"expires"' },
  ])('finishes in one run a publish that died when $step', async ({ part }) => {
    await interruptedBefore(part);
    expect((await verify()).lines).toContainEqual(expect.stringMatching(/^PUBLISH_ABANDONED /));
    const { wrong, repaired, lines } = await verify({ repair: true });
    expect(lines).toContainEqual(expect.stringMatching(/^PUBLISH_ABANDONED /));
    expect(repaired).toBe(wrong);
    expect((await verify()).lines).toEqual([]);
    expect((await keptDocument()).revision?.N).toBe('1');
  });

  it('keeps the revision that such a publish replaced for as long as it is told', async () => {
    await interruptedBefore('"expires"');
    const options = ['--table', tableName, '--endpoint', endpoint(), '--settle', '0', '--lease', '0', '--repair'];
    expect(await runCommand('verify', [...options, '--revision-days', '3651'])).toMatchObject({ code: 2, stdout: '' });
    expect(await runCommand('verify', [...options, '--revision-days', '30'])).toMatchObject({ code: 0 });
    const days = (Number((await keptDocument()).expires?.N) - Date.now() / 1_000) / 86_400;
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThan(30.1);
  });

  it.each([
    { wrong: 'an entry that is gone', plant: async () => remove(await itemWhere(isRanked)) },
    {
      wrong: 'a place of another step',
      plant: () =>
        change(recordKey('SOURCE', 'kommersant'), 'SET #e = :e', { '#e': 'countEntry' }, { ':e': { S: `7 ${ghost}` } }),
    },
  ])('lists a record by its count though the answer is lost: $wrong', async ({ plant }) => {
    await plant();
    const before = Number((await at(recordKey('SOURCE', 'kommersant'))).applied?.N);
    const losing = client();
    const { lost } = loseReplyOfWrite(losing, 0, (input) => input.includes('"countEntry"'));
    const options = { settleMilliseconds: 0, leaseMilliseconds: 0, repair: true };
    const { wrong, repaired } = await verifyTable(losing, tableName, options);
    expect(lost()).not.toBeNull();
    expect(repaired).toBe(wrong);
    expect((await verify()).lines).toEqual([]);
    // Whoever read the record before has to read it again.
    expect(Number((await at(recordKey('SOURCE', 'kommersant'))).applied?.N)).toBe(before + 1);
  });

  const isRanked = ({ pk, slug }: Item): boolean => pk?.S === 'COUNTED#SOURCE' && slug?.S === 'kommersant';

  it('waits for publishes that are under way, and finds nothing while they go on', async () => {
    let goesOn = true;
    const publishing = (async () => {
      for (let round = 0; goesOn; round += 1) {
        await publish(table(), round % 2 === 0 ? second : first, now);
        await publish(table(), articleOf(`Day ${round}`, ['Iran (Tass, November 4).'], { issue: 10 + round }), now);
      }
    })();
    const found: string[] = [];
    for (let run = 0; run < 5; run += 1) {
      found.push(
        ...(await verify({ settle: 20, lease: 5_000 })).lines.filter((line) => /^[A-Z]+_[A-Z]+ |^STRAY /.test(line)),
      );
    }
    goesOn = false;
    await publishing;
    expect(found).toEqual([]);
    expect((await verify()).lines).toEqual([]);
  });

  it('takes no document for an orphan that is replaced, and kept, after it was seen', async () => {
    await send(ofGhost(await itemWhere(isEntry('CITATION'))));
    const observed = client();
    const scansOfSegment = new Map<number, number>();
    let published: Promise<unknown> | null = null;
    observed.middlewareStack.add(
      (next, context) => async (args) => {
        const { Segment: segment = null, KeyConditionExpression: condition = null } = Object(args.input);
        if (context.commandName === 'ScanCommand') scansOfSegment.set(segment, (scansOfSegment.get(segment) ?? 0) + 1);
        // The second scan is done once something is queried after it.
        const isDone = [...scansOfSegment.values()].some((scans) => scans === 2);
        if (condition !== null && isDone) {
          published ??= publish(table(), second, now);
          await published;
        }
        return next(args);
      },
      { step: 'initialize' },
    );
    const found: string[] = [];
    await verifyTable(observed, tableName, {
      settleMilliseconds: 0,
      leaseMilliseconds: 0,
      repair: false,
      tell: (finding) => found.push(lineOf(finding)),
    });
    expect(published).not.toBeNull();
    expect(found).toEqual([expect.stringMatching(/^ENTRY_ORPHANED /)]);
  });

  it('prints a line each, then the numbers, and tells by its exit code', async () => {
    const options = ['--table', tableName, '--endpoint', endpoint(), '--settle', '0', '--lease', '0'];
    expect(await runCommand('verify', options)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\{"articles":2,"wrong":0,"repaired":0,"peakMegabytes":[1-9]\d*\}\n$/),
    });
    await change(totalsKey, 'ADD #count :one', { '#count': 'articles' }, { ':one': { N: '1' } });
    const found = await runCommand('verify', options);
    expect(found.code).toBe(1);
    expect(found.stdout).toMatch(/^TOTAL_WRONG .*\n\{"articles":2,"wrong":1,"repaired":0,"peakMegabytes":\d+\}\n$/);
    expect(await runCommand('verify', [...options, '--repair'])).toMatchObject({ code: 0 });
    expect((await at(totalsKey)).articles?.N).toBe('2');
  });

  it('says what is wrong with a table that is not there, and where no database answers', async () => {
    expect(await runCommand('verify', ['--table', 'absent', '--endpoint', endpoint()])).toMatchObject({
      code: 1,
      stderr: 'absent: the table does not exist; is --table right, and --endpoint?\n',
    });
    // Port 1 is of a service that no machine runs any more.
    expect(await runCommand('verify', ['--table', 'absent', '--endpoint', 'http://127.0.0.1:1'])).toMatchObject({
      code: 1,
      stderr: 'absent: no database answers; is --endpoint right?\n',
    });
  });

  it('refuses a wrong call and explains itself', async () => {
    expect(await runCommand('verify', [])).toMatchObject({ code: 2, stdout: '' });
    expect(await runCommand('verify', ['--table', 'a', '--settle', 'soon'])).toMatchObject({ code: 2 });
    expect((await runCommand('verify', ['--help'])).stdout).toMatch(/^Usage: npm run verify/);
  });
});
