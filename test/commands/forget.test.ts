import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ingestObject } from '../../functions/ingest/ingest-object.ts';
import { stringSetAt } from '../../schema/table/item.ts';
import { headKey, recordKey } from '../../schema/table/keys.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { forgetObjects } from '../../seed/forget/forget-objects.ts';
import { identityOf } from '../../seed/publish/identity.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publishFile } from '../../seed/publish/publish-file.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { verifyTable } from '../../seed/verify/verify-table.ts';
import { type LocalS3, startS3 } from '../aws/s3-server.ts';
import { engines } from '../support/engines.ts';
import { plainDocument } from '../support/plain-document.ts';
import { runCommand } from '../support/run-command.ts';
import { clientWithTable, emptyTable, everyItem, localClient, stopAfterWrites, tableName } from '../support/table.ts';

const now = '2020-01-01T00:00:00.000Z';
const document = (title: string, ...sentences: string[]) =>
  [title, 'November 6, 2017', ...sentences.map((sentence) => `${sentence}`)].join('\n\n');
/** Cites two sources, one of them under a name that only it prints, and names two actors that only it has. */
const secret = document(
  'A Witness Speaks',
  'Alina Veselova told the paper Novy Glas that she had seen everything (Novy Glas, November 3).',
  'Lithuania did not answer (The Kommersant Daily, November 4; see Kommersant, November 5).',
);
const kept = document('A Port Waits', 'Russia waits for its ships (Kommersant, November 2).');
const otherText = document('A Road Is Built', 'Iran builds a road (Kommersant, November 1).');

