import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { slugOf } from '../../schema/slug.ts';
import { keyItem, keyOf } from '../../schema/table/item.ts';
import { identityKey } from '../../schema/table/keys.ts';
import { identityOf } from '../../seed/publish/identity.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { engines } from '../support/engines.ts';
import { leftoversIn } from '../support/leftovers.ts';
import { corpusFacts, recount } from '../support/recount.ts';
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
const second = articleOf('One Day', [
  'Moscow told Gazprom (Vedomosti, November 3).',
  'A Russian word.',
  'Iran (Tass, November 4).',
]);
const third = articleOf('One Day', ['Gazprom alone (Rbc, November 5).']);
const other = articleOf('Another', ['Russia met Iran (Kommersant, November 2).'], { issue: 2 });

/** An article whose one sentence names so many actors. */
function ofManyActors(count: number): AnnotatedArticle {
  const article = articleOf('One Day', ['Iran.']);
  const names = Array.from({ length: count }, (_, index) => `Guild${index}`);
  const [iran] = article.actors;
  if (iran === undefined) throw new Error('The article has no actor.');
  let start = 0;
  const mentions = names.map((name) => {
    const mention = { start, end: start + name.length, kind: 'NAME' as const, actor: slugOf(name) };
    start = mention.end + 1;
    return mention;
  });
  const text = names.join(' ');
  const sentences = [{ start: 0, end: text.length, cited: false }];
  return {
    ...article,
    actors: names.map((name) => ({ ...iran, name, slug: slugOf(name) })),
    paragraphs: article.paragraphs.map((paragraph) => ({ ...paragraph, text, sentences, mentions })),
  };
}

