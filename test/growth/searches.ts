import type { SearchMemory } from '../../schema/corpus/search-memory.ts';
import { apiOver } from '../graphql/support/counted-api.ts';
import { startCountingProxy } from '../support/counting-proxy.ts';
import { loneArticle } from './seeded-corpus.ts';

/** What a search of three words takes, in any corpus. */
const mostRequests = 6;
/** A first page of ten hits, in the CPU of an article's page. */
const mostArticlePages = 10;
const times = 40;

const queries = ['Moscow security minister', 'president agreement rus', '"of the" border'];
const search = `query ($query: String!) { search(query: $query, first: 10) {
  nodes { text highlights { start end } score article { slug title published { earliest } } } pageInfo { hasNextPage endCursor } } }`;
const articlePage = `{ article(by: { slug: "${loneArticle}" }) { title publication { name } paragraphs {
  text segments { text mention { actor { name kind } } citation { source { name } dates { date } claim { text } } } } } }`;

/** What a function keeps of searches before: nothing when it has just begun; all but these words; these words too. */
export const askedOf = ['new', 'other words', 'again'] as const;
export type AskedOf = (typeof askedOf)[number];

export interface SearchFigures {
  readonly query: string;
  readonly hits: number;
  /** Of a new function: no other takes more. */
  readonly requests: number;
  readonly units: Readonly<Record<AskedOf, number>>;
  /** CPU time of the process that asks and answers, in that of an article's page. */
  readonly articlePages: Readonly<Record<AskedOf, number>>;
}

const noSegments: ReadonlySet<string> = new Set();

/** What a search is given to keep, and finds kept. */
function memoryOf(asked: AskedOf): () => SearchMemory {
  const memory: SearchMemory = {};
  return () => {
    if (asked === 'new') return {};
    if (asked === 'again') return memory;
    memory.kept?.blocks.keepOnly(noSegments);
    memory.kept?.names.keepOnly(noSegments);
    return memory;
  };
}

/** What searches take of a corpus; the CPU beside that of an article's page, asked in turn. */
export async function readSearches(endpoint: string): Promise<SearchFigures[]> {
  const apis = askedOf.map((asked) => {
    const memory = memoryOf(asked);
    return { asked, memory, api: apiOver(endpoint, memory) };
  });
  const [counted, reading] = [await startCountingProxy(endpoint), apiOver(endpoint)];
  try {
    const figures: SearchFigures[] = [];
    for (const query of queries) {
      const [units, articlePages] = [noFigures(), noFigures()];
      let [hits, requests, article] = [0, 0, 0];
      for (const { asked, memory, api } of apis) {
        // Once, so that there is something kept.
        hits = (await api.ask(search, { query })).search.nodes.length;
        const behind = apiOver(counted.endpoint, memory);
        counted.take();
        await behind.ask(search, { query });
        behind.stop();
        const taken = counted.take();
        units[asked] = taken.reduce((sum, request) => sum + request.units, 0);
        requests = Math.max(requests, taken.length);
      }
      for (let turn = 0; turn < times; turn += 1) {
        for (const { asked, api } of apis) {
          articlePages[asked] += await cpuOf(() => api.ask(search, { query }));
          article += await cpuOf(() => reading.ask(articlePage));
        }
      }
      for (const asked of askedOf) articlePages[asked] /= article / askedOf.length;
      figures.push({ query, hits, requests, units, articlePages });
    }
    return figures;
  } finally {
    for (const { api } of apis) api.stop();
    reading.stop();
    await counted.stop();
  }
}

const noFigures = (): Record<AskedOf, number> => ({ new: 0, 'other words': 0, again: 0 });

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

export function searchProblems(count: number, figures: readonly SearchFigures[]): string[] {
  return figures.flatMap(({ query, requests, articlePages }) => [
    ...(requests > mostRequests ? [`search for ${query} takes ${requests} requests at ${count}`] : []),
    // A function is new once: what it does then besides takes longer than its first search.
    ...(articlePages['other words'] > mostArticlePages
      ? [
          `search for ${query} takes ${articlePages['other words'].toFixed(1)} times the CPU of an article's page at ${count}`,
        ]
      : []),
  ]);
}
