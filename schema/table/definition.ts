/**
 * The one table. The local table and the deployed one are both made from this, so that they cannot differ. There is no
 * secondary index: every list is written as entries of the table itself (see ACCESS-PATTERNS.md), because an entry can
 * carry the publish attempt that wrote it, and an index cannot be read consistently.
 */
export const tableDefinition = {
  partitionKey: { name: 'pk', type: 'S' },
  sortKey: { name: 'sk', type: 'S' },
  /** Seconds since 1970, after which DynamoDB removes the item at no cost, some time later. */
  expiryAttribute: 'expires',
} as const;
