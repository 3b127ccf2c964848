import { foldedName } from '../../schema/slug.ts';
import { sortNameOf } from '../../schema/sort-name.ts';
import type { Item, Key } from '../../schema/table/item.ts';
import { entryKey, formsPartition, nameList, namesPartition } from '../../schema/table/keys.ts';
import { initialOf, type Listing, searchFormsOf } from '../../schema/table/name-entry.ts';
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

/** The keys under which a record with articles is listed by name. */
export function expectedNames(id: RecordId, says: RecordSays, attempt: string): Key[] {
  const { name, aliases, kind } = says;
  const [type, slug] = [typeOf(id), id.slice(id.indexOf('#') + 1)];
  const entry = (pk: string, form: string): Key => entryKey(pk, nameList, `${form}#${slug}`, attempt);
  const whole = foldedName(name);
  return [
    entry(namesPartition(type), whole),
    ...(kind === null
      ? []
      : [entry(namesPartition(type, kind), kind === 'PERSON' ? foldedName(sortNameOf(says)) : whole)]),
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

export function typeOf(id: RecordId): 'ACTOR' | 'SOURCE' | 'PUBLICATION' {
  if (id.startsWith('ACTOR#')) return 'ACTOR';
  return id.startsWith('SOURCE#') ? 'SOURCE' : 'PUBLICATION';
}
