import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ingestObject } from '../../functions/ingest/ingest-object.ts';
import { ObjectBusyError } from '../../functions/ingest/lease.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { readSourceDocument } from '../../seed/formats/read-source-document.ts';
import { identityOf } from '../../seed/publish/identity.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { engines } from '../support/engines.ts';
import { corpusFacts, recount } from '../support/recount.ts';
import {
  clientWithTable,
  emptyTable,
  everyItem,
  localClient,
  loseReplyOfWrite,
  stopAfterWrites,
  tableName,
} from '../support/table.ts';

const documentOf = (title: string, text: string, issue = 142) =>
  `${title}\n\nPublication: Eurasia Daily Monitor Volume: 14 Issue: ${issue}\n\n${text}\n`;
const waits = documentOf('A Port Waits', 'Nobody knows why.\n\nMoscow is patient (Kommersant, November 3).');
/** The same article, corrected. */
const waitsLonger = documentOf('A Port Waits', 'Nobody knows why.\n\nMoscow told Gazprom so (Vedomosti, November 4).');
const opens = documentOf('A Port Opens', 'Russia and Iran agree (Tass, November 5).');

describe.each(engines)('documents of the bucket on $name', ({ name, start }) => {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
  });
  afterAll(() => stop());

  let bucket: Map<string, string>;
  beforeEach(async () => {
    bucket = new Map();
    await emptyTable(localClient(endpoint));
  });

  const readDocument = async (key: string) => {
    const text = bucket.get(key);
    return text === undefined ? null : readSourceDocument(Buffer.from(text), { name: key });
  };
  const readCorrectionsText = async (key: string) => bucket.get(key) ?? null;
  const ingest = (key: string, sequencer: string | null, isPut = false) =>
    ingestObject(
      {
        table: publisherTable(localClient(endpoint), tableName),
        readDocument,
        readCorrectionsText,
        remainingMilliseconds: () => 60_000,
      },
      { key, sequencer, isPut },
    );
  const put = (key: string, text: string, sequencer: string) => {
    bucket.set(key, text);
    return ingest(key, sequencer, true);
  };
  const remove = (key: string, sequencer: string) => {
    bucket.delete(key);
    return ingest(key, sequencer);
  };
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
  const corpus = () => createCorpus({ client: localClient(endpoint), tableName });
  const textOf = async (slug: string) =>
    (await corpus().article(slug))?.paragraphs.map(({ text }) => text).join() ?? null;
  /** What the bucket holds, counted anew. */
  const expected = () => {
    const articles = [...bucket.values()].map((text) => annotateText(text).article);
    return recount([...new Map(articles.map((article) => [identityOf(article), article])).values()]);
  };
  const asExpected = async () => expect(await corpusFacts(corpus())).toEqual(expected());

  it('are published when they are put, and unpublished when they are deleted', async () => {
    expect(await put('a.txt', waits, '01')).toEqual({ outcome: 'PUBLISHED', slug: 'a-port-waits', revision: 1 });
    expect(await put('a.txt', waitsLonger, '02')).toMatchObject({ outcome: 'PUBLISHED', revision: 2 });
    expect(await textOf('a-port-waits')).toContain('Gazprom');
    expect(await remove('a.txt', '03')).toEqual({ outcome: 'GONE' });
    expect(await textOf('a-port-waits')).toBeNull();
    await asExpected();
    expect(await put('a.txt', waits, '04')).toMatchObject({ outcome: 'PUBLISHED', revision: 3 });
  });

  it('say so where their article has another slug than they ask for', async () => {
    const asking = `---\nslug: tolls\n---\n\n${waits}`;
    expect(await put('a.txt', waits, '01')).not.toHaveProperty('notice');
    expect(await put('a.txt', asking, '02')).toMatchObject({
      slug: 'a-port-waits',
      notice: expect.stringContaining('asks for the slug "tolls". The article is at "a-port-waits"'),
    });
    expect(await put('a.txt', asking.replace('tolls', 'A Port Waits'), '03')).not.toHaveProperty('notice');
  });

  it('are processed once however often and in whatever order their events come', async () => {
    await put('a.txt', waits, '0055');
    await put('a.txt', waitsLonger, '0061');
    const before = await everyItem(localClient(endpoint));
    for (const late of ['0061', '006', '0055', '0060FF']) {
      expect(await ingest('a.txt', late)).toEqual({ outcome: 'STALE' });
    }
    expect(await everyItem(localClient(endpoint))).toEqual(before);
    // The event of the deletion comes first: what was put before it is not published again.
    await remove('a.txt', '0071');
    expect(await ingest('a.txt', '0065')).toEqual({ outcome: 'STALE' });
    expect(await textOf('a-port-waits')).toBeNull();
  });

  it('keep their article when only an old version is deleted', async () => {
    await put('a.txt', waits, '01');
    expect(await ingest('a.txt', '02')).toMatchObject({ outcome: 'UNCHANGED' });
    expect(await textOf('a-port-waits')).toContain('Moscow');
  });

  it('replace their own article under a new title, and no other', async () => {
    await put('a.txt', waits, '01');
    await put('b.txt', documentOf('Another', 'Iran waits (Tass, November 2).', 7), '01');
    await put('a.txt', opens, '02');
    expect(await textOf('a-port-waits')).toBeNull();
    expect(await textOf('a-port-opens')).toContain('agree');
    await asExpected();
  });

  it('give an article together: it stays while one of them gives it, with that one’s text', async () => {
    await put('a.txt', waits, '01');
    await put('copy.txt', waitsLonger, '01');
    expect(await textOf('a-port-waits')).toContain('Gazprom');
    await remove('copy.txt', '02');
    expect(await textOf('a-port-waits')).toContain('patient');
    await put('copy.txt', waits, '03');
    await remove('a.txt', '02');
    expect(await textOf('a-port-waits')).toContain('patient');
    await remove('copy.txt', '04');
    expect(await textOf('a-port-waits')).toBeNull();
    await asExpected();
  });

  it('do not unpublish what was published by hand since', async () => {
    await put('a.txt', waits, '01');
    await publish(publisherTable(localClient(endpoint), tableName), annotateText(waitsLonger).article, '2020-01-01');
    await remove('a.txt', '02');
    expect(await textOf('a-port-waits')).toContain('Gazprom');
  });

  it('stay away when their article was unpublished by hand, until they are put again', async () => {
    await put('a.txt', waits, '01');
    await unpublish(publisherTable(localClient(endpoint), tableName), 'a-port-waits');
    // Annotated again; then an old version of it is deleted, as it is after some time.
    expect(await ingest('a.txt', null)).toMatchObject({ outcome: 'KEPT' });
    expect(await ingest('a.txt', '02')).toMatchObject({ outcome: 'KEPT' });
    expect(await textOf('a-port-waits')).toBeNull();
    expect(await put('a.txt', waits, '03')).toMatchObject({ outcome: 'PUBLISHED' });
    await asExpected();
  });

  it('that are none change nothing', async () => {
    await put('a.txt', waits, '01');
    const before = await everyItem(localClient(endpoint));
    await expect(put('a.txt', '', '02')).rejects.toThrow(expect.objectContaining({ code: 'EMPTY_DOCUMENT' }));
    await expect(put('a.txt', 'Undated\n\nNobody knows when.\n', '03')).rejects.toThrow(
      expect.objectContaining({ code: 'NO_DATE' }),
    );
    expect(await everyItem(localClient(endpoint))).toEqual(before);
  });

  const stops = name === 'dynalite' ? [3, 12] : Array.from({ length: 60 }, (_, count) => count);
  it.each(stops)('leave the same behind when their ingest is stopped after %i writes and repeated', async (count) => {
    await put('a.txt', waits, '01');
    bucket.set('a.txt', opens);
    const client = localClient(endpoint);
    stopAfterWrites(client, count);
    const table = publisherTable(client, tableName);
    // The lease of what was stopped is over.
    const stopped = { table, readDocument, readCorrectionsText, remainingMilliseconds: () => -60_000 };
    const done = await ingestObject(stopped, { key: 'a.txt', sequencer: '02', isPut: true }).then(
      () => true,
      () => false,
    );
    // Between the stop and the repeat the title changes once more.
    bucket.set('a.txt', documentOf('A Port Closes', 'Gazprom leaves (Rbc, November 6).'));
    await ingest('a.txt', '03');
    if (!done) expect(await ingest('a.txt', '02')).toEqual({ outcome: 'STALE' });
    await asExpected();
  });

  it.each(name === 'dynalite' ? [1] : [1, 2, 3, 4])(
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
      const given = [...bucket.values()].map((text) => annotateText(text).article);
      for (const slug of ['a-port-waits', 'a-port-opens']) {
        const givers = given.filter(({ title }) => title.toLowerCase().replaceAll(' ', '-') === slug);
        const possible = givers.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join());
        expect(possible.length === 0 ? [null] : possible).toContain(await textOf(slug));
      }
    },
  );

  /** Loses the answer of one write after another, each in an ingest of its own. */
  const withLostReplies = async (work: (client: ReturnType<typeof localClient>) => Promise<void>) => {
    const lost: string[] = [];
    for (let at = 0; ; at += 1) {
      await emptyTable(localClient(endpoint));
      bucket.clear();
      const client = localClient(endpoint);
      const reply = loseReplyOfWrite(client, at, (input) => /OBJECT#|GIVEN#/.test(input));
      await work(client);
      const write = reply.lost();
      if (write === null) return lost;
      lost.push(write);
    }
  };

  it('are published though the answer of any write of the ingest itself is lost', { timeout: 60_000 }, async () => {
    const lost = await withLostReplies(async (client) => {
      bucket.set('a.txt', waits);
      const deps = {
        table: publisherTable(client, tableName),
        readDocument,
        readCorrectionsText,
        remainingMilliseconds: () => 60_000,
      };
      await ingestObject(deps, { key: 'a.txt', sequencer: '01', isPut: true });
      expect(await textOf('a-port-waits')).toContain('patient');
      // The lease is over: whatever comes next is processed.
      expect(await remove('a.txt', '02')).toEqual({ outcome: 'GONE' });
      expect(await textOf('a-port-waits')).toBeNull();
    });
    expect(lost.filter((write) => write.includes('holder'))).toHaveLength(2);
  });

  it('have their message fail while another ingest has them, which then looks again', async () => {
    bucket.set('a.txt', waits);
    const busy: unknown[] = [];
    const first = ingestObject(
      {
        table: publisherTable(localClient(endpoint), tableName),
        remainingMilliseconds: () => 60_000,
        readCorrectionsText,
        readDocument: async (key) => {
          const text = await readDocument(key);
          // Put again, while the text of before is being processed.
          if (busy.length === 0) busy.push(await put('a.txt', waitsLonger, '02').catch((error: unknown) => error));
          return text;
        },
      },
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
    bucket.set('a.txt', 'Undated\n\nNobody knows when.\n');
    let corrected: Promise<unknown> | null = null;
    const last = await ingestObject(
      {
        table: publisherTable(localClient(endpoint), tableName),
        remainingMilliseconds: () => 60_000,
        readCorrectionsText,
        readDocument: async (key) => {
          const text = await readDocument(key);
          corrected ??= put('a.txt', waits, '02').catch((error: unknown) => error);
          await corrected;
          return text;
        },
      },
      { key: 'a.txt', sequencer: '01', isPut: true },
    );
    expect(await corrected).toMatchObject({ code: 'OBJECT_BUSY' });
    expect(last).toMatchObject({ outcome: 'PUBLISHED' });
    await asExpected();
  });

  it('wait for the lease of an ingest that was stopped to end, and are then processed', async () => {
    bucket.set('a.txt', waits);
    const table = publisherTable(localClient(endpoint), tableName);
    const stopped = { table, readCorrectionsText, readDocument: () => new Promise<never>(() => undefined) };
    void ingestObject(
      { ...stopped, remainingMilliseconds: () => -4_500 },
      { key: 'a.txt', sequencer: '01', isPut: true },
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    const error = await ingest('a.txt', '02', true).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ObjectBusyError);
    if (!(error instanceof ObjectBusyError)) return;
    expect(error.until - Date.now()).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, error.until - Date.now() + 20));
    expect(await ingest('a.txt', '02', true)).toMatchObject({ outcome: 'PUBLISHED' });
    await asExpected();
  });

  describe('with corrections beside them', () => {
    const corrections = (source: string, exact = 'Kommersant, November 3', by = 'Jane Doe') =>
      `by: ${by}\nat: 2026-11-28\ncorrections:\n  - {change: citation, exact: "${exact}", source: ${source}}\n`;
    const beside = 'a.txt.corrections.yaml';
    const sourcesOf = async () =>
      (await corpus().article('a-port-waits'))?.paragraphs.flatMap(({ citations }) =>
        citations.map(({ source }) => source),
      ) ?? null;
    const statesOf = async () =>
      (await corpus().article('a-port-waits'))?.corrections.map(({ by, state }) => `${by} ${state}`);

    it('are corrected whichever of the two comes first', async () => {
      expect(await put(beside, corrections('Interfax'), '01')).toEqual({ outcome: 'NO_DOCUMENT' });
      await put('a.txt', waits, '01');
      expect(await sourcesOf()).toEqual(['interfax']);
      const first = await corpus().article('a-port-waits');
      await emptyTable(localClient(endpoint));
      bucket.clear();
      await put('a.txt', waits, '01');
      expect(await put(beside, corrections('Interfax'), '01')).toMatchObject({ outcome: 'PUBLISHED', revision: 2 });
      const second = await corpus().article('a-port-waits');
      expect({ ...second, revision: 1, ingestedAt: first?.ingestedAt }).toEqual(first);
    });

    it('follow them when they are changed and deleted, and a next text keeps them', async () => {
      await put('a.txt', waits, '01');
      await put(beside, corrections('Interfax'), '01');
      await put(beside, corrections('RBC'), '02');
      expect(await sourcesOf()).toEqual(['rbc']);
      await put('a.txt', waits.replace('is patient', 'is very patient'), '02');
      expect(await sourcesOf()).toEqual(['rbc']);
      await remove(beside, '03');
      expect(await sourcesOf()).toEqual(['kommersant']);
      expect(await statesOf()).toEqual([]);
    });

    it('tell that a correction is orphaned after a new text, and apply it again when its words are back', async () => {
      await put('a.txt', waits, '01');
      await put(beside, corrections('Interfax'), '01');
      expect(await put('a.txt', waitsLonger, '02')).toMatchObject({ outcome: 'PUBLISHED', orphaned: 1 });
      expect(await statesOf()).toEqual(['Jane Doe ORPHANED']);
      await put('a.txt', waits, '03');
      expect(await statesOf()).toEqual(['Jane Doe APPLIED']);
    });

    it('of two editors have the entries of both', async () => {
      await put('a.txt', waits, '01');
      const [ours, theirs] = [corrections('Interfax'), corrections('RBC', 'Kommersant, November 3', 'Ben')];
      await put(beside, ours, '01');
      await put(beside, `${ours}${theirs.slice(theirs.indexOf('  - ')).replace('{', '{by: Ben, ')}`, '02');
      expect(await statesOf()).toEqual(['Jane Doe APPLIED', 'Ben APPLIED']);
      expect(await sourcesOf()).toEqual(['rbc']);
    });

    it('change nothing where an entry is wrong, and say where', async () => {
      await put('a.txt', waits, '01');
      await put(beside, corrections('Interfax'), '01');
      const before = await everyItem(localClient(endpoint));
      const refused = await put(beside, corrections('[1]'), '02').catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'CORRECTIONS_INVALID', file: beside, problems: [{ line: 4 }] });
      // The document cannot be published without them either: nobody is to read it uncorrected.
      await expect(put('a.txt', waitsLonger, '02')).rejects.toThrow(`${beside}:4:`);
      expect(await everyItem(localClient(endpoint))).toEqual(before);
      await put(beside, corrections('RBC', 'Vedomosti, November 4'), '03');
      expect(await sourcesOf()).toEqual(['rbc']);
    });

    it('have the events of the document and of its corrections in whatever order', async () => {
      await put('a.txt', waits, '0055');
      await put(beside, corrections('Interfax'), '0022');
      const before = await everyItem(localClient(endpoint));
      expect(await ingest(beside, '0021')).toEqual({ outcome: 'STALE' });
      expect(await ingest(beside, '0022')).toEqual({ outcome: 'STALE' });
      expect(await ingest('a.txt', '0054')).toEqual({ outcome: 'STALE' });
      expect(await everyItem(localClient(endpoint))).toEqual(before);
      // Neither is taken for late by the other's events.
      bucket.set(beside, corrections('RBC'));
      expect(await ingest(beside, '0023')).toMatchObject({ outcome: 'PUBLISHED' });
      await unpublish(publisherTable(localClient(endpoint), tableName), 'a-port-waits');
      expect(await put(beside, corrections('Interfax'), '0024')).toMatchObject({ outcome: 'KEPT' });
    });

    it('share one lease: corrections put while the document is processed are found by that ingest', async () => {
      bucket.set('a.txt', waits);
      const busy: unknown[] = [];
      await ingestObject(
        {
          table: publisherTable(localClient(endpoint), tableName),
          remainingMilliseconds: () => 60_000,
          readCorrectionsText: async (key) => {
            const text = await readCorrectionsText(key);
            if (busy.length === 0)
              busy.push(await put(beside, corrections('Interfax'), '01').catch((error: unknown) => error));
            return text;
          },
          readDocument,
        },
        { key: 'a.txt', sequencer: '01', isPut: true },
      );
      expect(busy).toEqual([expect.objectContaining({ code: 'OBJECT_BUSY' })]);
      expect(await sourcesOf()).toEqual(['interfax']);
    });

    it('are no documents, and what begins with registry/ is none', async () => {
      await put('registry/note.txt', waits, '01');
      expect(await textOf('a-port-waits')).toBeNull();
      await put(beside, waits, '01').catch(() => undefined);
      expect(await textOf('a-port-waits')).toBeNull();
    });
  });

  const column = (day: string, text: string) => `Press Review\n\n${day}\n\n${text}\n`;
  const sixteenth = column('January 16, 2017', 'Moscow is patient (Kommersant, January 15). Iran waits.');
  const twentyThird = column('January 23, 2017', 'Gazprom signed (Tass, January 20). Nobody saw how.');
  const live = async (): Promise<string[]> => {
    const page = { limit: 50, cursor: null, direction: 'FORWARD' } as const;
    const { edges } = await corpus().articles(page, {}, 'PUBLISHED_DESC');
    return Promise.all(
      edges.map(async ({ node: { slug } }) => `${slug} ${(await corpus().article(slug))?.published.earliest}`),
    );
  };

  it('of one title and two days are two articles, and a corrected day leaves an article its slug', async () => {
    await put('16.txt', sixteenth, '01');
    await put('23.txt', twentyThird, '01');
    expect(await live()).toEqual(['press-review-2017-01-23 2017-01-23', 'press-review 2017-01-16']);
    await put('23.txt', twentyThird.replace('January 23', 'January 24'), '02');
    await put('16.txt', sixteenth.replace('January 16', 'January 17'), '02');
    expect(await live()).toEqual(['press-review-2017-01-23 2017-01-24', 'press-review 2017-01-17']);
    const before = await everyItem(localClient(endpoint));
    expect(await ingest('23.txt', null)).toMatchObject({ outcome: 'UNCHANGED' });
    expect((await everyItem(localClient(endpoint))).length).toBe(before.length);
    // Another text of another day in its place is another article, and what it gave before goes.
    await put('16.txt', column('January 30, 2017', 'Putin left (Tass, January 29).'), '03');
    expect(await live()).toEqual(['press-review-2017-01-30 2017-01-30', 'press-review-2017-01-23 2017-01-24']);
    await remove('16.txt', '04');
    await remove('23.txt', '04');
    expect(await live()).toEqual([]);
    await asExpected();
  });

  it('are refused where they would replace another object’s text, and published once that one is gone', async () => {
    await put('mine.txt', sixteenth, '01');
    const other = twentyThird.replace('January 23', 'January 16');
    const refused = put('yours.txt', other, '01');
    await expect(refused).rejects.toMatchObject({ code: 'DIFFERENT_TEXT' });
    await expect(refused).rejects.toThrow(/given by the object mine\.txt; the object yours\.txt/);
    expect(await textOf('press-review')).toContain('Moscow');
    await remove('mine.txt', '02');
    expect(await textOf('press-review')).toContain('Gazprom');
    await remove('yours.txt', '02');
    expect(await live()).toEqual([]);
  });

  it('take what a deleted object gave away, also where the other one that gives it is none any more', async () => {
    await put('a.txt', sixteenth, '01');
    await put('copy.txt', sixteenth.replace('Iran waits.', 'Iran waits on.'), '01');
    await put('a.txt', sixteenth, '02');
    bucket.set('copy.txt', 'Undated\n\nNobody knows when.\n');
    expect(await remove('a.txt', '03')).toEqual({ outcome: 'GONE' });
    expect(await live()).toEqual([]);
  });
});
