import { type Item, numberAt, optionalStringAt, stringAt } from './item.ts';

/**
 * The head of an article: the one item whose update publishes. Readers see the document and the entries of `attempt`
 * and nothing else.
 */
export interface ArticleHead {
  readonly slug: string;
  /** What makes it the same article: publication, volume, issue and title. */
  readonly identity: string;
  /** The attempt that readers see; null before the first publish is complete. */
  readonly attempt: string | null;
  /** False: unpublished. Its revision stays, for the next publish. */
  readonly live: boolean;
  readonly revision: number;
  /** Digest of the published records. */
  readonly fingerprint: string | null;
  /** The attempt that may be published next; a later claim takes its place, and it can then never be. */
  readonly pending: string | null;
  /** The attempt before `attempt`, until its entries are gone and all counts are exact; `NONE` where there was none. */
  readonly previous: string | null;
}

/** `previous` of an article's first publish. */
export const noPrevious = 'NONE';

export function headFromItem(item: Item): ArticleHead {
  return {
    slug: stringAt(item, 'slug'),
    identity: stringAt(item, 'identity'),
    attempt: optionalStringAt(item, 'attempt'),
    live: item.live?.BOOL ?? false,
    revision: numberAt(item, 'revision'),
    fingerprint: optionalStringAt(item, 'fingerprint'),
    pending: optionalStringAt(item, 'pending'),
    previous: optionalStringAt(item, 'previous'),
  };
}

/** The attempt that readers of an article see, given its head's item; null where they see none. */
export function servedAttempt(item: Item | undefined): string | null {
  return item?.live?.BOOL === true ? optionalStringAt(item, 'attempt') : null;
}
