import { type Item, type Key, numberAt, optionalStringAt, stringAt } from './item.ts';
import { attemptAt, attemptOfKey, type KeptShares, keptFromItem } from './kept-entries.ts';
import { checkLayout } from './layout.ts';

/** Who can write an article: the seeding of a deploy, an object of the documents bucket, or a command. */
const articleWriters = ['SEEDING', 'BUCKET', 'COMMAND'] as const;
export type ArticleWriter = (typeof articleWriters)[number];

/**
 * The head of an article: the one item whose update publishes. Readers see the document of `attempt`, its entries and those
 * that it keeps, and nothing else.
 */
export interface ArticleHead {
  readonly slug: string;
  /** What makes it the same article: see `seed/publish/identity.ts`. */
  readonly identity: string;
  /** The attempt that readers see; null before the first publish is complete. */
  readonly attempt: string | null;
  /** What counts with it of the entries of earlier attempts, which it did not write again. */
  readonly kept: readonly KeptShares[];
  /** False: unpublished. Its revision stays, for the next publish. */
  readonly live: boolean;
  readonly revision: number;
  /** Digest of the published records. */
  readonly fingerprint: string | null;
  /** The attempt that may be published next; a later claim takes its place, and it can then never be. */
  readonly pending: string | null;
  /**
   * Grows with every claim and every change of the writer, and never shrinks, so that a write that is conditional on it
   * can be applied once only. 0 in heads of builds that did not count.
   */
  readonly claims: number;
  /** The attempt before `attempt`, until its entries are gone and all counts are exact; `NONE` where there was none. */
  readonly previous: string | null;
  /** The attempt whose place `attempt` took; stays when `previous` goes. */
  readonly replaced: string | null;
  /** Who published or unpublished it last; null before the first publish is complete. */
  readonly writer: ArticleWriter | null;
  /** The object or file that gave it (`seed/publish/giver.ts`); null where that is not known, and once it is unpublished. */
  readonly givenBy: string | null;
}

/** `previous` of an article's first publish. */
export const noPrevious = 'NONE';

/** @throws UnreadableError where the table is of a layout that this version does not know */
export function headFromItem(item: Item): ArticleHead {
  checkLayout(item);
  return {
    slug: stringAt(item, 'slug'),
    identity: stringAt(item, 'identity'),
    attempt: optionalStringAt(item, 'attempt'),
    kept: keptFromItem(item),
    live: item.live?.BOOL ?? false,
    revision: numberAt(item, 'revision'),
    fingerprint: optionalStringAt(item, 'fingerprint'),
    pending: optionalStringAt(item, 'pending'),
    claims: numberAt(item, 'claims'),
    previous: optionalStringAt(item, 'previous'),
    replaced: optionalStringAt(item, 'replaced'),
    writer: articleWriters.find((writer) => writer === item.writer?.S) ?? null,
    givenBy: optionalStringAt(item, 'givenBy'),
  };
}

/**
 * The attempt that readers of an article see, given its head's item; null where they see none.
 *
 * @throws UnreadableError where the table is of a layout that this version does not know
 */
export function servedAttempt(item: Item | undefined): string | null {
  checkLayout(item);
  return item?.live?.BOOL === true ? optionalStringAt(item, 'attempt') : null;
}

/** The attempt that readers see; null where they see none. */
export function servedAttemptOf(head: ArticleHead | null | undefined): string | null {
  return head?.live === true ? head.attempt : null;
}

/**
 * Whether readers see an entry of the article with such a key, once it is there. Of an attempt that is served no more, what they
 * see only grows less: what they do not see of it they never will again.
 */
export function isServedEntry(head: ArticleHead | null | undefined, key: Key): boolean {
  const attempt = servedAttemptOf(head);
  return head != null && attempt !== null && attemptAt({ attempt, kept: head.kept }, key) === attemptOfKey(key);
}

/**
 * Whether its attempt was flipped and is not settled: the records of it and of the attempt before may or may not have counted it.
 * Where nobody is about to finish it, whoever comes next does.
 */
export function isSettling(head: ArticleHead): boolean {
  return head.previous !== null;
}

/** Attempts of which a publish that is under way, or was interrupted, may still write or delete something. */
export function attemptsUnderWay(head: ArticleHead | null | undefined): readonly string[] {
  if (head === null || head === undefined) return [];
  const settling = isSettling(head) ? [head.previous, head.attempt] : [];
  return [head.pending, ...settling].filter((attempt) => attempt !== null);
}

/** What an attempt is to its article. `OVER`: it is neither served, nor of a publish that is under way. */
type AttemptStanding = 'SERVED' | 'UNDER_WAY' | 'OVER';

export function standingOf(attempt: string, head: ArticleHead | null | undefined): AttemptStanding {
  if (attempt === servedAttemptOf(head)) return 'SERVED';
  return attemptsUnderWay(head).includes(attempt) ? 'UNDER_WAY' : 'OVER';
}
