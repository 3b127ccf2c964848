import type { Link } from '../text/links.ts';

/** What the items of a reference are read with. */
export interface ItemContext {
  /** Links of the text, in order. */
  readonly links: readonly Link[];
  /** True for a source's whole name, so that it is not cut at a dash or a bracket. */
  readonly isRegistered: (name: string) => boolean;
}
