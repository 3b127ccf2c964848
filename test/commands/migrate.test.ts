import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { createTable } from '../../schema/table/create-table.ts';
import { headKey } from '../../schema/table/keys.ts';
import { migrateTable } from '../../seed/migrate/migrate-table.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publishFile } from '../../seed/publish/publish-file.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { lineOf } from '../../seed/verify/finding.ts';
import { verifyTable } from '../../seed/verify/verify-table.ts';
import { articleOf } from '../support/articles.ts';
import { engines } from '../support/engines.ts';
import { leftoversIn } from '../support/leftovers.ts';
import { corpusFacts, recount } from '../support/recount.ts';
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
import old from '../table/f93e2ae.json' with { type: 'json' };

const from = 'gloss-before';
const first = articleOf('One Day', ['Moscow told Putin (Kommersant, November 3).', 'Russia and Iran agree.']);
const second = articleOf('One Day', ['Moscow told Gazprom (Vedomosti, November 3).', 'Iran (Tass, November 4).']);
const other = articleOf('Another', ['Russia met Iran (Kommersant, November 2).'], { issue: 2 });
const gone = articleOf('Gone', ['Iran left (Tass, November 2).'], { issue: 3 });

describe.each(engines)('npm run migrate on $name', ({ start }) => {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
    await createTable(localClient(endpoint), from);
  });
  afterAll(() => stop());
  beforeEach(() => emptyTable(localClient(endpoint)));

  const client = () => localClient(endpoint);
  const source = () => publisherTable(client(), from);
  const migrate = (to: DynamoDBClient = client()) =>
    migrateTable({ client: client(), name: from }, { client: to, name: tableName });
  const target = () => createCorpus({ client: client(), tableName });
  const wrong = async () => {
    const lines: string[] = [];
    const options = { settleMilliseconds: 0, leaseMilliseconds: 0, repair: false };
    await verifyTable(client(), tableName, { ...options, tell: (finding) => lines.push(lineOf(finding)) });
    return lines;
  };

  describe('of a table of this layout', () => {
    beforeAll(async () => {
      await publish(source(), first, '2020-01-01T00:00:00.000Z');
      await publish(source(), second, '2020-01-03T00:00:00.000Z');
      await publish(source(), other, '2020-01-02T00:00:00.000Z');
      await publish(source(), gone, '2020-01-02T00:00:00.000Z');
      await unpublish(source(), 'gone');
      const undated = { ...articleOf('Two Days', ['A ferry waits.'], { issue: 4 }), volume: null, issue: null };
      await publishFile(source(), undated, '/documents/two-days.txt', '2020-01-02T00:00:00.000Z');
      await unpublish(source(), 'two-days');
    });

    it('keeps slugs, revisions and times, and counts what a recount counts', async () => {
      expect(await migrate()).toEqual({ articles: 2, migrated: 2, unpublished: 2 });
      expect(await corpusFacts(target())).toEqual(recount([other, second]));
      const article = await target().article('one-day');
      expect(article).toEqual(await createCorpus({ client: client(), tableName: from }).article('one-day'));
      expect(article).toMatchObject({ revision: 2, ingestedAt: '2020-01-03T00:00:00.000Z' });
      expect(await wrong()).toEqual([]);
      expect(leftoversIn(await everyItem(client()))).toEqual([]);
      expect((await everyItem(client())).filter(({ pk }) => pk?.S?.startsWith('FILE#'))).toHaveLength(1);
      // What was unpublished keeps its slug and its number.
      expect(await publish(publisherTable(client(), tableName), gone, 'now')).toMatchObject({
        slug: 'gone',
        revision: 2,
      });
    });

    it('goes on where it was interrupted, and writes nothing that is there', async () => {
      for (let writes = 1; ; writes += 12) {
        await emptyTable(client());
        const stopped = client();
        stopAfterWrites(stopped, writes);
        const failed = await migrate(stopped).then(
          () => null,
          (error: unknown) => error,
        );
        if (failed === null) break;
        expect(failed).toBeInstanceOf(Stopped);
        await migrate();
        expect(await corpusFacts(target())).toEqual(recount([other, second]));
        expect(await wrong()).toEqual([]);
      }
      expect(await migrate()).toEqual({ articles: 2, migrated: 0, unpublished: 2 });
    });

    it('takes over what was published and unpublished since', async () => {
      await migrate();
      const third = articleOf('Another', ['Gazprom alone (Rbc, November 5).'], { issue: 2 });
      await publish(source(), third, '2020-01-04T00:00:00.000Z');
      await unpublish(source(), 'one-day');
      expect(await migrate()).toEqual({ articles: 1, migrated: 1, unpublished: 3 });
      expect(await corpusFacts(target())).toEqual(recount([third]));
      expect(await wrong()).toEqual([]);
      expect((await target().article('another'))?.revision).toBe(2);
    });

    it('refuses a table that has other articles, and names one', async () => {
      await publish(publisherTable(client(), tableName), articleOf('Elsewhere', ['Iran.']), 'now');
      await expect(migrate()).rejects.toThrow(/has the article "elsewhere"/);
      const told = await runCommand('migrate', ['--from', from, '--to', tableName, '--endpoint', endpoint]);
      expect(told).toMatchObject({ code: 1, stdout: '' });
      expect(told.stderr).toContain('"elsewhere"');
    });
  });

  it('makes of a table of commit f93e2ae one of this layout', async () => {
    const name = 'gloss-f93e2ae';
    await createTable(client(), name);
    const items = old.items.map((item) =>
      JSON.parse(JSON.stringify(item), (key, value) => (key === 'B' ? Buffer.from(value, 'base64') : value)),
    );
    for (let index = 0; index < items.length; index += 25) {
      const requests = items.slice(index, index + 25).map((Item) => ({ PutRequest: { Item } }));
      await client().send(new BatchWriteItemCommand({ RequestItems: { [name]: requests } }));
    }
    const told = await runCommand('migrate', ['--from', name, '--to', tableName, '--endpoint', endpoint]);
    expect({ code: told.code, stderr: told.stderr }).toEqual({ code: 0, stderr: '' });
    const { articles, migrated, unpublished } = JSON.parse(told.stdout);
    expect(migrated).toBe(articles);
    const heads = items.filter(({ sk }) => sk.S === 'HEAD');
    expect(articles + unpublished).toBe(heads.length);
    for (const head of heads) {
      const moved = await publisherTable(client(), tableName).get(headKey(head.slug.S));
      expect(moved).toMatchObject({ slug: head.slug, identity: head.identity, revision: head.revision });
      expect(moved?.live?.BOOL ?? false).toBe(head.live?.BOOL ?? false);
    }
    expect(await wrong()).toEqual([]);
  });

  it('refuses a wrong call and explains itself', async () => {
    expect(await runCommand('migrate', ['--help'])).toMatchObject({ code: 0 });
    for (const args of [[], ['--from', 'a'], ['--from', 'a', '--to', 'a'], ['--wrong']])
      expect(await runCommand('migrate', args)).toMatchObject({ code: 2, stdout: '' });
  });
});
