import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { type MessageDependencies, processMessage } from '../../../functions/ingest/process-message.ts';
import { createCorpus } from '../../../schema/corpus/dynamodb-corpus.ts';
import { publisherTable } from '../../../seed/publish/table.ts';
import { verifyTable } from '../../../seed/verify/verify-table.ts';
import type { Engine } from '../../support/engines.ts';
import { plainDocument } from '../../support/plain-document.ts';
import { clientWithTable, emptyTable, localClient, tableName } from '../../support/table.ts';

/** Keys that a page of a listing has, unless a test says otherwise. */
const usualPageSize = 1_000;

/**
 * A bucket whose changes are events in a queue, in front of a table of an engine; each test begins with all of them empty.
 *
 * @param remainingMilliseconds of an ingest; a lease lasts 5 s longer
 */
export function bucketEvents({ start }: Engine, remainingMilliseconds: number) {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
  });
  afterAll(() => stop());

  const bucket = new Map<string, string>();
  /** Bodies of messages that wait. */
  const queue: string[] = [];
  const letters: string[] = [];
  /** How many events each key has had. */
  const counts = new Map<string, number>();
  let pageSize = usualPageSize;

  const client = () => localClient(endpoint);
  const clear = async () => {
    bucket.clear();
    queue.length = 0;
    letters.length = 0;
    pageSize = usualPageSize;
    await emptyTable(client());
  };
  beforeEach(clear);

  const dependencies = (acting = client()): MessageDependencies => ({
    table: publisherTable(acting, tableName),
    bucket: 'documents',
    readDocument: async (key) => plainDocument(bucket.get(key) ?? null),
    readCorrectionsText: async (key) => bucket.get(key) ?? null,
    readRegistryText: async (key) => bucket.get(key) ?? null,
    listKeys: async (prefix, after) => {
      const keys = [...bucket.keys()].sort().filter((key) => key.startsWith(prefix) && (after === null || key > after));
      return { keys: keys.slice(0, pageSize), isLast: keys.length <= pageSize };
    },
    enqueue: async (bodies) => {
      expect(bodies.length).toBeLessThanOrEqual(10);
      queue.push(...bodies);
    },
    remainingMilliseconds: () => remainingMilliseconds,
    sendDeadLetter: async (body) => void letters.push(body),
  });

  const happened = (key: string) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    // S3 orders the events of one key only: those of a shorter one are always lower here.
    const sequencer = (key.length * 0x10000 + count).toString(16).padStart(8, '0');
    const detail = {
      bucket: { name: 'documents' },
      object: { key, sequencer },
    };
    const type = bucket.has(key) ? 'Object Created' : 'Object Deleted';
    queue.push(JSON.stringify({ source: 'aws.s3', 'detail-type': type, detail }));
  };
  const put = (key: string, text: string) => {
    bucket.set(key, text);
    happened(key);
  };
  const remove = (key: string) => {
    bucket.delete(key);
    happened(key);
  };

  const process = async (body: string) => {
    const result = await processMessage(dependencies(), { body, receiveCount: 1 });
    if (result.state === 'FAILED') queue.push(body);
    return result.state === 'PROCESSED' ? result.outcome : result.state;
  };
  /** Takes one of the messages that wait out of the queue. */
  const take = (pick: number): string | undefined => queue.splice(pick % Math.max(queue.length, 1), 1)[0];
  /** Processes what is queued and what that queues, in the order that `pick` gives. Gives the outcomes. */
  const work = async (pick: (waiting: number) => number = () => 0) => {
    const outcomes: unknown[] = [];
    for (let body = take(pick(queue.length)); body !== undefined; body = take(pick(queue.length)))
      outcomes.push(await process(body));
    return outcomes;
  };

  const wrong = async () => {
    const problems: string[] = [];
    await verifyTable(client(), tableName, {
      settleMilliseconds: 10,
      leaseMilliseconds: 20,
      repair: false,
      tell: ({ problem }) => problems.push(problem),
    });
    return problems;
  };

  return {
    bucket,
    queue,
    letters,
    client,
    clear,
    dependencies,
    put,
    remove,
    process,
    take,
    work,
    wrong,
    corpus: () => createCorpus({ client: client(), tableName }),
    setPageSize: (size: number) => {
      pageSize = size;
    },
  };
}
