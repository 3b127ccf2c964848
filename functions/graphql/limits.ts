/** What one request may ask. The example queries stay below half of each. */
export const limits = {
  /** Levels of fields below the operation. */
  depth: 16,
  aliases: 30,
  directives: 30,
  /** Names, punctuation and values of the query. */
  tokens: 1_000,
  /** In units: LIMITS.md says what they are, and how they are counted before and while a query runs. */
  cost: 90,
  /** By the estimate, which takes every list as full: above it a query is not begun. */
  estimatedCost: 800,
  /** Of an answer's data; a long article raises it, as it does the cost. */
  answerBytes: 2_000_000,
  bodyBytes: 100_000,
  urlBytes: 8_192,
} as const;
