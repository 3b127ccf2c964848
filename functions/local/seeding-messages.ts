/** What the thread that seeds is told to do, once there is a database. */
export interface SeedingOrder {
  /** Of the database. */
  readonly endpoint: string;
  readonly tableName: string;
  /** Whether the database was made for this process and ends with it. */
  readonly inMemory: boolean;
  /** How long revisions that are replaced stay readable. */
  readonly revisionDays: number;
  readonly files: readonly string[];
  /** The date of files that state none. */
  readonly published: string | undefined;
}

/** What it says: a line for the person who started it, or, at the end, what failed, or null. */
export type SeedingReport = { readonly line: string } | { readonly failure: string | null };

/** Tells it to begin no further file. */
export const stopSeeding = 'stop';

export function isSeedingOrder(message: unknown): message is SeedingOrder {
  return typeof message === 'object' && message !== null && 'endpoint' in message;
}

export function isSeedingReport(message: unknown): message is SeedingReport {
  return typeof message === 'object' && message !== null && ('line' in message || 'failure' in message);
}
