import { foldedName } from '../slug.ts';
import type { Item } from '../table/item.ts';
import { stringAt } from '../table/item.ts';
import { formsPartition, nameList, namesPartition, type RecordType } from '../table/keys.ts';
import { initialOf, searchFormsOf } from '../table/name-entry.ts';
import { namesAttemptOf } from '../table/record.ts';
import type { CorpusActor } from './corpus.ts';
import { tableEntries } from './entries.ts';
import type { List, Narrowing } from './list.ts';
import { listedRecord } from './listed-records.ts';
import type { TableReads } from './table-reads.ts';

/** What a record is listed by. */
interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly abbreviations?: readonly string[];
}

/** Narrows a list for each of whose entries a record is read, in batches of 100. */
const byRecord: Narrowing = { lookaheads: [0, 100, 100] };

/** Which of the names. */
export interface NamesFilter {
  readonly kind?: CorpusActor['kind'] | undefined;
  /** The beginning of a name or alias, or of any of its words. */
  readonly nameStartsWith?: string | undefined;
}

/**
 * Records by name; with `nameStartsWith` by the names and aliases of which a word begins with it, each record once.
 *
 * @param keep what the partition of the list does not settle
 */
export function namesList<Node>(
  reads: TableReads,
  type: RecordType,
  nodeOf: (item: Item) => Node & Named,
  { kind, nameStartsWith }: NamesFilter = {},
  keep: (node: Node) => boolean = () => true,
): List<Node> {
  const prefix = prefixOf(nameStartsWith);
  const partition = prefix === null ? namesPartition(type, kind) : formsPartition(type, initialOf(prefix));
  return {
    read: tableEntries(reads.query, partition, nameList),
    prefix: nameList,
    descending: false,
    ...(prefix === null ? {} : { from: prefix, to: prefix, narrowing: byRecord }),
    nodeOf: async ({ item, position, attempt }) => {
      const found = await listedRecord(reads, type, stringAt(item, 'slug'));
      if (found === null || namesAttemptOf(found) !== attempt) return null;
      const node = nodeOf(found);
      if (!keep(node)) return null;
      if (prefix === null) return node;
      const form = position.slice(0, position.indexOf('#'));
      const { name, aliases = node.abbreviations ?? [] } = node;
      const first = searchFormsOf({ name, aliases }).find((known) => known.startsWith(prefix));
      return first === form ? node : null;
    },
  };
}

function prefixOf(nameStartsWith: string | undefined): string | null {
  return nameStartsWith === undefined || nameStartsWith.trim() === '' ? null : foldedName(nameStartsWith);
}
