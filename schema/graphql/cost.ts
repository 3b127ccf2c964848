/** What a field asks of the table, for the estimate that is made before a query runs. */
export interface FieldCost {
  /** Opens a list of the corpus for each parent: one request each, and its entries. */
  readonly opens?: true;
  /**
   * Of a list that it opens: whether these arguments leave some of its entries out. A page then takes up to three requests
   * for entries, and one with each of them for what the entries need.
   */
  readonly narrows?: (args: Readonly<Record<string, unknown>>) => boolean;
  /** Reads a record for each parent, in batches; fields of one parent share them. */
  readonly reads?: true;
  /** Reads the document of the parent's article, all at one level in batches. */
  readonly loads?: true;
  /** How many a plain list, or the JSON of a field, is taken to hold. */
  readonly size?: number;
  /** Of a field that is often null: in which share of its parents it is taken not to be. */
  readonly share?: number;
  /** Steps of work besides what any field takes, of some 10 ns each. */
  readonly work?: number;
  /** Bytes that a text, or the JSON of a field, is taken to have. */
  readonly bytes?: number;
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