describe.each(engines)('publishing on $name', ({ name, start }) => {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
  });
  afterAll(() => stop());
  beforeEach(() => emptyTable(localClient(endpoint)));

  const table = () => publisherTable(localClient(endpoint), tableName);
  const facts = () => corpusFacts(createCorpus({ client: localClient(endpoint), tableName }));
  const stored = () => everyItem(localClient(endpoint));
  const leftovers = async () => leftoversIn(await stored());

  async function setUp(): Promise<void> {
    await publish(table(), other, now);
  }

  it('writes nothing where the records are the same', async () => {
    await publish(table(), first, now);
    const before = await stored();
    const client = localClient(endpoint);
    const writes = stopAfterWrites(client, 0);
    const again = await publish(publisherTable(client, tableName), first, '2021-01-01T00:00:00.000Z');
    expect(again).toEqual({ outcome: 'UNCHANGED', slug: 'one-day', revision: 1 });
    expect(writes.done()).toBe(0);
    expect(await stored()).toEqual(before);
  });

  it('writes nothing where other rules make the same records', async () => {
    await publish(table(), first, now);
    const client = localClient(endpoint);
    const writes = stopAfterWrites(client, 0);
    const newer = { ...first, pipelineVersion: 'test, and newer' };
    expect(await publish(publisherTable(client, tableName), newer, now)).toMatchObject({ outcome: 'UNCHANGED' });
    expect(writes.done()).toBe(0);
  });

  it('publishes what is the same again where it is told to, and where the document is not there', async () => {
    await setUp();
    await publish(table(), first, now);
    const forced = await publish(table(), first, now, 'COMMAND', { force: true });
    expect(forced).toEqual({ outcome: 'PUBLISHED', slug: 'one-day', revision: 2 });
    expect(await facts()).toEqual(recount([other, first]));
    const parts = (await stored()).filter(({ pk, sk }) => /ARTICLE#one-day\/DOCUMENT/.test(`${pk?.S}/${sk?.S}`));
    await table().deleteAll(parts.map(keyOf));
    expect(await publish(table(), first, now)).toEqual({ outcome: 'PUBLISHED', slug: 'one-day', revision: 3 });
    expect(await facts()).toEqual(recount([other, first]));
    expect(await leftovers()).toEqual([]);
  });

  it('refuses what would write more entries than one document may, and writes nothing', async () => {
    const much = ofManyActors(20_000);
    const client = localClient(endpoint);
    const writes = stopAfterWrites(client, 0);
    const refused = publish(publisherTable(client, tableName), much, now);
    await expect(refused).rejects.toMatchObject({
      code: 'TOO_MANY_ENTRIES',
      message: expect.stringContaining('20000'),
    });
    expect(writes.done()).toBe(0);
    expect(await stored()).toEqual([]);
  });

  it('does not take an article for the one that a note of its slug is of, where the head says otherwise', async () => {
    await publish(table(), other, now);
    // As a publish leaves it that noted the slug and got no further.
    await table().putAll([{ ...keyItem(identityKey(identityOf(first))), slug: { S: 'another' } }]);
    expect(await publish(table(), first, now)).toEqual({ outcome: 'PUBLISHED', slug: 'one-day', revision: 1 });
    expect(await facts()).toEqual(recount([other, first]));
    expect(await publish(table(), second, now)).toEqual({ outcome: 'PUBLISHED', slug: 'one-day', revision: 2 });
    expect(await facts()).toEqual(recount([other, second]));
  });

  it('keeps a slug for its article and gives another article another', async () => {
    const namesake = articleOf('One day', ['Iran.'], { issue: 7 });
    expect(await publish(table(), first, now)).toMatchObject({ slug: 'one-day', revision: 1 });
    expect(await publish(table(), namesake, now)).toMatchObject({ slug: 'one-day-14-7', revision: 1 });
    expect(await publish(table(), second, now)).toMatchObject({ slug: 'one-day', revision: 2 });
    await unpublish(table(), 'one-day');
    expect(await publish(table(), first, now)).toMatchObject({ slug: 'one-day', revision: 3 });
  });

  it('counts what a recount counts', async () => {
    await setUp();
    await publish(table(), first, now);
    expect(await facts()).toEqual(recount([other, first]));
    await publish(table(), second, now);
    expect(await facts()).toEqual(recount([other, second]));
    await unpublish(table(), 'another');
    expect(await facts()).toEqual(recount([second]));
    await unpublish(table(), 'one-day');
    expect(await facts()).toEqual(recount([]));
    // What search notes of attempts that are gone goes with the next merge.
    const left = (await stored()).filter(({ pk }) => pk?.S !== 'SEARCH').map(({ sk }) => sk?.S);
    expect(
      left.filter((sk) => sk !== 'RECORD' && sk !== 'TOTALS' && sk !== 'WORK' && sk !== 'LAYOUT' && sk !== 'HEAD'),
    ).toEqual([]);
  });

  it.each([
    { name: 'a publish', before: [], act: 'publish', after: [first] },
    { name: 'a republish', before: [first], act: 'republish', after: [second] },
    { name: 'an unpublish', before: [first], act: 'unpublish', after: [] },
  ] as const)(
    '$name stopped after any write shows whole articles, and the next run finishes it',
    async (scene) => {
      const act = async (client = localClient(endpoint)): Promise<void> => {
        const target = publisherTable(client, tableName);
        if (scene.act === 'unpublish') await unpublish(target, 'one-day');
        else await publish(target, scene.act === 'publish' ? first : second, now);
      };
      const whole = [recount([other, ...scene.before]), recount([other, ...scene.after])].map(({ lists }) => lists);
      let stopped = 0;
      // dynalite is slow: there, every fourth write stands for its neighbours.
      for (let writes = 0; ; writes += name === 'dynalite' ? 4 : 1) {
        await emptyTable(localClient(endpoint));
        await setUp();
        for (const article of scene.before) await publish(table(), article, now);
        const client = localClient(endpoint);
        stopAfterWrites(client, writes);
        const failed = await act(client).then(
          () => null,
          (error: unknown) => error,
        );
        if (failed === null) break;
        expect(failed).toBeInstanceOf(Stopped);
        stopped += 1;
        expect(whole).toContainEqual((await facts()).lists);
        // The next run is the same one again; an unpublish that had come through to its end has nothing left to do.
        await act().catch((error: { code?: string }) => expect(error.code).toBe('NO_SUCH_ARTICLE'));
        expect(await facts()).toEqual(recount([other, ...scene.after]));
        expect(await leftovers()).toEqual([]);
      }
      expect(stopped).toBeGreaterThan(3);
    },
    1_800_000,
  );

  it('leaves nothing of a publisher that was overtaken, however long it goes on', async () => {
    await setUp();
    await publish(table(), first, now);
    const client = localClient(endpoint);
    let overtaken: Promise<unknown> | null = null;
    client.middlewareStack.add(
      (next) => async (args) => {
        // Its entries and more come when another one is done.
        if (JSON.stringify(args.input).includes('CITATION#')) {
          overtaken ??= publish(table(), third, now);
          await overtaken;
        }
        return next(args);
      },
      { step: 'initialize' },
    );
    await expect(publish(publisherTable(client, tableName), second, now)).rejects.toMatchObject({
      code: 'PUBLISH_CONFLICT',
    });
    expect(overtaken).not.toBeNull();
    expect(await facts()).toEqual(recount([other, third]));
    expect(await leftovers()).toEqual([]);
  });

  it('lets one of two publishers win and serves nothing of the other', async () => {
    await setUp();
    await publish(table(), first, now);
    const outcomes = await Promise.allSettled([second, third].map((article) => publish(table(), article, now)));
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    for (const { reason } of lost) expect(reason).toMatchObject({ code: 'PUBLISH_CONFLICT' });
    const shown = await facts();
    const possible = [recount([other, second]), recount([other, third])];
    expect(possible).toContainEqual(shown);
    expect(lost.length).toBeLessThan(2);
    expect(await leftovers()).toEqual([]);
  });
});
