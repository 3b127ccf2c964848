/** What a field asks of the table, for the estimate that is made before a query runs. */
export interface FieldCost {
  /** Opens a list of the corpus for each parent: one request each, and its entries. */
  readonly opens?: true;
  /** Reads a record for each parent, in batches; fields of one parent share them. */
  readonly reads?: true;
  /** How many a plain list, or the JSON of a field, is taken to hold. */
  readonly size?: number;
}

/** A field's `extensions`, saying what it costs. */
export function costs(cost: FieldCost): { readonly cost: FieldCost } {
  return { cost };
}

export function isFieldCost(value: unknown): value is FieldCost {
  return typeof value === 'object' && value !== null;
}
