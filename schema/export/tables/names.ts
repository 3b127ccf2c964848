export const corpusTableNames = ['citations', 'mentions', 'actors', 'sources'] as const;
export type CorpusTableName = (typeof corpusTableNames)[number];

export const rowFormatNames = ['csv', 'jsonl'] as const;
export type RowFormatName = (typeof rowFormatNames)[number];
