import { type Item, type Key, optionalStringAt } from './item.ts';
import { allArticlesPartition, citationList, citedPartition, partList, recordPartition } from './keys.ts';

/*
 * Which entries of earlier attempts count with the attempt that a head names. What another revision says as it was said
 * before is not written again: its entries keep the name of the attempt that wrote them, and the head says so. It says it of
 * shares, into which an article's entries fall by their partitions, so that it takes some bytes however many they are.
 */

/** The shares of one earlier attempt that count. */
export interface KeptShares {
  readonly attempt: string;
  /** A bit for each share. */
  readonly shares: number;
}

/** An attempt, and what counts with it of earlier ones; of all other shares its own entries count. */
export interface ServedEntries {
  readonly attempt: string;
  readonly kept: readonly KeptShares[];
}

/** A head and the bits of a number hold so many. */
const shareCount = 32;

const keptPartitions = [recordPartition('PUBLICATION', ''), citedPartition('')];

/**
 * The share that an entry is in; null of one that each attempt writes anew. That is what search and the list by time of
 * ingestion hold, which name the attempt or its time, and the lists of articles of actors and sources: readers ask for a
 * document by the attempt of its entry there, and for an article's entry in one of them by its key in another.
 *
 * Never changed for what is in a share: heads that are stored name shares by their numbers.
 */
export function shareOf({ pk, sk }: Key): number | null {
  const isKept =
    pk === allArticlesPartition ||
    keptPartitions.some((partition) => pk.startsWith(partition)) ||
    sk.startsWith(citationList) ||
    sk.startsWith(`${partList}${citationList}`);
  return isKept ? digestOf(pk) % shareCount : null;
}

/** FNV-1a, of UTF-16. */
function digestOf(text: string): number {
  let digest = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) digest = Math.imul(digest ^ text.charCodeAt(index), 0x01000193);
  return (digest ^ (digest >>> 16)) >>> 0;
}

const bitOf = (share: number): number => (1 << share) >>> 0;

export const withShare = (shares: number, share: number): number => (shares | bitOf(share)) >>> 0;

/** The attempt whose entry counts of those that stand at one place of a list. */
export function attemptAt({ attempt, kept }: ServedEntries, key: Key): string {
  // Of most articles nothing is kept.
  if (kept.length === 0) return attempt;
  const share = shareOf(key);
  if (share === null) return attempt;
  return kept.find(({ shares }) => (shares & bitOf(share)) !== 0)?.attempt ?? attempt;
}

/** The attempt that wrote the entry with a key. */
export const attemptOfKey = ({ sk }: Key): string => sk.slice(sk.lastIndexOf('#') + 1);

/** The key of the entry that counts at the place of a key. */
export function keyOfServed(served: ServedEntries, key: Key): Key {
  return { pk: key.pk, sk: `${placeOfKey(key)}${attemptAt(served, key)}` };
}

/** The sort key without the attempt. */
export const placeOfKey = ({ sk }: Key): string => sk.slice(0, sk.lastIndexOf('#') + 1);

/** As text, in an attribute of its own: `attempt shares`, the shares in hexadecimal, with spaces between. */
export function keptToText(kept: readonly KeptShares[]): string {
  return kept.map(({ attempt, shares }) => `${attempt} ${shares.toString(16)}`).join(' ');
}

/** What a head, or a manifest, says is kept. */
export function keptFromItem(item: Item): KeptShares[] {
  const words = optionalStringAt(item, 'kept')?.split(' ') ?? [];
  return Array.from({ length: words.length / 2 }, (_, index) => ({
    attempt: words[2 * index] ?? '',
    shares: Number.parseInt(words[2 * index + 1] ?? '', 16),
  }));
}
