/** What a cell holds; a list is one text in CSV. */
export type Cell = string | number | boolean | null | readonly string[];

/** A column of a table of the corpus: its name stays, its description is for people. */
export interface Column<Row> {
  readonly name: string;
  readonly description: string;
  readonly value: (row: Row) => Cell;
}

export type TableRow = Readonly<Record<string, Cell>>;

/** A row with its columns in order. */
export function rowOf<Row>(columns: readonly Column<Row>[], row: Row): TableRow {
  return Object.fromEntries(columns.map(({ name, value }) => [name, value(row)]));
}
