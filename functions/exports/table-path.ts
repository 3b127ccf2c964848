import {
  type CorpusTableName,
  corpusTableNames,
  type RowFormatName,
  rowFormatNames,
} from '../../schema/export/tables/names.ts';

export interface TablePath {
  readonly table: CorpusTableName;
  readonly format: RowFormatName;
}

/** What a path asks for: `/corpus/citations.csv`; null of one that is no table of the corpus. */
export function parseTablePath(pathname: string): TablePath | null {
  const [, asked, ending] = /^\/corpus\/([a-z]+)\.([a-z]+)$/.exec(pathname) ?? [];
  const table = corpusTableNames.find((name) => name === asked);
  const format = rowFormatNames.find((name) => name === ending);
  return table === undefined || format === undefined ? null : { table, format };
}
