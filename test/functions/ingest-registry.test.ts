import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MessageDependencies, processMessage } from '../../functions/ingest/process-message.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { slugOf } from '../../schema/slug.ts';
import { annotate } from '../../seed/annotate/annotate.ts';
import { extendRegistries } from '../../seed/corpus-registry/extend-registries.ts';
import { readRegistry } from '../../seed/corpus-registry/read-registry.ts';
import { applyCorrections } from '../../seed/corrections/apply-corrections.ts';
import { readCorrections } from '../../seed/corrections/read-corrections.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { verifyTable } from '../../seed/verify/verify-table.ts';
import { engines } from '../support/engines.ts';
import { plainDocument } from '../support/plain-document.ts';
import { clientWithTable, emptyTable, everyItem, localClient, stopAfterWrites, tableName } from '../support/table.ts';

const documentOf = (title: string, issue: number, sentence: string) =>
  `${title}\n\nPublication: Eurasia Daily Monitor Volume: 14 Issue: ${issue}\n\n${sentence}\n`;
const ferry = documentOf('A Ferry Waits', 1, 'Ida Vail told Kyiv so (Ferry Times, November 3).');
const port = documentOf('A Port Waits', 2, 'Moscow is patient (TASS, November 3).');
const persons = 'actors: [{name: Ida Vail, kind: PERSON, description: harbour master}]';

/** What the files of a bucket say, by slug, without anything in between. */
async function annotatedFrom(bucket: ReadonlyMap<string, string>) {
  const files = [...bucket].filter(([key]) => key.startsWith('registry/')).map(([name, text]) => ({ name, text }));
  const registries = extendRegistries(await readRegistry(files));
  const articles: Record<string, unknown> = {};
  for (const key of ['ferry.txt', 'port.txt']) {
    const document = plainDocument(bucket.get(key) ?? null);
    if (document === null) continue;
    const beside = `${key}.corrections.yaml`;
    const given = bucket.get(beside);
    const entries = given === undefined ? [] : await readCorrections(given, beside);
    const { article } = applyCorrections(annotate(document, { registries }), entries, registries);
    const { paragraphs, sources, actors, corrections } = article;
    articles[slugOf(article.title)] = { paragraphs, sources, actors, corrections };
  }
  return articles;
}

