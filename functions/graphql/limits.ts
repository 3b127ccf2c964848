/** What one request may ask. The example queries stay below half of each. */
export const limits = {
  /** Levels of fields below the operation. */
  depth: 16,
  aliases: 30,
  directives: 30,
  /** Names, punctuation and values of the query. */
  tokens: 2_000,
  /** By `queryCost`. */
  cost: 500,
  bodyBytes: 100_000,
  urlBytes: 8_192,
} as const;
