import type { ActorKind } from '../records/actor.ts';
import { foldedName } from '../slug.ts';
import { type Item, keyItem } from './item.ts';
import { entryKey, formsPartition, nameList, namesPartition, type RecordType } from './keys.ts';

/** What a record is listed under. */
export interface ListedNames {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Of an actor: it is listed among its kind too. */
  readonly kind: ActorKind | null;
}

/** The folded name and aliases, each once, in order. */
export function foldedFormsOf({ name, aliases }: Pick<ListedNames, 'name' | 'aliases'>): readonly string[] {
  return [...new Set([name, ...aliases].map(foldedName))].filter((form) => form !== '').sort();
}

export function nameEntryItems(type: RecordType, slug: string, names: ListedNames, attempt: string): Item[] {
  const entry = (partition: string, form: string): Item => ({
    ...keyItem(entryKey(partition, nameList, `${form}#${slug}`, attempt)),
    slug: { S: slug },
  });
  const name = foldedName(names.name);
  return [
    entry(namesPartition(type), name),
    ...(names.kind === null ? [] : [entry(namesPartition(type, names.kind), name)]),
    ...(type === 'PUBLICATION' ? [] : foldedFormsOf(names)).map((form) =>
      entry(formsPartition(type, initialOf(form)), form),
    ),
  ];
}

/** The first character of a folded form; names are spread over partitions by it. */
export function initialOf(form: string): string {
  return [...form][0] ?? '';
}
