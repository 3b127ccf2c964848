import { type Item, type Key, numberAt, optionalStringAt } from '../../schema/table/item.ts';
import { countedPartition, countList, countPosition, entryKey } from '../../schema/table/keys.ts';
import type { RecordId } from './expected-counts.ts';
import { expectedNameInLists, recordSays, typeOf } from './expected-names.ts';

/** Where a record should stand in the lists by count, and what it says of that. */
export interface ExpectedRank {
  /** The number of the step that its count is of. */
  readonly step: number;
  /** The attempt that it names; null where it names none, or one for another step. */
  readonly attempt: string | null;
  readonly slug: string;
  /** @param attempt of the entry */
  readonly keyOf: (attempt: string) => Key;
}

/** Null of a record that should be in no list by count. */
export function expectedRank(id: RecordId, item: Item | undefined): ExpectedRank | null {
  const type = typeOf(id);
  if (item === undefined || type === 'PUBLICATION' || numberAt(item, 'articles') === 0) return null;
  const says = recordSays(id, item);
  if (says === null) return null;
  const step = numberOfStep(numberAt(item, type === 'ACTOR' ? 'mentions' : 'citations'));
  const [of, attempt] = (optionalStringAt(item, 'countEntry') ?? '').split(' ');
  const slug = id.slice(id.indexOf('#') + 1);
  return {
    step,
    attempt: attempt !== undefined && Number(of) === step ? attempt : null,
    slug,
    keyOf: (by) =>
      entryKey(countedPartition(type, says.kind), countList, countPosition(step, expectedNameInLists(says), slug), by),
  };
}

/** The first counts of the steps: every number to 20, then each a tenth more, rounded down. */
const beginnings: number[] = [];
for (let count = 1; count < 2 ** 40; count = count < 20 ? count + 1 : Math.floor((count * 11) / 10)) {
  beginnings.push(count);
}

/** How many steps begin at a count or before it. */
function numberOfStep(count: number): number {
  return beginnings.filter((beginning) => beginning <= count).length;
}
