import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { type IngestDependencies, ingestObject } from '../../../functions/ingest/ingest-object.ts';
import { createCorpus } from '../../../schema/corpus/dynamodb-corpus.ts';
import { annotateText } from '../../../seed/annotate-text.ts';
import { readSourceDocument } from '../../../seed/formats/read-source-document.ts';
import { identityOf } from '../../../seed/publish/identity.ts';
import { publisherTable } from '../../../seed/publish/table.ts';
import type { Engine } from '../../support/engines.ts';
import { corpusFacts, recount } from '../../support/recount.ts';
import { clientWithTable, emptyTable, localClient, tableName } from '../../support/table.ts';

export const documentOf = (title: string, text: string, issue = 142) =>
  `${title}\n\nPublication: Eurasia Daily Monitor Volume: 14 Issue: ${issue}\n\n${text}\n`;
export const waits = documentOf('A Port Waits', 'Nobody knows why.\n\nMoscow is patient (Kommersant, November 3).');
/** The same article, corrected. */
export const waitsLonger = documentOf(
  'A Port Waits',
  'Nobody knows why.\n\nMoscow told Gazprom so (Vedomosti, November 4).',
);
export const opens = documentOf('A Port Opens', 'Russia and Iran agree (Tass, November 5).');

/** A bucket, and a table of an engine into which its events are ingested; each test begins with both empty. */
export function ingestBucket({ start }: Engine) {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
  });
  afterAll(() => stop());

  const objects = new Map<string, string>();
  beforeEach(async () => {
    objects.clear();
    await emptyTable(client());
  });

  const client = () => localClient(endpoint);
  const readDocument = async (key: string) => {
    const text = objects.get(key);
    return text === undefined ? null : readSourceDocument(Buffer.from(text), { name: key });
  };
  const readCorrectionsText = async (key: string) => objects.get(key) ?? null;
  /** What ingest is given, with a minute left. */
  const dependencies = (changes: Partial<IngestDependencies> = {}): IngestDependencies => ({
    table: publisherTable(client(), tableName),
    readDocument,
    readCorrectionsText,
    remainingMilliseconds: () => 60_000,
    ...changes,
  });
  const ingest = (key: string, sequencer: string | null, isPut = false) =>
    ingestObject(dependencies(), { key, sequencer, isPut });
  const put = (key: string, text: string, sequencer: string) => {
    objects.set(key, text);
    return ingest(key, sequencer, true);
  };
  const remove = (key: string, sequencer: string) => {
    objects.delete(key);
    return ingest(key, sequencer);
  };
  const corpus = () => createCorpus({ client: client(), tableName });
  const textOf = async (slug: string) =>
    (await corpus().article(slug))?.paragraphs.map(({ text }) => text).join() ?? null;
  /** What the bucket holds, counted anew. */
  const expected = () => {
    const articles = [...objects.values()].map((text) => annotateText(text).article);
    return recount([...new Map(articles.map((article) => [identityOf(article), article])).values()]);
  };
  const asExpected = async () => expect(await corpusFacts(corpus())).toEqual(expected());
  return {
    objects,
    client,
    dependencies,
    readDocument,
    readCorrectionsText,
    ingest,
    put,
    remove,
    corpus,
    textOf,
    asExpected,
  };
}
