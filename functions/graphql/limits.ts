/** What one request may ask. The example queries stay below half of each. */
export const limits = {
  /** Levels of fields below the operation. */
  depth: 16,
  aliases: 30,
  directives: 30,
  /** Names, punctuation and values of the query. */
  tokens: 2_000,
  /**
   * By `queryCost`, which counts every request to the table. What always passes: inside one article, `first: 100` of a list
   * with `first: 20` of a list below it, and all the values of both but their exports as JSON.
   */
  cost: 500,
  bodyBytes: 100_000,
  urlBytes: 8_192,
} as const;
