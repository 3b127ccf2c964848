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

/** Is told of what is dropped in a document, with its paragraph; of a note's, null. */
export type DocumentWatch = (dropped: Dropped & { readonly paragraph: number | null }) => void;
