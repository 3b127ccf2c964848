import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { ingestObject } from '../../functions/ingest/ingest-object.ts';
import { ObjectBusyError } from '../../functions/ingest/lease.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { engines } from '../support/engines.ts';
import { emptyTable, loseReplyOfWrite, stopAfterWrites, tableName } from '../support/table.ts';
import { documentOf, ingestBucket, opens, waits, waitsLonger } from './support/ingest-bucket.ts';

describe.each(engines)('documents whose ingest is stopped, unanswered or overtaken, on $name', (engine) => {
  const { objects, client, dependencies, readDocument, ingest, put, remove, textOf, asExpected } = ingestBucket(engine);

  /** As the queue gives a message again while another ingest has its object. */
  const untilFree = async (work: () => Promise<unknown>): Promise<void> => {
    for (;;) {
      try {
        await work();
        return;
      } catch (error) {
        if (!(error instanceof ObjectBusyError)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80));
      }
    }
  };

  const stops = engine.name === 'dynalite' ? [3, 12] : Array.from({ length: 60 }, (_, count) => count);
  it.each(stops)('leave the same behind when their ingest is stopped after %i writes and repeated', async (count) => {
    await put('a.txt', waits, '01');
    objects.set('a.txt', opens);
    const stoppedClient = client();
    stopAfterWrites(stoppedClient, count);
    const table = publisherTable(stoppedClient, tableName);
    // The lease of what was stopped is over.
    const stopped = dependencies({ table, remainingMilliseconds: () => -60_000 });
    const done = await ingestObject(stopped, { key: 'a.txt', sequencer: '02', isPut: true }).then(
      () => true,
      () => false,
    );
    // Between the stop and the repeat the title changes once more.
    objects.set('a.txt', documentOf('A Port Closes', 'Gazprom leaves (Rbc, November 6).'));
    await ingest('a.txt', '03');
    if (!done) expect(await ingest('a.txt', '02')).toEqual({ outcome: 'STALE' });
    await asExpected();
  });

  it.each(engine.name === 'dynalite' ? [1] : [1, 2, 3, 4])(
    'that come and go at once leave what the bucket holds (%i)',
    async (round) => {
      const texts = [waits, waitsLonger, opens];
      const keys = ['a.txt', 'b.txt', 'c.txt'];
      for (const [index, key] of keys.entries()) await put(key, texts[(index + round) % 3] ?? waits, '01');
      await Promise.all(
        keys.map(async (key, index) => {
          const text = texts[(index + round + 1) % 3] ?? waits;
          await untilFree(() => (index === round % 3 ? remove(key, '02') : put(key, text, '02')));
        }),
      );
      // Two keys may give one article with different texts: either is right.
      const given = [...objects.values()].map((text) => annotateText(text).article);
      for (const slug of ['a-port-waits', 'a-port-opens']) {
        const givers = given.filter(({ title }) => title.toLowerCase().replaceAll(' ', '-') === slug);
        const possible = givers.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join());
        expect(possible.length === 0 ? [null] : possible).toContain(await textOf(slug));
      }
    },
  );

  /** Loses the answer of one write after another, each in an ingest of its own. */
  const withLostReplies = async (work: (losing: DynamoDBClient) => Promise<void>) => {
    const lost: string[] = [];
    for (let at = 0; ; at += 1) {
      await emptyTable(client());
      objects.clear();
      const losing = client();
      const reply = loseReplyOfWrite(losing, at, (input) => /OBJECT#|GIVEN#/.test(input));
      await work(losing);
      const write = reply.lost();
      if (write === null) return lost;
      lost.push(write);
    }
  };

  it('are published though the answer of any write of the ingest itself is lost', { timeout: 60_000 }, async () => {
    const lost = await withLostReplies(async (losing) => {
      objects.set('a.txt', waits);
      await ingestObject(dependencies({ table: publisherTable(losing, tableName) }), {
        key: 'a.txt',
        sequencer: '01',
        isPut: true,
      });
      expect(await textOf('a-port-waits')).toContain('patient');
      // The lease is over: whatever comes next is processed.
      expect(await remove('a.txt', '02')).toEqual({ outcome: 'GONE' });
      expect(await textOf('a-port-waits')).toBeNull();
    });
    expect(lost.filter((write) => write.includes('holder'))).toHaveLength(2);
  });

  it('have their message fail while another ingest has them, which then looks again', async () => {
    objects.set('a.txt', waits);
    const busy: unknown[] = [];
    const first = ingestObject(
      dependencies({
        readDocument: async (key) => {
          const text = await readDocument(key);
          // Put again, while the text of before is being processed.
          if (busy.length === 0) busy.push(await put('a.txt', waitsLonger, '02').catch((error: unknown) => error));
          return text;
        },
      }),
      { key: 'a.txt', sequencer: '01', isPut: true },
    );
    expect(await first).toMatchObject({ outcome: 'PUBLISHED', revision: 2 });
    expect(busy).toEqual([expect.objectContaining({ code: 'OBJECT_BUSY' })]);
    expect(await textOf('a-port-waits')).toContain('Gazprom');
    // Its message comes again, and finds all done.
    expect(await ingest('a.txt', '02', true)).toMatchObject({ outcome: 'UNCHANGED' });
    await asExpected();
  });

  it('are published where a corrected one is put while the bad one fails', async () => {
    objects.set('a.txt', 'Undated\n\nNobody knows when.\n');
    let corrected: Promise<unknown> | null = null;
    const last = await ingestObject(
      dependencies({
        readDocument: async (key) => {
          const text = await readDocument(key);
          corrected ??= put('a.txt', waits, '02').catch((error: unknown) => error);
          await corrected;
          return text;
        },
      }),
      { key: 'a.txt', sequencer: '01', isPut: true },
    );
    expect(await corrected).toMatchObject({ code: 'OBJECT_BUSY' });
    expect(last).toMatchObject({ outcome: 'PUBLISHED' });
    await asExpected();
  });

  it('wait for the lease of an ingest that was stopped to end, and are then processed', async () => {
    objects.set('a.txt', waits);
    const never = () => new Promise<never>(() => undefined);
    void ingestObject(dependencies({ readDocument: never, remainingMilliseconds: () => -4_500 }), {
      key: 'a.txt',
      sequencer: '01',
      isPut: true,
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const error = await ingest('a.txt', '02', true).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ObjectBusyError);
    if (!(error instanceof ObjectBusyError)) return;
    expect(error.until - Date.now()).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, error.until - Date.now() + 20));
    expect(await ingest('a.txt', '02', true)).toMatchObject({ outcome: 'PUBLISHED' });
    await asExpected();
  });
});
