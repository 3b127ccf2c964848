import type { Line } from './lines.ts';

/** What stands around a run of lines. */
export interface RunPlace {
  readonly before: readonly Line[] | undefined;
  readonly after: readonly Line[] | undefined;
  /** Signs that the text calls notes by, and that begin one line only: "*". */
  readonly noteSigns: ReadonlySet<string>;
}
