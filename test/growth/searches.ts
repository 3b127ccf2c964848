import { apiOver, startCountedApi } from '../graphql/support/counted-api.ts';
import { loneArticle } from './seeded-corpus.ts';

/** What a search of three words takes, in any corpus. */
const mostRequests = 6;
/** A first page of ten hits, in the CPU of an article's page. */
const mostArticlePages = 10;
const asked = 15;

const queries = ['Moscow security minister', 'president agreement rus', '"of the" border'];
const search = `query ($query: String!) { search(query: $query, first: 10) {
  nodes { text highlights { start end } score article { slug title published { earliest } } } pageInfo { hasNextPage endCursor } } }`;
const article = `{ article(by: { slug: "${loneArticle}" }) { title publication { name } paragraphs {
  text segments { text mention { actor { name kind } } citation { source { name } dates { date } claim { text } } } } } }`;

export interface SearchFigures {
  readonly query: string;
  readonly hits: number;
  readonly requests: number;
  readonly units: number;
  /** CPU time of the process that asks and answers, in that of an article's page. */
  readonly articlePages: number;
}

/** What searches take of a corpus; the CPU beside that of an article's page, asked in turn. */
export async function readSearches(endpoint: string): Promise<SearchFigures[]> {
  const counted = await startCountedApi(endpoint);
  const api = apiOver(endpoint);
  try {
    const figures: SearchFigures[] = [];
    for (const query of queries) {
      const { data, requests, units } = await counted.ask(search, { query });
      let [searching, reading] = [0, 0];
      for (let turn = 0; turn < asked; turn += 1) {
        searching += await cpuOf(() => api.ask(search, { query }));
        reading += await cpuOf(() => api.ask(article));
      }
      const hits = data.search.nodes.length;
      figures.push({ query, hits, requests: requests.length, units, articlePages: searching / reading });
    }
    return figures;
  } finally {
    api.stop();
    await counted.stop();
  }
}

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

export function searchProblems(count: number, figures: readonly SearchFigures[]): string[] {
  return figures.flatMap(({ query, requests, articlePages }) => [
    ...(requests > mostRequests ? [`search for ${query} takes ${requests} requests at ${count}`] : []),
    ...(articlePages > mostArticlePages
      ? [`search for ${query} takes ${articlePages.toFixed(1)} times the CPU of an article's page at ${count}`]
      : []),
  ]);
}
