import { foldedName } from '../../schema/slug.ts';
import { sortNameOf } from '../../schema/sort-name.ts';
import { type Item, type Key, optionalStringAt } from '../../schema/table/item.ts';
import { entryKey, formsPartition, nameList, namesPartition } from '../../schema/table/keys.ts';
import { initialOf, type Listing, searchFormsOf, storedListing } from '../../schema/table/name-entry.ts';
import { actorFromItem, publicationFromItem, sourceFromItem } from '../../schema/table/record.ts';
import type { RecordId } from './expected-counts.ts';
import { readable } from './readable.ts';

/** What a record says of itself; null where that cannot be read. */
export interface RecordSays {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ReturnType<typeof actorFromItem>['kind'] | null;
  readonly surname?: string | undefined;
}

export function recordSays(id: RecordId, item: Item): RecordSays | null {
  return readable((): RecordSays => {
    if (id.startsWith('ACTOR#')) {
      const { name, aliases, kind, surname } = actorFromItem(item);
      return { name, aliases, kind, surname };
    }
    if (id.startsWith('SOURCE#')) {
      const { name, abbreviations = [] } = sourceFromItem(item);
      return { name, aliases: abbreviations, kind: null };
    }
    return { name: publicationFromItem(item).name, aliases: [], kind: null };
  });
}

/** The folded name by which a record is in order in lists: a person's as an index has it. */
export function expectedNameInLists(says: RecordSays): string {
  return foldedName(says.kind === 'PERSON' ? sortNameOf(says) : says.name);
}

/** The keys under which a record with articles is listed by name. */
export function expectedNames(id: RecordId, says: RecordSays, attempt: string): Key[] {
  const { name, aliases, kind } = says;
  const [type, slug] = [typeOf(id), slugOf(id)];
  const entry = (pk: string, form: string): Key => entryKey(pk, nameList, `${form}#${slug}`, attempt);
  const listed = expectedNameInLists(says);
  return [
    entry(namesPartition(type), listed),
    ...(kind === null ? [] : [entry(namesPartition(type, kind), listed)]),
    ...(type === 'PUBLICATION' ? [] : searchFormsOf({ name, aliases })).map((form) =>
      entry(formsPartition(type, initialOf(form)), form),
    ),
  ];
}

/** What a record that is listed under these names stores of it. */
export function expectedListing(id: RecordId, says: RecordSays): Listing {
  const byPartition = Map.groupBy(expectedNames(id, says, ''), ({ pk }) => pk);
  const entries = [...byPartition].map(([pk, keys]) => [pk, keys.map(({ sk }) => sk)] as const);
  return { kind: says.kind, entries: Object.fromEntries(entries) };
}

/**
 * Whether what a listed record remembers of its entries, which its next publish removes, is what it is listed under. It is not
 * where an earlier build listed it otherwise.
 */
export function remembersNames(id: RecordId, says: RecordSays, item: Item): boolean {
  const listed = optionalStringAt(item, 'listed');
  if (listed === null) return false;
  const stored = storedListing(typeOf(id), slugOf(id), JSON.parse(listed));
  return keysOf(stored) === keysOf(expectedListing(id, says));
}

const keysOf = ({ kind, entries }: Listing): string => {
  const keys = Object.entries(entries).flatMap(([pk, sortKeys]) => sortKeys.map((sk) => `${pk}\n${sk}`));
  return JSON.stringify([kind, keys.sort()]);
};

const slugOf = (id: RecordId): string => id.slice(id.indexOf('#') + 1);

export function typeOf(id: RecordId): 'ACTOR' | 'SOURCE' | 'PUBLICATION' {
  if (id.startsWith('ACTOR#')) return 'ACTOR';
  return id.startsWith('SOURCE#') ? 'SOURCE' : 'PUBLICATION';
}
