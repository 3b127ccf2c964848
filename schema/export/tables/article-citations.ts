import type { WholeArticle } from '../../views/view.ts';
import { rowOf } from './column.ts';
import { citationColumns } from './columns.ts';
import { rowFormats } from './row-formats.ts';

/** An article's citations as CSV (RFC 4180, with a byte order mark): the rows that it has in the corpus's table of citations. */
export function citationsCsvOf({ record: article, citations }: WholeArticle): string {
  const { begin, line } = rowFormats.csv;
  const rows = citations.map((view) => line(rowOf(citationColumns, { article, view })));
  return begin(citationColumns.map(({ name }) => name)) + rows.join('');
}
