import type { Corpus } from '../../schema/corpus/corpus.ts';
import { viewOf } from '../../schema/views/loaded-article.ts';
import { answerRead } from '../http/answer-read.ts';
import { corsHeaders, preflightHeaders } from '../http/cors.ts';
import { publishedResponse } from '../http/published-response.ts';
import { refusal } from '../http/refusal.ts';
import { answerTable } from './answer-table.ts';
import { parseExportPath } from './export-path.ts';
import { formats } from './formats.ts';
import { parseTablePath } from './table-path.ts';

export interface ExportDependencies {
  /** One for each request. */
  readonly createCorpus: () => Corpus;
  /** Origins whose pages may read answers; `*` for all. */
  readonly allowedOrigins: readonly string[];
  /** Where errors go that callers are not shown; the console without it. */
  readonly logError?: (error: unknown) => void;
}

/** An article in one of the formats, by the address's ending: one request to the table; or a page of a table of the corpus. */
export async function answerExport(request: Request, dependencies: ExportDependencies): Promise<Response> {
  const { method, headers: asked } = request;
  const response = await answer(request, dependencies);
  const { headers } = response;
  for (const [name, value] of Object.entries(corsHeaders(dependencies.allowedOrigins, asked.get('origin')))) {
    headers.append(name, value);
  }
  if (method === 'OPTIONS' && headers.has('access-control-allow-origin')) {
    for (const [name, value] of Object.entries(preflightHeaders('GET, HEAD'))) headers.set(name, value);
  }
  return method === 'HEAD' ? new Response(null, response) : response;
}

async function answer(request: Request, { createCorpus, logError }: ExportDependencies): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204 });
  return answerRead(request, 'Articles', () => made(request, createCorpus()), logError);
}

async function made(request: Request, corpus: Corpus): Promise<Response> {
  const { origin, pathname, searchParams } = new URL(request.url);
  const table = parseTablePath(pathname);
  if (table !== null) return answerTable(request, table, corpus);
  const path = parseExportPath(pathname);
  const format = path && formats.get(path.format);
  if (path == null || format == null) return refusal(404, 'NOT_FOUND', 'Nothing is served at this path.');
  const record = await corpus.article(path.slug);
  const data = record && format.make(viewOf(record), origin, searchParams);
  if (data === null) {
    const sentence = record === null ? 'No article has this address; it may have been unpublished.' : 'No such page.';
    return refusal(404, 'NOT_FOUND', sentence);
  }
  const body = typeof data === 'string' ? data : JSON.stringify(data);
  return publishedResponse(body, format.mediaType, request.headers);
}