describe.each(engines)('the registry of the bucket on $name', ({ start }) => {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
  });
  afterAll(() => stop());

  let bucket: Map<string, string>;
  let queue: string[];
  let letters: string[];
  let sequence = 0;
  /** Keys that a page of a listing has. */
  let pageSize = 1_000;
  beforeEach(async () => {
    bucket = new Map();
    queue = [];
    letters = [];
    pageSize = 1_000;
    await emptyTable(localClient(endpoint));
  });

  const dependencies = (client = localClient(endpoint)): MessageDependencies => ({
    table: publisherTable(client, tableName),
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
    remainingMilliseconds: () => -4_900,
    sendDeadLetter: async (body) => void letters.push(body),
  });
  const happened = (key: string) => {
    sequence += 1;
    const detail = {
      bucket: { name: 'documents' },
      object: { key, sequencer: sequence.toString(16).padStart(8, '0') },
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
  /** Processes what is queued and what that queues, in the order that `pick` gives. Gives the outcomes. */
  const work = async (pick: (waiting: number) => number = () => 0) => {
    const outcomes: unknown[] = [];
    while (queue.length > 0) {
      const [body = ''] = queue.splice(pick(queue.length), 1);
      const result = await processMessage(dependencies(), { body, receiveCount: 1 });
      if (result.state === 'FAILED') queue.push(body);
      outcomes.push(result.state === 'PROCESSED' ? result.outcome : result.state);
    }
    return outcomes;
  };
  /** Delivers one of the messages that wait; what fails comes again. */
  const deliver = async (pick: number) => {
    const [body] = queue.splice(pick % Math.max(queue.length, 1), 1);
    if (body === undefined) return;
    const { state } = await processMessage(dependencies(), { body, receiveCount: 1 });
    if (state === 'FAILED') queue.push(body);
  };
  const corpus = () => createCorpus({ client: localClient(endpoint), tableName });
  const article = (slug: string) => corpus().article(slug);
  const actorOf = async (slug: string) => (await corpus().article(slug))?.actors[0];
  const wrong = async () => {
    const problems: string[] = [];
    await verifyTable(localClient(endpoint), tableName, {
      settleMilliseconds: 10,
      leaseMilliseconds: 20,
      repair: false,
      tell: ({ problem }) => problems.push(problem),
    });
    return problems;
  };

  it('republishes the articles that it concerns, when it is put, changed and deleted', async () => {
    put('ferry.txt', ferry);
    put('port.txt', port);
    await work();
    put('registry/persons.yaml', persons);
    const outcomes = await work();
    expect(outcomes).toEqual([
      { outcome: 'REGISTRY_IN_USE', registryVersion: expect.any(String), actors: 1, sources: 0 },
      { outcome: 'QUEUED', documents: 2, isLast: true },
      { outcome: 'PUBLISHED', slug: 'a-ferry-waits', revision: 2 },
      { outcome: 'UNCHANGED', slug: 'a-port-waits', revision: 1 },
    ]);
    expect(await actorOf('a-ferry-waits')).toMatchObject({ description: 'harbour master', registered: true });
    put('registry/persons.yaml', persons.replace('harbour master', 'ferry captain'));
    await work();
    expect(await actorOf('a-ferry-waits')).toMatchObject({ description: 'ferry captain' });
    remove('registry/persons.yaml');
    await work();
    expect(await actorOf('a-ferry-waits')).toMatchObject({ description: null, registered: false });
    expect(await article('a-ferry-waits')).toMatchObject({ revision: 4 });
    expect(await article('a-port-waits')).toMatchObject({ revision: 1 });
    expect(await wrong()).toEqual([]);
    // Nothing is left of the versions but that there is none.
    const left = (await everyItem(localClient(endpoint))).filter(({ pk }) => pk?.S?.startsWith('REGISTRY'));
    expect(left).toEqual([{ pk: { S: 'REGISTRY' }, sk: { S: 'VERSION' } }]);
  });

  it('stays as it was while a file of it is wrong, which is named by its place', async () => {
    put('registry/persons.yaml', persons);
    await work();
    put('registry/persons.yaml', 'actors:\n  - {name: Ida Vail}\n');
    put('ferry.txt', ferry);
    expect(await work()).toEqual(['DEAD', { outcome: 'PUBLISHED', slug: 'a-ferry-waits', revision: 1 }]);
    expect(JSON.parse(letters[0] ?? '').failure).toMatchObject({
      code: 'REGISTRY_INVALID',
      message:
        'registry/persons.yaml:2:5: actors, entry 1 (“Ida Vail”): "kind" is missing: gloss does not know this actor.',
      line: 2,
      column: 5,
      key: 'registry/persons.yaml',
    });
    expect(await actorOf('a-ferry-waits')).toMatchObject({ description: 'harbour master' });
    put('registry/persons.yaml', persons);
    expect(await work()).toMatchObject([{ outcome: 'UNCHANGED' }]);
  });

  it('gives the same in whatever order its files and the documents come', async () => {
    const sources = 'sources: [{name: Ferry Times, homepage: "https://ferry.example"}]';
    const states: unknown[] = [];
    for (let seed = 1; seed <= 6; seed += 1) {
      await emptyTable(localClient(endpoint));
      bucket.clear();
      let random = seed;
      put('ferry.txt', ferry);
      put('registry/persons.yaml', persons);
      put('port.txt', port);
      put('registry/sources.yaml', sources);
      await work((waiting) => {
        random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
        return random % waiting;
      });
      const { actors, sources: cited } = (await corpus().article('a-ferry-waits')) ?? {};
      states.push([actors, cited, await wrong()]);
    }
    for (const state of states) expect(state).toEqual(states[0]);
    expect(states[0]).toMatchObject([[{ description: 'harbour master' }, {}], [{ registered: true }], []]);
  });

  it('comes to what its files say, whatever is put, changed and deleted, and in whatever order that is delivered', async () => {
    const corrections = (source: string) =>
      `by: Ann\nat: 2026-11-28\ncorrections:\n  - {change: citation, exact: "Ferry Times, November 3", source: ${source}}\n`;
    const texts: Readonly<Record<string, readonly string[]>> = {
      'ferry.txt': [ferry, ferry.replace('told', 'wrote to'), ferry.replace('November 3', 'November 2')],
      'port.txt': [port],
      'ferry.txt.corrections.yaml': [corrections('RBC'), corrections('Rail Record'), 'corrections: []'],
      'registry/persons.yaml': [persons, persons.replace('master', 'mistress')],
      'registry/sources.yaml': ['sources: [{name: Ferry Times, search: "https://ferry.example/?q={words}"}]'],
    };
    const change = fc.record({
      key: fc.constantFrom(...Object.keys(texts)),
      version: fc.option(fc.nat(2), { freq: 4 }),
      works: fc.array(fc.nat(9), { maxLength: 3 }),
    });
    const property = fc.asyncProperty(
      fc.array(change, { minLength: 3, maxLength: 9 }),
      fc.nat(),
      async (changes, pick) => {
        await emptyTable(localClient(endpoint));
        bucket.clear();
        for (const { key, version, works } of changes) {
          const versions = texts[key] ?? [];
          if (version === null) remove(key);
          else put(key, versions[version % versions.length] ?? '');
          for (const work of works) await deliver(work);
        }
        await work((waiting) => pick % waiting);
        const expected = await annotatedFrom(bucket);
        for (const slug of ['a-ferry-waits', 'a-port-waits']) {
          const served = await article(slug);
          const { paragraphs, sources, actors, corrections: made } = served ?? {};
          expect(served === null ? null : { paragraphs, sources, actors, corrections: made }).toEqual(
            expected[slug] ?? null,
          );
        }
        expect(await wrong()).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: Number(process.env.PROPERTY_RUNS ?? 12), seed: 1 });
  }, 120_000);

  it('queues documents a page at a time, and none for a version that is no longer in use', async () => {
    pageSize = 3;
    for (let index = 0; index < 8; index += 1)
      put(`${index}.txt`, documentOf(`Port ${index}`, index + 1, 'Nobody knows.'));
    put('7.txt.corrections.yaml', '');
    queue.length = 0;
    put('registry/persons.yaml', persons);
    const outcomes = await work();
    expect(outcomes.filter((outcome) => JSON.stringify(outcome).includes('QUEUED'))).toEqual([
      { outcome: 'QUEUED', documents: 3, isLast: false },
      { outcome: 'QUEUED', documents: 3, isLast: false },
      { outcome: 'QUEUED', documents: 2, isLast: false },
      { outcome: 'QUEUED', documents: 0, isLast: true },
    ]);
    put('registry/persons.yaml', persons.replace('master', 'mistress'));
    await processMessage(dependencies(), { body: queue.shift() ?? '', receiveCount: 1 });
    remove('registry/persons.yaml');
    expect((await work((waiting) => waiting - 1)).at(-1)).toEqual({ outcome: 'STALE' });
  });

  it('is in use, and its documents queued, after the function was stopped at any write', async () => {
    put('ferry.txt', ferry);
    await work();
    for (let writes = 0; writes < 9; writes += 1) {
      put('registry/persons.yaml', persons.replace('master', `master ${writes}`));
      const body = queue.shift() ?? '';
      const client = localClient(endpoint);
      stopAfterWrites(client, writes);
      await processMessage(dependencies(client), { body, receiveCount: 1 });
      // The lease of what was stopped ends, and the message comes again.
      await new Promise((resolve) => setTimeout(resolve, 150));
      queue.push(body);
      await work();
      expect(await actorOf('a-ferry-waits')).toMatchObject({ description: `harbour master ${writes}` });
    }
    expect(await wrong()).toEqual([]);
    const bodies = (await everyItem(localClient(endpoint))).filter(({ pk }) => pk?.S?.startsWith('REGISTRY#'));
    expect(bodies).toHaveLength(1);
  }, 30_000);
});
