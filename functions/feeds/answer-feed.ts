import type { ArticleOrder, Corpus } from '../../schema/corpus/corpus.ts';
import { answerRead } from '../http/answer-read.ts';
import { publishedResponse } from '../http/published-response.ts';
import { refusal } from '../http/refusal.ts';
import { articleAddress } from '../reader/addresses.ts';
import { atomOf } from './atom.ts';
import { feedOf } from './feed-of.ts';
import { parseFeedPath } from './feed-path.ts';
import { maximumSitemapLength, sitemapIndexOf, sitemapOf } from './sitemap.ts';

export interface FeedDependencies {
  /** One for each request. */
  readonly createCorpus: () => Corpus;
  /** Where errors go that callers are not shown; the console without it. */
  readonly logError?: (error: unknown) => void;
}

/** Feeds of what is newest, and the sitemap that search engines read. */
export async function answerFeed(request: Request, { createCorpus, logError }: FeedDependencies): Promise<Response> {
  const response = await answerRead(request, 'Feeds', () => made(request, createCorpus()), logError);
  return request.method === 'HEAD' ? new Response(null, response) : response;
}

async function made(request: Request, corpus: Corpus): Promise<Response> {
  const url = new URL(request.url);
  const path = parseFeedPath(url.pathname);
  if (path === null) return refusal(404, 'NOT_FOUND', 'Nothing is served at this path.');
  if (path.kind === 'ROBOTS') {
    return publishedResponse(
      `User-agent: *\nAllow: /\nSitemap: ${url.origin}/sitemap.xml\n`,
      'text/plain; charset=utf-8',
      request.headers,
    );
  }
  if (path.kind === 'FEED') {
    const feed = await feedOf(path, corpus, url);
    if (feed === null) return refusal(404, 'NOT_FOUND', 'No article here is of this publication, actor or source.');
    return publishedResponse(atomOf(feed), 'application/atom+xml; charset=utf-8', request.headers);
  }
  if (path.kind === 'SITEMAP_INDEX') {
    const addresses = (await years(corpus)).map((year) => `${url.origin}/sitemap-${year}.xml`);
    return publishedResponse(sitemapIndexOf(addresses), 'application/xml; charset=utf-8', request.headers);
  }
  const pages = await pagesOf(path.year, corpus, url.origin);
  if (pages.length === 0) return refusal(404, 'NOT_FOUND', 'No article here is of this year.');
  return publishedResponse(sitemapOf(pages), 'application/xml; charset=utf-8', request.headers);
}

/**
 * The years that have articles, the newest first: one request to the table. A sitemap holds one address at least, so that no
 * other year has one.
 */
async function years(corpus: Corpus): Promise<number[]> {
  const counted = await corpus.articlesByYear(null);
  return counted?.map(({ start }) => Number(start.slice(0, 4))).reverse() ?? yearsBetween(corpus);
}

/** The same of a table whose articles an earlier build counted by no year: from the newest article's back to the oldest's. */
async function yearsBetween(corpus: Corpus): Promise<number[]> {
  const first = async (order: ArticleOrder) => {
    const page = await corpus.articles({ limit: 1, direction: 'FORWARD', cursor: null }, {}, order);
    const published = page.edges[0]?.node.known.published;
    return published === undefined ? null : Number(published.earliest.slice(0, 4));
  };
  const [newest, oldest] = await Promise.all([first('PUBLISHED_DESC'), first('PUBLISHED_ASC')]);
  if (newest === null || oldest === null) return [];
  return Array.from({ length: newest - oldest + 1 }, (_, index) => newest - index);
}

async function pagesOf(year: number, corpus: Corpus, origin: string) {
  const filter = { from: `${year}-01-01`, to: `${year}-12-31` };
  const pages: { address: string; modified: string | null }[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Corpus['articles']>> = await corpus.articles(
      { limit: 100, direction: 'FORWARD', cursor },
      filter,
      'PUBLISHED_DESC',
    );
    for (const { node } of page.edges) {
      pages.push({
        address: `${origin}${articleAddress(node.slug)}`,
        modified: node.known.ingestedAt?.slice(0, 10) ?? null,
      });
    }
    cursor = page.hasNextPage ? page.endCursor : null;
  } while (cursor !== null && pages.length < maximumSitemapLength);
  return pages;
}
