import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { objectOf } from '../../functions/ingest/dead-letter.ts';
import { parseMessage } from '../../functions/ingest/message.ts';
import { type MessageDependencies, processMessage } from '../../functions/ingest/process-message.ts';
import { maximumReceives } from '../../functions/ingest/receives.ts';
import { isNotAfter } from '../../functions/ingest/sequencer.ts';
import { type LocalDynamoDB, startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { DocumentError } from '../../seed/source-document/document-error.ts';
import { noRegistry } from '../support/no-registry.ts';
import { plainDocument } from '../support/plain-document.ts';
import { clientWithTable, emptyTable, localClient, tableName } from '../support/table.ts';

const event = (key: string, sequencer = '00617F08299329D189') => ({
  version: '0',
  source: 'aws.s3',
  'detail-type': 'Object Created',
  detail: {
    version: '0',
    bucket: { name: 'documents' },
    object: { key, size: 5, etag: 'b1', 'version-id': 'v1', sequencer },
    reason: 'PutObject',
    requester: '123456789012',
    'source-ip-address': '192.0.2.1',
  },
});
const bodyOf = (key: string) => JSON.stringify(event(key));
const dated = 'A Port Waits\n\nNovember 6, 2017\n\nMoscow is patient (Kommersant, November 3).\n';
const undated = 'A Port Waits\n\nMoscow is patient (Kommersant, November 3).\n';

describe('a message of the queue', () => {
  it('is an event of S3, its key as it is, or a request to annotate again', () => {
    expect(parseMessage(bodyOf('über uns/a+b.txt'), 'documents')).toEqual({
      bucket: 'documents',
      key: 'über uns/a+b.txt',
      sequencer: '00617F08299329D189',
      isPut: true,
    });
    expect(parseMessage(JSON.stringify({ reannotate: { bucket: 'documents', key: 'a.txt' } }), 'documents')).toEqual({
      bucket: 'documents',
      key: 'a.txt',
      sequencer: null,
      isPut: false,
    });
  });

  it('is logged by its object alone: who put it, and from where, is nobody’s business', () => {
    expect(objectOf(bodyOf('a.txt'))).toEqual({ key: 'a.txt', sequencer: '00617F08299329D189' });
    expect(objectOf('no JSON')).toEqual({ key: null, sequencer: null });
  });

  it('is refused where it is anything else', () => {
    for (const body of ['', '{}', 'null', JSON.stringify({ ...event('a'), source: 'aws.sqs' })]) {
      expect(() => parseMessage(body, 'documents')).toThrow(/neither an event of the documents bucket nor/);
    }
    expect(() => parseMessage(bodyOf('a'), 'others')).toThrow(/about the bucket documents/);
  });
});

describe('what becomes of a message', () => {
  let database: LocalDynamoDB;
  beforeAll(async () => {
    database = await startEmbeddedDynamoDB();
    await clientWithTable(database.endpoint);
  });
  afterAll(() => database.stop());

  let bucket: Map<string, string | Error>;
  let letters: string[];
  beforeEach(async () => {
    bucket = new Map();
    letters = [];
    await emptyTable(localClient(database.endpoint));
  });

  const dependencies = (): MessageDependencies => ({
    table: publisherTable(localClient(database.endpoint), tableName),
    remainingMilliseconds: () => 60_000,
    bucket: 'documents',
    readCorrectionsText: async () => null,
    ...noRegistry,
    readDocument: async (key) => {
      const found = bucket.get(key) ?? null;
      if (found instanceof Error) throw found;
      return plainDocument(found);
    },
    sendDeadLetter: async (body) => void letters.push(body),
  });
  const process = (body: string, receiveCount = 1) => processMessage(dependencies(), { body, receiveCount });
  const article = (slug: string) => createCorpus({ client: localClient(database.endpoint), tableName }).article(slug);

  it('is that it is processed, and deleted', async () => {
    bucket.set('a.txt', dated);
    expect(await process(bodyOf('a.txt'))).toEqual({
      state: 'PROCESSED',
      key: 'a.txt',
      outcome: { outcome: 'PUBLISHED', slug: 'a-port-waits', revision: 1 },
    });
    expect(letters).toEqual([]);
  });

  it('is a dead letter at once where its document cannot be published, with all that one needs to know', async () => {
    bucket.set('ü\uFFFF.txt', undated);
    expect(await process(bodyOf('ü\uFFFF.txt'))).toMatchObject({ state: 'DEAD', error: { code: 'NO_DATE' } });
    bucket.set('b.txt', new DocumentError('BINARY_DOCUMENT', 'A NUL byte.', 7, 3));
    expect(await process(bodyOf('b.txt'))).toMatchObject({ state: 'DEAD', error: { code: 'BINARY_DOCUMENT' } });
    // What SQS refuses in a message.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    for (const letter of letters) expect(letter).not.toMatch(/[\u0000-\u001F\uFFFE\uFFFF]|[\uD800-\uDFFF]/);
    const [noDate, binary] = letters.map((letter) => JSON.parse(letter));
    expect(noDate).toEqual({
      ...event('ü\uFFFF.txt'),
      failure: {
        code: 'NO_DATE',
        message: expect.stringContaining('says when it appeared'),
        at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
        key: 'ü\uFFFF.txt',
        sequencer: '00617F08299329D189',
        todo: expect.stringContaining('redrive'),
      },
    });
    expect(binary.failure).toMatchObject({ code: 'BINARY_DOCUMENT', message: 'A NUL byte.', line: 7, column: 3 });
  });

  it('is processed when it comes back from the dead letters', async () => {
    bucket.set('a.txt', undated);
    await process(bodyOf('a.txt'));
    const again = JSON.stringify({ reannotate: { bucket: 'documents', key: 'a.txt' } });
    await process(again);
    bucket.set('a.txt', dated);
    expect(await process(letters[0] ?? '')).toMatchObject({ state: 'PROCESSED', outcome: { outcome: 'PUBLISHED' } });
    expect(await process(letters[1] ?? '')).toMatchObject({ state: 'PROCESSED', outcome: { outcome: 'UNCHANGED' } });
    expect((await article('a-port-waits'))?.revision).toBe(1);
  });

  it('is a dead letter at once where it is none, however often it is redriven', async () => {
    expect(await process('no JSON')).toMatchObject({ state: 'DEAD', error: { code: 'BAD_MESSAGE' } });
    expect(await process(letters[0] ?? '')).toMatchObject({ state: 'DEAD', error: { code: 'BAD_MESSAGE' } });
    for (const letter of letters) {
      expect(JSON.parse(letter)).toMatchObject({ body: 'no JSON', failure: { code: 'BAD_MESSAGE', key: null } });
    }
    await process(
      JSON.stringify({ ...event('a.txt'), detail: { ...event('a.txt').detail, bucket: { name: 'other' } } }),
    );
    expect(JSON.parse(letters[2] ?? '').failure).toMatchObject({ code: 'BAD_MESSAGE', key: 'a.txt' });
  });

  it('is that it comes again, later each time, where the failure may pass; the last time it is a dead letter', async () => {
    bucket.set('a.txt', Object.assign(new Error('Slow down.'), { name: 'SlowDown' }));
    const delays: number[] = [];
    for (let receive = 1; receive < maximumReceives; receive += 1) {
      const result = await process(bodyOf('a.txt'), receive);
      expect(result.state).toBe('FAILED');
      if (result.state === 'FAILED') delays.push(result.delaySeconds);
    }
    expect(delays).toEqual([60, 120, 240, 480]);
    expect(letters).toEqual([]);
    expect(await process(bodyOf('a.txt'), maximumReceives)).toMatchObject({ state: 'DEAD' });
    expect(JSON.parse(letters[0] ?? '').failure).toMatchObject({ code: 'SlowDown', message: 'Slow down.' });
  });

  it('is that it comes again when the other ingest of its object must have ended', async () => {
    const deps = dependencies();
    const never = {
      ...deps,
      remainingMilliseconds: () => 25_000,
      readCorrectionsText: async () => null,
      readDocument: () => new Promise<never>(() => undefined),
    };
    void processMessage(never, { body: bodyOf('a.txt'), receiveCount: 1 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const result = await process(bodyOf('a.txt'), 2);
    expect(result).toMatchObject({ state: 'FAILED', error: { code: 'OBJECT_BUSY' } });
    if (result.state === 'FAILED') expect(Math.abs(result.delaySeconds - 31)).toBeLessThanOrEqual(1);
  });

  it('is that it comes again where the dead letter could not be sent', async () => {
    bucket.set('a.txt', undated);
    const sendDeadLetter = () => Promise.reject(new Error('No queue.'));
    const result = await processMessage(
      { ...dependencies(), sendDeadLetter },
      { body: bodyOf('a.txt'), receiveCount: 1 },
    );
    expect(result).toMatchObject({ state: 'FAILED', delaySeconds: 60 });
    if (result.state === 'FAILED') expect(result.error).toBeInstanceOf(AggregateError);
  });
});

it('orders sequencers as S3 documents it: the shorter filled up with zeros on its right', () => {
  expect(isNotAfter('0055AED6DCD90281E5', '0055AED6DCD90281E5')).toBe(true);
  expect(isNotAfter('0055', '00560')).toBe(true);
  expect(isNotAfter('0056', '0055FF')).toBe(false);
  expect(isNotAfter('00aa', '00AB')).toBe(true);
});
