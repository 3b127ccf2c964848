import { DescribeTableCommand, ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import type { Key } from '../../schema/table/item.ts';
import { articlePartition } from '../../schema/table/keys.ts';
import { apiOver, startCountedApi } from '../graphql/support/counted-api.ts';
import { startDynoxide } from '../support/dynoxide.ts';
import { runCommand } from '../support/run-command.ts';
import { clientWithTable, localClient, tableName } from '../support/table.ts';
import { buildCorpus } from './built-corpus.ts';
import { growthPages } from './pages.ts';
import { readSearches, type SearchFigures } from './searches.ts';
import { loneArticle, type Seeding, type seedCorpus } from './seeded-corpus.ts';

/** How often a page is asked for its latency. */
const asked = 7;

export interface PageFigures {
  readonly name: string;
  readonly same: boolean;
  readonly nodes: number;
  readonly requests: number;
  readonly steps: number;
  /** Entries of a list, or what an article's partition holds. */
  readonly entries: number;
  /** All that was read from the table: the entries, and of each its article's head or its record. */
  readonly items: number;
  readonly units: number;
  /** Units that these items take by their sizes: all that the page may cost. */
  readonly itemUnits: number;
  /** Median, in milliseconds. */
  readonly latency: number;
}

export interface CorpusFigures {
  readonly count: number;
  readonly seeding: Seeding;
  /** The most memory that `npm run verify` took, in MB. */
  readonly verifyMegabytes: number;
  readonly items: number;
  /** Null of a table that would take too long to read whole. */
  readonly megabytes: number | null;
  readonly pages: readonly PageFigures[];
  readonly searches: readonly SearchFigures[];
}

/** Fills a dynoxide of its own with a generated corpus of so many articles (`seedCorpus`, `buildCorpus`), and reads every kind of page. */
export async function measureCorpus(
  program: string,
  count: number,
  fill: typeof seedCorpus,
  tell: (line: string) => void,
): Promise<CorpusFigures> {
  const database = await startDynoxide(program);
  try {
    (await clientWithTable(database.endpoint)).destroy();
    const seeding = await fill(database.endpoint, count, tell);
    const pages = await readPages(database.endpoint);
    const searches = await readSearches(database.endpoint);
    tell('verifying');
    const verifyMegabytes = await verify(database.endpoint);
    return { count, seeding, verifyMegabytes, ...(await sizeOf(database.endpoint, count)), pages, searches };
  } finally {
    await database.stop();
  }
}

/** Measures searches alone, of a corpus of which nothing is imported but what they read. */
export async function measureSearches(
  program: string,
  count: number,
  tell: (line: string) => void,
): Promise<SearchedCorpus> {
  const database = await startDynoxide(program);
  try {
    (await clientWithTable(database.endpoint)).destroy();
    const { searchUnitsPerDocument } = await buildCorpus(database.endpoint, count, tell, isReadBySearch);
    return { count, searchUnitsPerDocument, searches: await readSearches(database.endpoint) };
  } finally {
    await database.stop();
  }
}

export type SearchedCorpus = Pick<CorpusFigures, 'count' | 'searches'> & Pick<Seeding, 'searchUnitsPerDocument'>;

const articles = articlePartition('');
const isReadBySearch = ({ pk }: Key): boolean => pk.startsWith(articles);

const verificationSchema = z.object({ wrong: z.number(), peakMegabytes: z.number() });

async function verify(endpoint: string): Promise<number> {
  const { stdout, stderr } = await runCommand('verify', ['--table', tableName, '--endpoint', endpoint]);
  const lines = stdout.trim().split('\n');
  const { wrong, peakMegabytes } = verificationSchema.parse(JSON.parse(lines.at(-1) ?? ''));
  if (wrong > 0) throw new Error(`npm run verify found ${wrong} things wrong: ${lines[0]} ${stderr}`);
  return peakMegabytes;
}

async function readPages(endpoint: string): Promise<PageFigures[]> {
  const counted = await startCountedApi(endpoint);
  const api = apiOver(endpoint);
  try {
    const figures: PageFigures[] = [];
    for (const { name, same, nodes, query, variables } of await growthPages(counted.ask, loneArticle)) {
      const { data, requests, steps, units } = await counted.ask(query, variables);
      const found = nodesIn(data);
      if (nodes > 0 && found !== nodes) throw new Error(`${name} holds ${found} nodes: it is to be full.`);
      const items = requests.reduce((sum, request) => sum + request.items, 0);
      const batched = requests.filter(({ operation }) => operation === 'BatchGetItem');
      const entries = items - batched.reduce((sum, request) => sum + request.items, 0);
      const itemUnits = requests.reduce((sum, request) => sum + request.itemUnits, 0);
      const latency = await median(() => api.ask(query, variables));
      figures.push({ name, same, nodes, requests: requests.length, steps, entries, items, units, itemUnits, latency });
    }
    return figures;
  } finally {
    api.stop();
    await counted.stop();
  }
}

/** How many nodes the first list of the answer holds. */
function nodesIn(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  if ('nodes' in data && Array.isArray(data.nodes)) return data.nodes.length;
  return (
    Object.values(data)
      .map(nodesIn)
      .find((found) => found !== null) ?? null
  );
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let done = 0; done < asked; done += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[asked >> 1] ?? 0;
}

/** A page of a scan takes dynoxide as long as its table is large: of more articles, minutes become hours. */
const mostScanned = 1_000;

async function sizeOf(endpoint: string, count: number): Promise<{ items: number; megabytes: number | null }> {
  const client = localClient(endpoint);
  const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
  const megabytes = count <= mostScanned ? await megabytesOf(client) : null;
  client.destroy();
  return { items: Table?.ItemCount ?? 0, megabytes };
}

/** The table's size as reading all of it costs: half a unit for 4 KB. */
async function megabytesOf(client: ReturnType<typeof localClient>): Promise<number> {
  let units = 0;
  let startKey: ScanCommandOutput['LastEvaluatedKey'];
  do {
    const answer: ScanCommandOutput = await client.send(
      new ScanCommand({
        TableName: tableName,
        Select: 'COUNT',
        ReturnConsumedCapacity: 'TOTAL',
        ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }),
      }),
    );
    units += answer.ConsumedCapacity?.CapacityUnits ?? 0;
    startKey = answer.LastEvaluatedKey;
  } while (startKey !== undefined);
  return (units * 2 * 4_096) / 1_000_000;
}
