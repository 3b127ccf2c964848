import type { Link } from '../text/links.ts';
import type { Reading } from './reading.ts';

/** What the items of a reference are read with. */
export interface ItemContext extends Reading {
  /** Links of the text, in order. */
  readonly links: readonly Link[];
}
