import { describe, expect, it } from 'vitest';
import { processMessage } from '../../functions/ingest/process-message.ts';
import { engines } from '../support/engines.ts';
import { everyItem, stopAfterWrites } from '../support/table.ts';
import { bucketEvents } from './support/bucket-events.ts';

const documentOf = (title: string, issue: number, sentence: string) =>
  `${title}\n\nPublication: Eurasia Daily Monitor Volume: 14 Issue: ${issue}\n\n${sentence}\n`;
const ferry = documentOf('A Ferry Waits', 1, 'Ida Vail told Kyiv so (Ferry Times, November 3).');
const port = documentOf('A Port Waits', 2, 'Moscow is patient (TASS, November 3).');
const persons = 'actors: [{name: Ida Vail, kind: PERSON, description: harbour master}]';

describe.each(engines)('the registry of the bucket on $name', (engine) => {
  const { put, remove, work, wrong, corpus, queue, letters, client, dependencies, setPageSize } = bucketEvents(
    engine,
    -4_900,
  );
  const article = (slug: string) => corpus().article(slug);
  const actorOf = async (slug: string) => (await corpus().article(slug))?.actors[0];

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
    const left = (await everyItem(client())).filter(({ pk }) => pk?.S?.startsWith('REGISTRY'));
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

  it('queues documents a page at a time, and none for a version that is no longer in use', async () => {
    setPageSize(3);
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
      const dying = client();
      stopAfterWrites(dying, writes);
      await processMessage(dependencies(dying), { body, receiveCount: 1 });
      // The lease of what was stopped ends, and the message comes again.
      await new Promise((resolve) => setTimeout(resolve, 150));
      queue.push(body);
      await work();
      expect(await actorOf('a-ferry-waits')).toMatchObject({ description: `harbour master ${writes}` });
    }
    expect(await wrong()).toEqual([]);
    const bodies = (await everyItem(client())).filter(({ pk }) => pk?.S?.startsWith('REGISTRY#'));
    expect(bodies).toHaveLength(1);
  }, 30_000);
});
