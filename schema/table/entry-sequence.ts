import { type Item, stringAt } from './item.ts';

/*
 * The entries of one article in one list say how many they are, and which of them each is: a reader that sees some of them
 * knows whether it has seen all. Without that, a Query between two batches of a publish whose head is read after the flip
 * would show part of an article.
 */

/** Which entry of its article in its list it is: 0-based, in the order of the text. */
export interface EntrySequence {
  readonly ordinal: number;
  readonly count: number;
}

/** The items, each with its place in its sequence; one that is alone needs none. They are in the order of the text. */
export function withSequences(items: readonly Item[]): Item[] {
  const counts = new Map<string, number>();
  const ordinals = items.map((item) => {
    const list = listOf(item);
    const ordinal = counts.get(list) ?? 0;
    counts.set(list, ordinal + 1);
    return ordinal;
  });
  return items.map((item, index) => {
    const count = counts.get(listOf(item));
    return count === 1 ? item : { ...item, ordinal: { N: String(ordinals[index]) }, count: { N: String(count) } };
  });
}

/** Partition and name of the list, which is the sort key's first part. */
function listOf(item: Item): string {
  const sk = stringAt(item, 'sk');
  return `${stringAt(item, 'pk')} ${sk.slice(0, sk.indexOf('#'))}`;
}

/** Null of an entry that is alone, or that was written by a build which did not number them. */
export function sequenceOf({ ordinal, count }: Item): EntrySequence | null {
  return ordinal?.N === undefined || count?.N === undefined
    ? null
    : { ordinal: Number(ordinal.N), count: Number(count.N) };
}
