/** A candidate that was dropped, in the text that is read. */
export interface Dropped {
  readonly kind: 'CITATION' | 'ATTRIBUTION';
  readonly start: number;
  readonly end: number;
  /** The rule that made it. */
  readonly rule: string;
  /** What dropped it. */
  readonly by: string;
  readonly why: string;
}

/** Is told of every candidate that is dropped. Where nobody watches there is none, and nothing is told. */
export type Watch = (dropped: Dropped) => void;
