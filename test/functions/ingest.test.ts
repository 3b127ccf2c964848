import { describe, expect, it } from 'vitest';
import { annotateText } from '../../seed/annotate-text.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { engines } from '../support/engines.ts';
import { everyItem, tableName } from '../support/table.ts';
import { documentOf, ingestBucket, opens, waits, waitsLonger } from './support/ingest-bucket.ts';

describe.each(engines)('documents of the bucket on $name', (engine) => {
  const { objects, client, ingest, put, remove, corpus, textOf, asExpected } = ingestBucket(engine);

  it('are published when they are put, and unpublished when they are deleted', async () => {
    expect(await put('a.txt', waits, '01')).toEqual({ outcome: 'PUBLISHED', slug: 'a-port-waits', revision: 1 });
    expect(await put('a.txt', waitsLonger, '02')).toMatchObject({ outcome: 'PUBLISHED', revision: 2 });
    expect(await textOf('a-port-waits')).toContain('Gazprom');
    expect(await remove('a.txt', '03')).toEqual({ outcome: 'GONE' });
    expect(await textOf('a-port-waits')).toBeNull();
    await asExpected();
    expect(await put('a.txt', waits, '04')).toMatchObject({ outcome: 'PUBLISHED', revision: 3 });
  });

  it.each([
    ['a PDF', 'a.pdf', '%PDF-1.7\n', 'FORMAT_NOT_SUPPORTED'],
    ['an archive', 'a', 'PK\u0003\u0004', 'FORMAT_NOT_SUPPORTED'],
    ['a binary', 'a.txt', 'Tolls\u0000', 'BINARY_DOCUMENT'],
    ['a page that is nested too deep', 'a.html', '<div>'.repeat(600), 'DOCUMENT_TOO_COMPLEX'],
    ['too many links', 'a.html', '<p><a href="https://a.example/">a</a> '.repeat(6_000), 'DOCUMENT_TOO_LARGE'],
    ['too long a text', 'a.txt', 'It waits. '.repeat(60_000), 'DOCUMENT_TOO_LARGE'],
  ])('that are %s are refused with a sentence, and neither they nor others are written', async (_, key, text, code) => {
    await put('b.txt', opens, '01');
    // What is kept of an object is which of its events came last.
    const items = async () => (await everyItem(client())).filter(({ pk }) => pk?.S !== `OBJECT#${key}`);
    const before = await items();
    await expect(put(key, text, '02')).rejects.toMatchObject({ code, message: expect.stringMatching(/^.*\.$/) });
    expect(await items()).toEqual(before);
    expect(await textOf('a-port-opens')).toContain('Iran');
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
    const before = await everyItem(client());
    for (const late of ['0061', '006', '0055', '0060FF']) {
      expect(await ingest('a.txt', late)).toEqual({ outcome: 'STALE' });
    }
    expect(await everyItem(client())).toEqual(before);
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
    await publish(publisherTable(client(), tableName), annotateText(waitsLonger).article, '2020-01-01');
    await remove('a.txt', '02');
    expect(await textOf('a-port-waits')).toContain('Gazprom');
  });

  it('stay away when their article was unpublished by hand, until they are put again', async () => {
    await put('a.txt', waits, '01');
    await unpublish(publisherTable(client(), tableName), 'a-port-waits');
    // Annotated again; then an old version of it is deleted, as it is after some time.
    expect(await ingest('a.txt', null)).toMatchObject({ outcome: 'KEPT' });
    expect(await ingest('a.txt', '02')).toMatchObject({ outcome: 'KEPT' });
    expect(await textOf('a-port-waits')).toBeNull();
    expect(await put('a.txt', waits, '03')).toMatchObject({ outcome: 'PUBLISHED' });
    await asExpected();
  });

  it('that are none change nothing', async () => {
    await put('a.txt', waits, '01');
    const before = await everyItem(client());
    await expect(put('a.txt', '', '02')).rejects.toThrow(expect.objectContaining({ code: 'EMPTY_DOCUMENT' }));
    await expect(put('a.txt', 'Undated\n\nNobody knows when.\n', '03')).rejects.toThrow(
      expect.objectContaining({ code: 'NO_DATE' }),
    );
    expect(await everyItem(client())).toEqual(before);
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
    const before = await everyItem(client());
    expect(await ingest('23.txt', null)).toMatchObject({ outcome: 'UNCHANGED' });
    expect((await everyItem(client())).length).toBe(before.length);
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
    objects.set('copy.txt', 'Undated\n\nNobody knows when.\n');
    expect(await remove('a.txt', '03')).toEqual({ outcome: 'GONE' });
    expect(await live()).toEqual([]);
  });
});
