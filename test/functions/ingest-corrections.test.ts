import { describe, expect, it } from 'vitest';
import { ingestObject } from '../../functions/ingest/ingest-object.ts';
import { unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { engines } from '../support/engines.ts';
import { emptyTable, everyItem, tableName } from '../support/table.ts';
import { ingestBucket, waits, waitsLonger } from './support/ingest-bucket.ts';

describe.each(engines)('documents of the bucket with corrections beside them on $name', (engine) => {
  const { objects, client, dependencies, readCorrectionsText, ingest, put, remove, corpus, textOf } =
    ingestBucket(engine);

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
    await emptyTable(client());
    objects.clear();
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
    const before = await everyItem(client());
    const refused = await put(beside, corrections('[1]'), '02').catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'CORRECTIONS_INVALID', file: beside, problems: [{ line: 4 }] });
    // The document cannot be published without them either: nobody is to read it uncorrected.
    await expect(put('a.txt', waitsLonger, '02')).rejects.toThrow(`${beside}:4:`);
    expect(await everyItem(client())).toEqual(before);
    await put(beside, corrections('RBC', 'Vedomosti, November 4'), '03');
    expect(await sourcesOf()).toEqual(['rbc']);
  });

  it('have the events of the document and of its corrections in whatever order', async () => {
    await put('a.txt', waits, '0055');
    await put(beside, corrections('Interfax'), '0022');
    const before = await everyItem(client());
    expect(await ingest(beside, '0021')).toEqual({ outcome: 'STALE' });
    expect(await ingest(beside, '0022')).toEqual({ outcome: 'STALE' });
    expect(await ingest('a.txt', '0054')).toEqual({ outcome: 'STALE' });
    expect(await everyItem(client())).toEqual(before);
    // Neither is taken for late by the other's events.
    objects.set(beside, corrections('RBC'));
    expect(await ingest(beside, '0023')).toMatchObject({ outcome: 'PUBLISHED' });
    await unpublish(publisherTable(client(), tableName), 'a-port-waits');
    expect(await put(beside, corrections('Interfax'), '0024')).toMatchObject({ outcome: 'KEPT' });
  });

  it('share one lease: corrections put while the document is processed are found by that ingest', async () => {
    objects.set('a.txt', waits);
    const busy: unknown[] = [];
    await ingestObject(
      dependencies({
        readCorrectionsText: async (key) => {
          const text = await readCorrectionsText(key);
          if (busy.length === 0)
            busy.push(await put(beside, corrections('Interfax'), '01').catch((error: unknown) => error));
          return text;
        },
      }),
      { key: 'a.txt', sequencer: '01', isPut: true },
    );
    expect(busy).toEqual([expect.objectContaining({ code: 'OBJECT_BUSY' })]);
    expect(await sourcesOf()).toEqual(['interfax']);
  });

  it('stand under the prefix of their document; a registry under one is refused, and told where it belongs', async () => {
    await put('news/2017/a port.txt', waits, '01');
    await put('news/2017/a port.txt.corrections.yaml', corrections('Interfax'), '01');
    await put('a port.txt.corrections.yaml', corrections('RBC'), '01');
    expect(await sourcesOf()).toEqual(['interfax']);
    await expect(put('news/registry/a.yaml', 'sources: [{name: Ferry Times}]', '01')).rejects.toThrow(
      'files of a registry are in the folder registry, of a bucket at its top: registry/NAME.yaml.',
    );
  });

  it('are no documents, and what begins with registry/ is none', async () => {
    await put('registry/note.txt', waits, '01');
    expect(await textOf('a-port-waits')).toBeNull();
    await put(beside, waits, '01').catch(() => undefined);
    expect(await textOf('a-port-waits')).toBeNull();
  });
});
