import { writeDocument } from './document.ts';

export interface CorpusOptions {
  readonly count: number;
  /** A 32-bit integer. */
  readonly seed: number;
}

/** A corpus in the house's style, one document after another: none is kept. */
export function* documents({ count, seed }: CorpusOptions): Generator<string, void, undefined> {
  for (let index = 0; index < count; index += 1) yield writeDocument(seed, index);
}
