import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { segmentOf } from '../../schema/search/segment.ts';
import { bodyBytes } from '../../schema/table/document.ts';
import { servedAttemptOf } from '../../schema/table/head.ts';
import { type Key, keyOf } from '../../schema/table/item.ts';
import {
  articleList,
  ingestedPartition,
  parseEntrySortKey,
  searchPartition,
  segmentPartition,
} from '../../schema/table/keys.ts';
import { ownSegmentItems } from '../../schema/table/search-items.ts';
import { countWriteUnits } from '../../seed/commands/seeding/count-write-units.ts';
import { mergeWhenDue } from '../../seed/publish/search/merge-when-due.ts';
import { readStored, servedDocument } from '../../seed/publish/stored.ts';
import { inTurn, publisherTable } from '../../seed/publish/table.ts';
import { importedItems } from '../support/built-tables.ts';
import { runCommand } from '../support/run-command.ts';
import { localClient, tableName } from '../support/table.ts';
import { type Seeding, withDocuments } from './seeded-corpus.ts';

const summarySchema = z.object({
  documents: z.number(),
  published: z.number(),
  failed: z.number(),
  seconds: z.number(),
  documentsPerSecond: z.number(),
  peakMegabytes: z.number(),
});

/** Items that are put at once. */
const chunk = 1_000;

/**
 * Builds the table of a generated corpus with `npm run build-table` and imports it into the test table of a DynamoDB, all but
 * what search stores: that is written publish by publish, in their order, with the merges that publishing makes, and counted.
 *
 * @param isKept what else is imported
 */
export function buildCorpus(
  endpoint: string,
  count: number,
  tell: (line: string) => void,
  isKept: (key: Key) => boolean = () => true,
): Promise<Seeding> {
  return withDocuments(count, async (documents) => {
    const output = await mkdtemp(join(tmpdir(), 'gloss-growth-built-'));
    try {
      tell(`building a table of ${count} documents`);
      const { code, stdout } = await runCommand('build-table', [documents, '--output', output]);
      if (code !== 0) throw new Error(`npm run build-table ended with exit code ${code}: ${stdout}`);
      const summary = summarySchema.parse(JSON.parse(stdout));
      tell(`importing it: ${stdout.trim()}`);
      const slugs = await importIt(endpoint, output, isKept);
      tell(`publishing ${slugs.length} articles to search`);
      const searchUnits = await publishToSearch(endpoint, slugs);
      return {
        ...summary,
        writeUnitsPerDocument: null,
        searchUnitsPerDocument: searchUnits / slugs.length,
        quarters: [null, null, null, null],
      };
    } finally {
      await rm(output, { recursive: true });
    }
  });
}

/** Gives the slugs of all articles in the order in which they were published. */
async function importIt(endpoint: string, directory: string, isKept: (key: Key) => boolean): Promise<string[]> {
  const client = localClient(endpoint);
  const table = publisherTable(client, tableName);
  const ingested: { readonly position: string; readonly slug: string }[] = [];
  for await (const items of importedItems(directory, chunk)) {
    const kept = items.filter((item) => {
      const key = keyOf(item);
      return key.pk !== searchPartition && !key.pk.startsWith(segmentPartition('')) && isKept(key);
    });
    for (const item of items) {
      const { pk, sk } = keyOf(item);
      if (pk !== ingestedPartition) continue;
      ingested.push({ position: parseEntrySortKey(articleList, sk).position, slug: item.slug?.S ?? '' });
    }
    await table.putAll(kept);
  }
  client.destroy();
  return ingested.sort((one, other) => (one.position < other.position ? -1 : 1)).map(({ slug }) => slug);
}

/** Gives the write units that it took. */
async function publishToSearch(endpoint: string, slugs: readonly string[]): Promise<number> {
  const [reading, writing] = [localClient(endpoint), localClient(endpoint)];
  const units = countWriteUnits(writing);
  const [documents, search] = [publisherTable(reading, tableName), publisherTable(writing, tableName)];
  await inTurn(slugs, async (slug) => {
    const stored = await readStored(documents, slug);
    const [article, attempt] = [servedDocument(stored), servedAttemptOf(stored.head)];
    if (article === null || attempt === null) throw new Error(`"${slug}" is not there.`);
    const items = ownSegmentItems(segmentOf(article, attempt));
    await search.putAll(items);
    await mergeWhenDue(
      search,
      items.reduce((bytes, item) => bytes + bodyBytes(item), 0),
    );
  });
  for (const client of [reading, writing]) client.destroy();
  return units();
}
