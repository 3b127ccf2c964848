import { foldedName } from '../../schema/slug.ts';
import { sortNameOf } from '../../schema/sort-name.ts';
import type { Item, Key } from '../../schema/table/item.ts';
import { entryKey, formsPartition, nameList, namesPartition } from '../../schema/table/keys.ts';
import { initialOf, searchFormsOf } from '../../schema/table/name-entry.ts';
import { actorFromItem, publicationFromItem, sourceFromItem } from '../../schema/table/record.ts';
import type { RecordId } from './expected-counts.ts';
import { readable } from './readable.ts';

/** What a record says of itself; null where that cannot be read. */
export interface RecordSays {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ReturnType<typeof actorFromItem>['kind'] | null;
}

export function recordSays(id: RecordId, item: Item): RecordSays | null {
  return readable((): RecordSays => {
    if (id.startsWith('ACTOR#')) {
      const { name, aliases, kind } = actorFromItem(item);
      return { name, aliases, kind };
    }
    if (id.startsWith('SOURCE#')) {
      const { name, abbreviations = [] } = sourceFromItem(item);
      return { name, aliases: abbreviations, kind: null };
    }
    return { name: publicationFromItem(item).name, aliases: [], kind: null };
  });
}

/** The keys under which a record with articles is listed by name. */
export function expectedNames(id: RecordId, { name, aliases, kind }: RecordSays, attempt: string): Key[] {
  const [type, slug] = [typeOf(id), id.slice(id.indexOf('#') + 1)];
  const entry = (pk: string, form: string): Key => entryKey(pk, nameList, `${form}#${slug}`, attempt);
  const whole = foldedName(name);
  return [
    entry(namesPartition(type), whole),
    ...(kind === null
      ? []
      : [entry(namesPartition(type, kind), kind === 'PERSON' ? foldedName(sortNameOf(name)) : whole)]),
    ...(type === 'PUBLICATION' ? [] : searchFormsOf({ name, aliases })).map((form) =>
      entry(formsPartition(type, initialOf(form)), form),
    ),
  ];
}

export function typeOf(id: RecordId): 'ACTOR' | 'SOURCE' | 'PUBLICATION' {
  if (id.startsWith('ACTOR#')) return 'ACTOR';
  return id.startsWith('SOURCE#') ? 'SOURCE' : 'PUBLICATION';
}