describe.each(engines)('npm run forget on $name', ({ start }) => {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  let s3: LocalS3;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
  });
  afterAll(() => stop());
  beforeEach(async () => {
    await emptyTable(localClient(endpoint));
    s3 = await startS3();
    vi.stubEnv('AWS_ENDPOINT_URL_S3', s3.endpoint);
    vi.stubEnv('AWS_REGION', 'eu-central-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
    await publish(table(), annotateText(kept).article, now);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await s3.stop();
  });

  const table = (client = localClient(endpoint)) => publisherTable(client, tableName);
  const forget = (...args: string[]) =>
    runCommand('forget', ['--table', tableName, '--endpoint', endpoint, ...args, 'a-witness-speaks']);
  const summaryOf = (stdout: string) => JSON.parse(stdout);
  /** Every item, its attributes in order. */
  const contents = async () =>
    (await everyItem(localClient(endpoint)))
      .map((item) => JSON.stringify(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1))))
      .join('\n');
  const traces = async () => {
    const text = await contents();
    const words = ['Witness', 'eselova', 'ovy-glas', 'Novy Glas', 'ithuania', 'Kommersant Daily', 'private/'];
    return words.filter((word) => text.includes(word));
  };
  const verified = async () => {
    const lines: string[] = [];
    await verifyTable(localClient(endpoint), tableName, {
      settleMilliseconds: 0,
      leaseMilliseconds: 0,
      repair: false,
      tell: ({ code, problem }) => lines.push(`${code} ${problem}`),
      warn: (message) => lines.push(message),
    });
    return lines;
  };
  const process = (key: string, isPut: boolean) =>
    ingestObject(
      {
        table: table(),
        remainingMilliseconds: () => 60_000,
        readCorrectionsText: async () => null,
        readDocument: async (read) => plainDocument(s3.buckets.version(s3.bucket, read)?.body?.toString()),
      },
      { key, sequencer: null, isPut },
    );
  const put = async (key: string, text: string) => {
    s3.buckets.put(s3.bucket, key, Buffer.from(text));
    await process(key, true);
  };
  const remove = async (key: string) => {
    s3.buckets.delete(s3.bucket, key, null);
    await process(key, false);
  };
  const versionsLeft = () =>
    s3.bucket.versions.map(({ key, body }) => `${key} ${body?.toString().split('\n')[0] ?? 'deleted'}`);

  it('leaves nothing of an unpublished article, and all of the others', async () => {
    const before = await contents();
    await publishFile(table(), annotateText(secret).article, '/private/witness.txt', now);
    expect(stringSetAt((await source()) ?? {}, 'surfaceForms').length).toBeGreaterThan(1);
    await unpublish(table(), 'a-witness-speaks');
    expect(await traces()).not.toEqual([]);
    const { code, stdout, stderr } = await forget();
    expect(stderr).toContain('35 days');
    expect([code, summaryOf(stdout)]).toEqual([0, expect.objectContaining({ articles: 1, versions: 0, left: 0 })]);
    expect(await traces()).toEqual([]);
    expect(await verified()).toEqual([]);
    // What the others' texts are searched by is in other items than before.
    const isOfSearch = (line: string): boolean => /\["pk",\{"S":"(?:SEARCH|SEGMENT#[^"]*)"\}\]/.test(line);
    const besideSearch = (lines: string): number => lines.split('\n').filter((line) => !isOfSearch(line)).length;
    expect(besideSearch(await contents())).toBe(besideSearch(before));
    expect(stringSetAt((await source()) ?? {}, 'surfaceForms')).toEqual(['Kommersant']);
    // And it can be published again.
    expect(await publish(table(), annotateText(secret).article, now)).toMatchObject({
      outcome: 'PUBLISHED',
      revision: 1,
    });
    expect(await verified()).toEqual([]);
  });

  it.each(['russia', 'kommersant'])(
    'leaves the places in lists of %s, where the article has its slug',
    async (slug) => {
      await publish(table(), annotateText(document(slug, 'Iran waits.')).article, now);
      await unpublish(table(), slug);
      const { code, stdout } = await runCommand('forget', ['--table', tableName, '--endpoint', endpoint, slug]);
      expect([code, summaryOf(stdout)]).toEqual([0, expect.objectContaining({ articles: 1, left: 0 })]);
      expect(await verified()).toEqual([]);
    },
  );

  const source = async () => {
    const { pk } = recordKey('SOURCE', 'kommersant');
    return (await everyItem(localClient(endpoint))).find((item) => item.pk?.S === pk && item.sk?.S === 'RECORD');
  };

  it('refuses a live article, and one whose publish was interrupted, and changes nothing', async () => {
    await publish(table(), annotateText(secret).article, now);
    const before = await contents();
    const live = await forget();
    expect([live.code, live.stderr]).toEqual([
      1,
      expect.stringMatching(/a-witness-speaks is live. Unpublish it first/),
    ]);
    expect(await contents()).toBe(before);
    const dying = localClient(endpoint);
    stopAfterWrites(dying, 3);
    await expect(unpublish(table(dying), 'a-witness-speaks')).rejects.toThrow();
    const half = await contents();
    expect((await forget()).code).toBe(1);
    expect(await contents()).toBe(half);
  });

  it('deletes the versions that hold it, whatever was put in their place, and nothing comes back', async () => {
    await put('private/witness.txt', otherText);
    await put('private/witness.txt', secret);
    await put('shared.txt', secret);
    await put('shared.txt', kept);
    await put('gone.txt', secret);
    await remove('gone.txt');
    await unpublish(table(), 'a-witness-speaks');
    const without = await forget();
    expect([without.code, without.stderr]).toEqual([1, expect.stringMatching(/private\/witness.txt .*Give --bucket/)]);
    const { code, stdout } = await forget('--bucket', 'documents');
    expect([code, summaryOf(stdout)]).toEqual([0, expect.objectContaining({ versions: 3, left: 0 })]);
    expect(versionsLeft().sort()).toEqual([
      'private/witness.txt A Road Is Built',
      'private/witness.txt deleted',
      'shared.txt A Port Waits',
    ]);
    // What S3's events have ingest do afterwards.
    for (const key of ['private/witness.txt', 'shared.txt', 'gone.txt']) await process(key, false);
    const again = await forget('--bucket', 'documents');
    expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('the table has no such article')]);
    expect((await traces()).filter((word) => word !== 'private/')).toEqual([]);
    expect(await contents()).not.toContain('gone.txt');
    expect(await verified()).toEqual([]);
    const corpus = await everyItem(localClient(endpoint));
    expect(
      corpus
        .filter(({ sk }) => sk?.S === headKey('').sk)
        .map(({ slug }) => slug?.S)
        .sort(),
    ).toEqual(['a-port-waits', 'a-road-is-built']);
  });

  it('deletes the corrections that quote it, and no others', async () => {
    const quoting = 'corrections:\n  - {remove: mention, exact: Witness}\n';
    s3.buckets.put(s3.bucket, 'private/witness.txt.corrections.yaml', Buffer.from(quoting));
    s3.buckets.put(s3.bucket, 'other.txt.corrections.yaml', Buffer.from('corrections: []\n'));
    await put('other.txt', otherText);
    await put('private/witness.txt', secret);
    await unpublish(table(), 'a-witness-speaks');
    const { code } = await forget('--bucket', s3.bucket.name);
    expect(code).toBe(0);
    expect(versionsLeft().filter((version) => version.includes('yaml'))).toEqual([
      'other.txt.corrections.yaml corrections: []',
    ]);
  });

  it('reads a listing of any number of pages', async () => {
    for (let version = 0; version < 7; version += 1) s3.buckets.put(s3.bucket, 'a.txt', Buffer.from(secret));
    s3.buckets.put(s3.bucket, 'a.txt', Buffer.from(kept));
    const identities = new Set([identityOf(annotateText(secret).article)]);
    const forgotten = { heads: new Map(), slugs: new Set<string>(), identities, givingKeys: new Set<string>() };
    expect(await forgetObjects(s3.client, 'documents', forgotten, 3)).toMatchObject({ versions: 7 });
    expect(versionsLeft()).toEqual(['a.txt A Port Waits']);
  });

  it('refuses a wrong call, and prints its help', async () => {
    for (const args of [[], ['--table', tableName], ['--table', tableName, '--endpoint', 'x', 'a'], ['a']]) {
      expect((await runCommand('forget', args)).code).toBe(2);
    }
    expect((await runCommand('forget', ['--help'])).stdout).toContain('Usage: npm run forget -- --table NAME');
  });
});
