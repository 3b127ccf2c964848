import { type ActorKind, actorKinds } from '../records/actor.ts';
import { type Item, stringAt } from '../table/item.ts';
import { countedPartition, countList, stepOfPosition } from '../table/keys.ts';
import { type RankedType, rankOf, rankText } from '../table/rank-entry.ts';
import { tableEntries } from './entries.ts';
import type { List } from './list.ts';
import { listedRecord } from './listed-records.ts';
import { mergedEntries } from './merged-entries.ts';
import type { TableReads } from './table-reads.ts';

/**
 * Actors by mentions, or sources by citations: those with the most first, in steps of a tenth (`count-step.ts`), and within a
 * step by name. Actors of all kinds are read from the lists of the four.
 */
export function countedList<Node>(
  reads: TableReads,
  type: RankedType,
  nodeOf: (item: Item) => Node,
  kind?: ActorKind | undefined,
): List<Node> {
  const kinds = type === 'SOURCE' ? [null] : kind === undefined ? actorKinds : [kind];
  const lists = kinds.map((one) => tableEntries(reads.query, countedPartition(type, one), countList));
  return {
    read: mergedEntries(countList, lists),
    prefix: countList,
    descending: false,
    nodeOf: async ({ item, position, attempt }) => {
      const found = await listedRecord(reads, type, stringAt(item, 'slug'));
      const rank = found === null ? null : rankOf(found);
      if (found === null || rank === null) return null;
      // Of a record that is moving there are two entries for a moment: it says which is served.
      const isServed = rankText(rank) === rankText({ step: stepOfPosition(position), attempt });
      return isServed ? nodeOf(found) : null;
    },
  };
}
