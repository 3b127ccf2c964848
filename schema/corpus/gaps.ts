import { sequenceOf } from '../table/entry-sequence.ts';
import { stringAt } from '../table/item.ts';
import type { ListEntry } from './entries.ts';

export interface Stretch {
  /** In the reading direction, one after the other as the table has them. */
  readonly entries: readonly ListEntry[];
  readonly ascending: boolean;
  /** True where the list may have entries of the first article before these. */
  readonly beginsInside: boolean;
  /** True where it may have entries of the last article after these. */
  readonly endsInside: boolean;
}

/** Names one article's attempt among entries. */
export const attemptOf = ({ item, attempt }: ListEntry): string => `${stringAt(item, 'slug')} ${attempt}`;

/**
 * The attempts of which a stretch lacks an entry: it was read while they were being written. Attempts that do not number
 * their entries are taken to be whole.
 */
export function attemptsWithGaps({ entries, ascending, beginsInside, endsInside }: Stretch): ReadonlySet<string> {
  const sequences = new Map<string, ListEntry[]>();
  for (const entry of entries) {
    const attempt = attemptOf(entry);
    const known = sequences.get(attempt);
    if (known === undefined) sequences.set(attempt, [entry]);
    else known.push(entry);
  }
  const first = entries[0] && stringAt(entries[0].item, 'slug');
  const last = entries.at(-1);
  const gaps = new Set<string>();
  for (const [attempt, sequence] of sequences) {
    const numbers = sequence.flatMap(({ item }) => sequenceOf(item) ?? []);
    const [start] = numbers;
    const end = numbers.at(-1);
    if (start === undefined || end === undefined || numbers.length < sequence.length) continue;
    const slug = sequence[0] && stringAt(sequence[0].item, 'slug');
    const step = ascending ? -1 : 1;
    const [from, to] = ascending ? [start.count - 1, 0] : [0, start.count - 1];
    const whole =
      numbers.every(({ ordinal }, index) => ordinal === start.ordinal + index * step) &&
      (start.ordinal === from || (beginsInside && slug === first)) &&
      (end.ordinal === to || (endsInside && slug === (last && stringAt(last.item, 'slug'))));
    if (!whole) gaps.add(attempt);
  }
  return gaps;
}
