import type { RegistryProblem } from './registry-error.ts';

/** An entry, and what names its fields' places. */
export interface PlacedEntry<Entry> {
  readonly entry: Entry;
  /** The problem of a field, at its place; of the whole entry without one. */
  readonly problem: (message: string, ...field: readonly PropertyKey[]) => RegistryProblem;
  /** File, line and column. */
  readonly place: string;
}
