import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Cloud } from '../aws/loopback/cloud.ts';

export interface Visit {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Decompressed. */
  readonly text: string;
}

export interface VisitOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks at an `https://` address of the loopback: every name is at its one port, told apart by Host. */
export async function visit(cloud: Cloud, address: string, options: VisitOptions = {}): Promise<Visit> {
  const { method = 'GET', headers = {}, body = '' } = options;
  const { host, pathname, search } = new URL(address);
  const length = body === '' ? {} : { 'content-length': Buffer.byteLength(body) };
  const outgoing = request(cloud.endpoint, {
    method,
    path: `${pathname}${search}`,
    headers: { host, accept: '*/*', 'user-agent': 'rehearsal', ...length, ...headers },
    agent: false,
  });
  outgoing.end(body);
  const [response]: IncomingMessage[] = await once(outgoing, 'response');
  if (response === undefined) throw new Error('No response.');
  const bytes = await buffer(response);
  const encoding = response.headers['content-encoding'];
  const plain = encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes;
  return { status: response.statusCode ?? 0, headers: response.headers, text: plain.toString() };
}

export const json = { accept: 'application/json', 'content-type': 'application/json' };

/** The address of a query asked by GET. */
export const queryAddress = (graphqlUrl: string, query: string): string =>
  `${graphqlUrl}?${new URLSearchParams({ query })}`;

const articles = z.object({
  data: z.object({
    articles: z.object({ totalCount: z.number(), nodes: z.array(z.object({ title: z.string() })) }),
    actors: z.object({ totalCount: z.number() }),
    sources: z.object({ totalCount: z.number() }),
  }),
});

const corpusQuery =
  '{ articles(first: 50) { totalCount nodes { title } } actors { totalCount } sources { totalCount } }';

export interface CorpusState {
  readonly titles: readonly string[];
  readonly totals: { readonly articles: number; readonly actors: number; readonly sources: number };
}

/** What readers see of the corpus, asked by POST, so that no cache answers. */
export async function corpusState(cloud: Cloud, graphqlUrl: string): Promise<CorpusState> {
  const { text } = await visit(cloud, graphqlUrl, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ query: corpusQuery }),
  });
  const { data } = articles.parse(JSON.parse(text));
  return {
    titles: data.articles.nodes.map(({ title }) => title).sort(),
    totals: {
      articles: data.articles.totalCount,
      actors: data.actors.totalCount,
      sources: data.sources.totalCount,
    },
  };
}
