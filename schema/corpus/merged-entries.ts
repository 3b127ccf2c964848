import { compareKeys, type EntryRange, type ListEntry, type ReadEntries } from './entries.ts';

/**
 * Reads several lists of the same kind as if they were one: entries of the same position stand beside each other. One request
 * to each list each time.
 *
 * @param prefix what the sort keys of all of them begin with
 */
export function mergedEntries(prefix: string, lists: readonly ReadEntries[]): ReadEntries {
  const keyOf = ({ position, attempt }: ListEntry): string => `${prefix}${position}#${attempt}`;
  return async (range: EntryRange) => {
    const { ascending, limit } = range;
    const compare = (left: string, right: string): number =>
      ascending ? compareKeys(left, right) : compareKeys(right, left);
    const reads = await Promise.all(lists.map((read) => read(range)));
    // Beyond where the first of them stopped, another may have what this one has not been asked for.
    const [end = null] = reads.flatMap(({ next }) => next ?? []).sort(compare);
    const all = reads
      .flatMap(({ entries }) => entries)
      .map((entry) => ({ entry, key: keyOf(entry) }))
      .filter(({ key }) => end === null || compare(key, end) <= 0)
      .sort((left, right) => compare(left.key, right.key));
    const kept = all.slice(0, limit);
    // Two lists may have the same key: what begins after it leaves both out, so both are given.
    while (kept.length > 0 && all[kept.length]?.key === kept.at(-1)?.key)
      kept.push(...all.slice(kept.length, kept.length + 1));
    return {
      entries: kept.map(({ entry }) => entry),
      next: kept.length < all.length ? (kept.at(-1)?.key ?? null) : end,
    };
  };
}
