import type { Corpus } from '../../schema/corpus/corpus.ts';
import { InvalidCursorError } from '../../schema/errors.ts';
import { corpusTables } from '../../schema/export/tables/corpus-table.ts';
import { rowFormats } from '../../schema/export/tables/row-formats.ts';
import { publishedResponse } from '../http/published-response.ts';
import { refusal } from '../http/refusal.ts';
import type { TablePath } from './table-path.ts';

/** A page of a table of the corpus. Its `Link` header leads to the next one (RFC 8288); the last has none. */
export async function answerTable(request: Request, { table, format }: TablePath, corpus: Corpus): Promise<Response> {
  const { origin, pathname, searchParams } = new URL(request.url);
  const { columns, page } = corpusTables[table];
  const { mediaType, begin, line } = rowFormats[format];
  try {
    const { rows, next } = await page(corpus, searchParams.get('after'));
    const body = begin(columns.map(({ name }) => name)) + rows.map(line).join('');
    const response = publishedResponse(body, mediaType, request.headers);
    if (next !== null) {
      const address = `${origin}${pathname}?after=${encodeURIComponent(next)}`;
      response.headers.append('link', `<${address}>; rel="next"`);
    }
    if (format === 'csv') response.headers.set('content-disposition', `attachment; filename="${table}.csv"`);
    return response;
  } catch (error) {
    if (!(error instanceof InvalidCursorError)) throw error;
    return refusal(400, 'BAD_CURSOR', 'This "after" is not of this table. Follow the Link header of the page before.');
  }
}
