import { deflateRawSync } from 'node:zlib';
import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Item } from '../../schema/table/item.ts';
import { keyItem, keyOf } from '../../schema/table/item.ts';
import {
  articleList,
  givenKey,
  headKey,
  identityKey,
  layoutKey,
  objectKey,
  partKey,
  recordKey,
  totalsKey,
} from '../../schema/table/keys.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { lineOf } from '../../seed/verify/finding.ts';
import { verifyTable } from '../../seed/verify/verify-table.ts';
import { articleOf } from '../support/articles.ts';
import { engines } from '../support/engines.ts';
import { runCommand } from '../support/run-command.ts';
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
const first = articleOf('One Day', ['Moscow told Putin (Kommersant, November 3).', 'Russia and Iran agree.']);
const second = articleOf('One Day', ['Gazprom waits (Tass, November 4).', 'A Russian word.']);
const other = articleOf('Another', ['Russia met Iran (Kommersant, November 2).'], { issue: 2 });
const ghost = '00000009.0123456789abcdef';

describe.each(engines)('npm run verify on $name', ({ start }) => {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
  });
  afterAll(() => stop());
  beforeEach(async () => {
    await emptyTable(localClient(endpoint));
    for (const article of [first, other]) await publish(table(), article, now);
  });

  const table = () => publisherTable(localClient(endpoint), tableName);
  const client = () => localClient(endpoint);
  const send = (item: Item) => client().send(new PutItemCommand({ TableName: tableName, Item: item }));
  const remove = (item: Item) =>
    client().send(new DeleteItemCommand({ TableName: tableName, Key: keyItem(keyOf(item)) }));
  const itemWhere = async (isIt: (item: Item) => boolean): Promise<Item> => {
    const found = (await everyItem(client())).find(isIt);
    if (found === undefined) throw new Error('There is no such item.');
    return found;
  };
  const sortKeyOf = (item: Item): string => keyOf(item).sk;
  const at = (key: { pk: string; sk: string }) => itemWhere(({ pk, sk }) => pk?.S === key.pk && sk?.S === key.sk);

  async function verify({ repair = false, settle = 0, lease = 0 } = {}) {
    const lines: string[] = [];
    const counts = await verifyTable(client(), tableName, {
      settleMilliseconds: settle,
      leaseMilliseconds: lease,
      repair,
      tell: (finding) => lines.push(lineOf(finding)),
      warn: (message) => lines.push(message),
    });
    return { ...counts, lines };
  }

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

  /** Another attempt's copy of an item. */
  const ofGhost = (item: Item): Item => {
    const { pk, sk } = keyOf(item);
    return { ...item, ...keyItem({ pk, sk: sk.replace(/\d{8}\.[0-9a-f]{16}/, ghost) }) };
  };
  const isEntry = (list: string) => (item: Item) =>
    sortKeyOf(item).startsWith(`${list}#`) && item.slug?.S === 'one-day';
  const isEntryOf = (pk: string) => (item: Item) => keyOf(item).pk === pk && isEntry('ARTICLE')(item);
  const change = (key: { pk: string; sk: string }, expression: string, names: Record<string, string>, values: Item) =>
    client().send(
      new UpdateItemCommand({
        TableName: tableName,
        Key: keyItem(key),
        UpdateExpression: expression,
        ExpressionAttributeNames: names,
        ...(Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: values }),
      }),
    );
  const russia = recordKey('ACTOR', 'russia');

  const plants: readonly { name: string; plant: () => Promise<unknown>; found: RegExp; isRepaired: boolean }[] = [
    ...['ARTICLE', 'ISSUE', 'CITATION'].map((list) => ({
      name: `an orphan among the entries ${list}`,
      plant: async () => send(ofGhost(await itemWhere(isEntry(list)))),
      found: /^ENTRY_ORPHANED .*delete it/,
      isRepaired: true,
    })),
    {
      name: 'an orphan among the entries of an actor',
      plant: async () => send(ofGhost(await itemWhere(isEntryOf('ACTOR#russia')))),
      found: /^ENTRY_ORPHANED ACTOR#russia .*delete it/,
      isRepaired: true,
    },
    {
      name: 'what follows an entry that nothing follows',
      plant: async () => {
        const first = await itemWhere(isEntryOf('ACTOR#russia'));
        await send({ ...first, ...keyItem(partKey(keyOf(first), articleList, 1)), from: { N: '1' } });
      },
      found: /^ENTRY_ORPHANED ACTOR#russia \/ PART#ARTICLE#.*no such annotation/,
      isRepaired: true,
    },
    {
      name: 'an entry of the live attempt that its document does not have',
      plant: async () => {
        const item = await itemWhere(isEntryOf('ACTOR#russia'));
        await send({ ...item, ...keyItem({ pk: 'ACTOR#gazprom', sk: sortKeyOf(item) }) });
      },
      found: /^ENTRY_ORPHANED ACTOR#gazprom .*no such annotation/,
      isRepaired: true,
    },
    {
      name: 'an orphaned name',
      plant: async () => send(ofGhost(await itemWhere((item) => sortKeyOf(item).startsWith('NAME#russia#')))),
      found: /^NAME_ORPHANED (?:NAMES|FORMS)#ACTOR/,
      isRepaired: true,
    },
    {
      name: 'an orphan in a list by count',
      plant: async () => send(ofGhost(await itemWhere((item) => keyOf(item).pk === 'COUNTED#ACTOR#STATE'))),
      found: /^NAME_ORPHANED COUNTED#ACTOR#STATE .*not listed by its count there; delete it/,
      isRepaired: true,
    },
    {
      name: 'a record that is in no list by count',
      plant: async () => {
        const item = await itemWhere(({ pk }) => pk?.S === 'COUNTED#SOURCE');
        await client().send(new DeleteItemCommand({ TableName: tableName, Key: keyItem(keyOf(item)) }));
      },
      found: /^NAME_MISSING COUNTED#SOURCE .*--repair writes it/,
      isRepaired: true,
    },
    {
      name: 'a record that an earlier build put in no list by count',
      plant: async () => change(russia, 'REMOVE #entry', { '#entry': 'countEntry' }, {}),
      found: /^NAME_(?:MISSING|ORPHANED) COUNTED#ACTOR#STATE/,
      isRepaired: true,
    },
    {
      name: 'an orphaned document',
      plant: async () => send(ofGhost(await itemWhere((item) => sortKeyOf(item).startsWith('DOCUMENT#')))),
      found: /^DOCUMENT_ORPHANED /,
      isRepaired: true,
    },
    {
      name: 'an orphaned manifest',
      plant: async () => send(ofGhost(await itemWhere((item) => keyOf(item).pk.startsWith('MANIFEST#')))),
      found: /^MANIFEST_ORPHANED /,
      isRepaired: true,
    },
    {
      name: 'a document of an article without a head',
      plant: async () => {
        const item = await itemWhere((one) => sortKeyOf(one).startsWith('DOCUMENT#'));
        await send({ ...item, ...keyItem({ pk: 'ARTICLE#nowhere', sk: sortKeyOf(item) }) });
      },
      found: /^DOCUMENT_ORPHANED ARTICLE#nowhere /,
      isRepaired: true,
    },
    {
      name: 'a note that no publish will remove',
      plant: () => change(russia, 'ADD #pending :attempt', { '#pending': 'pending' }, { ':attempt': { SS: [ghost] } }),
      found: /^NOTE_STALE ACTOR#russia \/ RECORD: it notes attempt 00000009/,
      isRepaired: true,
    },
    {
      name: 'such a note on the totals',
      plant: () =>
        change(totalsKey, 'ADD #pending :attempt', { '#pending': 'pending' }, { ':attempt': { SS: [ghost] } }),
      found: /^NOTE_STALE CORPUS \/ TOTALS/,
      isRepaired: true,
    },
    {
      name: 'a claim that nobody follows up',
      plant: () =>
        change(headKey('one-day'), 'SET #pending = :attempt', { '#pending': 'pending' }, { ':attempt': { S: ghost } }),
      found: /^PUBLISH_ABANDONED ARTICLE#one-day \/ HEAD/,
      isRepaired: true,
    },
    {
      name: 'a wrong count',
      plant: () => change(russia, 'SET #count = :wrong', { '#count': 'mentions:NAME' }, { ':wrong': { N: '7' } }),
      found: /^COUNT_WRONG ACTOR#russia \/ RECORD: mentions:NAME is 7 and should be 2/,
      isRepaired: true,
    },
    {
      name: 'a wrong total',
      plant: () => change(totalsKey, 'ADD #count :one', { '#count': 'articles' }, { ':one': { N: '1' } }),
      found: /^TOTAL_WRONG CORPUS \/ TOTALS: articles is 3 and should be 2/,
      isRepaired: true,
    },
    {
      name: 'a record of nothing',
      plant: () => send({ ...keyItem(recordKey('ACTOR', 'nobody')), surfaceForms: { SS: ['nobody'] } }),
      found: /^STRAY ACTOR#nobody \/ RECORD/,
      isRepaired: true,
    },
    {
      name: 'a missing name',
      plant: async () => remove(await itemWhere((item) => sortKeyOf(item).startsWith('NAME#putin#'))),
      found: /^NAME_MISSING FORMS#ACTOR#p /,
      isRepaired: true,
    },
    {
      name: 'a record that is in no list',
      plant: () => change(russia, 'REMOVE #names', { '#names': 'namesAttempt' }, {}),
      found: /^NAME_MISSING ACTOR#russia \/ RECORD/,
      isRepaired: true,
    },
    {
      name: 'a live article without its document',
      plant: async () =>
        remove(await itemWhere((item) => keyOf(item).pk === 'ARTICLE#one-day' && sortKeyOf(item) !== 'HEAD')),
      found: /^DOCUMENT_MISSING ARTICLE#one-day \/ HEAD/,
      isRepaired: true,
    },
    {
      name: 'a document that is none',
      plant: async () => {
        const item = await itemWhere(
          (one) => sortKeyOf(one).startsWith('DOCUMENT#') && keyOf(one).pk === 'ARTICLE#one-day',
        );
        await send({ ...item, body: { B: Buffer.from('no deflated JSON') } });
      },
      found: /^DOCUMENT_MISSING ARTICLE#one-day \/ HEAD: .*cannot be read/,
      isRepaired: true,
    },
    {
      name: 'a missing entry',
      plant: async () => remove(await itemWhere(isEntry('CITATION'))),
      found: /^ENTRY_MISSING .*--force/,
      isRepaired: false,
    },
    {
      name: 'an entry that holds other annotations',
      plant: async () => {
        const item = await itemWhere(isEntryOf('ACTOR#russia'));
        const other = await itemWhere((one) => keyOf(one).pk === 'ACTOR#iran' && one.slug?.S === 'one-day');
        await send({ ...item, body: other.body ?? { NULL: true } });
      },
      found: /^ENTRY_WRONG ACTOR#russia /,
      isRepaired: false,
    },
    {
      name: 'an entry that counts its annotations otherwise',
      plant: async () => send({ ...(await itemWhere(isEntryOf('ACTOR#russia'))), counts: { S: '2,1' } }),
      found: /^ENTRY_WRONG ACTOR#russia /,
      isRepaired: false,
    },
    {
      name: 'an entry of an issue that names another day',
      plant: async () => send({ ...(await itemWhere(isEntry('ISSUE'))), date: { S: '2001-01-01' } }),
      found: /^ENTRY_WRONG PUBLICATION#/,
      isRepaired: false,
    },
    {
      name: 'a head that says something else than its document',
      plant: async () => {
        const head = await at(headKey('one-day'));
        await send({ ...head, header: { S: String(head.header?.S).replace('One Day', 'Two Days') } });
      },
      found: /^ENTRY_WRONG ARTICLE#one-day \/ HEAD/,
      isRepaired: false,
    },
    {
      name: 'what is kept of an article that is not live',
      plant: async () => {
        const document = await itemWhere(
          (one) => sortKeyOf(one).startsWith('DOCUMENT#') && keyOf(one).pk === 'ARTICLE#one-day',
        );
        await unpublish(table(), 'one-day');
        await send({ ...document, expires: { N: '99999999999' } });
      },
      found: /^DOCUMENT_ORPHANED ARTICLE#one-day /,
      isRepaired: true,
    },
    {
      name: 'what no rule knows',
      plant: () => send(keyItem({ pk: 'ELSEWHERE', sk: 'SOMETHING' })),
      found: /^STRAY ELSEWHERE \/ SOMETHING/,
      isRepaired: false,
    },
    {
      name: 'a note that an object gives what it does not give',
      plant: () => send({ ...keyItem(givenKey('||1|one-day', 'a.txt')), givenAt: { S: now } }),
      found: /^OBJECT_CONTRADICTED GIVEN#/,
      isRepaired: true,
    },
    {
      name: 'the slug of an article that never was',
      plant: () => send({ ...keyItem(identityKey('||1|nowhere')), slug: { S: 'nowhere' } }),
      found: /^POINTER_ORPHANED IDENTITY#/,
      isRepaired: true,
    },
    {
      name: 'an object whose note is missing',
      plant: () =>
        send({ ...keyItem(objectKey('a.txt')), sequencer: { S: '01' }, identities: { SS: ['||1|one-day'] } }),
      found: /^OBJECT_CONTRADICTED GIVEN#/,
      isRepaired: true,
    },
  ];

  it.each(plants)('finds $name', async ({ plant, found, isRepaired }) => {
    await plant();
    const { lines, wrong, repaired } = await verify();
    expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(found)]));
    expect({ wrong, repaired }).toEqual({ wrong: lines.length, repaired: 0 });
    const again = await verify({ repair: true });
    expect(again.wrong).toBe(wrong);
    if (!isRepaired) return expect(again.repaired).toBe(0);
    expect(again.repaired).toBe(wrong);
    // A record that was relisted gets its names in the next run, and what an unpublished article left behind is removed.
    let left = await verify({ repair: true });
    if (left.wrong > 0) left = await verify({ repair: true });
    expect(left.lines).toEqual([]);
    for (const article of [first, other]) await publish(table(), article, now);
    expect((await verify()).lines).toEqual([]);
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
    const options = ['--table', tableName, '--endpoint', endpoint, '--settle', '0', '--lease', '0'];
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
    expect(await runCommand('verify', ['--table', 'absent', '--endpoint', endpoint])).toMatchObject({
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
