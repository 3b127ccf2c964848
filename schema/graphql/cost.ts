/** What a field asks of the table, for the estimate that is made before a query runs. */
export interface FieldCost {
  /** Opens a list of the corpus for each parent: one request each, and its entries. */
  readonly opens?: true;
  /**
   * Of a list that it opens: whether these arguments leave some of its entries out. A page then takes up to three requests
   * for entries, and one with each of them for what the entries need.
   */
  readonly narrows?: (args: Readonly<Record<string, unknown>>) => boolean;
  /** Of a list that it opens: how many lists of the corpus it is read from; 1 where it is absent. */
  readonly merges?: (args: Readonly<Record<string, unknown>>) => number;
  /** Of a list that it opens: how many requests a page of it takes at most, where it is more than one. */
  readonly requests?: number;
  /** Reads a record for each parent, in batches; fields of one parent share them. */
  readonly reads?: true;
  /** Reads the document of the parent's article, all at one level in batches. */
  readonly loads?: true;
  /** What it reads of lists of the corpus for each parent, besides what `opens` does; null where nothing. */
  readonly gathers?: (args: Readonly<Record<string, unknown>>) => Gathered | null;
  /** How many a plain list without an argument `first`, or the JSON of a field, is taken to hold. */
  readonly size?: number;
  /** Of a field that is often null: in which share of its parents it is taken not to be. */
  readonly share?: number;
  /** Steps of work besides what any field takes, of some 10 ns each. */
  readonly work?: number;
  /** Bytes that a text, or the JSON of a field, is taken to have. */
  readonly bytes?: number;
}

/** What fields of one parent read together: those that give the same name share it. */
export interface Gathered {
  readonly name: string;
  /** Of the table, at most. */
  readonly requests: number;
  readonly entries: number;
  readonly records: number;
  /** In steps of `Spending.work`. */
  readonly work: number;
}

/** A field's `extensions`, saying what it costs. */
export function costs(cost: FieldCost): { readonly cost: FieldCost } {
  return { cost };
}

/** An argument of an input type. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** What a field says that it costs. */
export function costOf({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): FieldCost {
  return isFieldCost(extensions.cost) ? extensions.cost : {};
}

function isFieldCost(value: unknown): value is FieldCost {
  return typeof value === 'object' && value !== null;
}
