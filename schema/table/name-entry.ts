import type { ActorKind } from '../records/actor.ts';
import { foldedName } from '../slug.ts';
import { sortNameOf } from '../sort-name.ts';
import { type Item, keyItem } from './item.ts';
import { entryKey, formsPartition, nameList, namesPartition, type RecordType } from './keys.ts';

/** What a record is listed under. */
export interface ListedNames {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Of an actor: it is listed among its kind too. */
  readonly kind: ActorKind | null;
  /** As `ActorRecord` has it. */
  readonly surname?: string | undefined;
}

/** The folded name and aliases, each once, in order. */
function foldedFormsOf({ name, aliases }: Pick<ListedNames, 'name' | 'aliases'>): readonly string[] {
  return [...new Set([name, ...aliases].map(foldedName))].filter((form) => form !== '').sort();
}

/** Words by which nobody looks a name up: no form begins with them but a whole one. */
const smallWords = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);
/** Of a record, so that one with many long aliases costs no more writes than an article. */
const mostForms = 100;

/**
 * The forms by which a record is found from their beginnings: the folded name and aliases, then each from any of its words
 * on (`putin`, `von-der-leyen`). Whole ones come first: of several forms that begin alike, a list shows the record at the
 * first of these.
 */
export function searchFormsOf(names: Pick<ListedNames, 'name' | 'aliases'>): readonly string[] {
  const whole = foldedFormsOf(names);
  const fromWords = whole.flatMap((form) => {
    const words = form.split('-');
    return words.flatMap((word, index) => (index === 0 || smallWords.has(word) ? [] : words.slice(index).join('-')));
  });
  return [...new Set([...whole, ...fromWords.sort()])].slice(0, Math.max(mostForms, whole.length));
}

/** What a record stores of its place in the lists, so that whoever removes its entries derives nothing anew. */
export interface Listing {
  readonly kind: ActorKind | null;
  /** Sort keys of its entries, without the attempt they all end in, by partition. */
  readonly entries: Readonly<Record<string, readonly string[]>>;
}

export function listingOf(type: RecordType, slug: string, names: ListedNames): Listing {
  // Persons as an index lists them.
  return listingUnder(type, slug, names, names.kind === 'PERSON' ? sortNameOf(names) : names.name);
}

function listingUnder(
  type: RecordType,
  slug: string,
  { name, aliases, kind }: ListedNames,
  nameInLists: string,
): Listing {
  const listed = foldedName(nameInLists);
  const places: (readonly [string, string])[] = [
    [namesPartition(type), listed],
    ...(kind === null ? [] : [[namesPartition(type, kind), listed] as const]),
    ...(type === 'PUBLICATION' ? [] : searchFormsOf({ name, aliases })).map(
      (form) => [formsPartition(type, initialOf(form)), form] as const,
    ),
  ];
  const entries: Record<string, string[]> = {};
  for (const [partition, form] of places) {
    entries[partition] = [...(entries[partition] ?? []), entryKey(partition, nameList, `${form}#${slug}`, '').sk];
  }
  return { kind, entries };
}

/** The entries of a listing, as the attempt writes them. */
export function listingItems(slug: string, { entries }: Listing, attempt: string): Item[] {
  return Object.entries(entries).flatMap(([pk, sortKeys]) =>
    sortKeys.map((sk) => ({ ...keyItem({ pk, sk: `${sk}${attempt}` }), slug: { S: slug } })),
  );
}

/** A listing as it was stored; earlier builds stored the names, from which its entries are derived, a person's as they are. */
export function storedListing(type: RecordType, slug: string, stored: Listing | ListedNames): Listing {
  return 'entries' in stored ? stored : listingUnder(type, slug, stored, stored.name);
}

/** The folded name by which a listing's lists are in order; by it records of one count come too. */
export function nameOfListing(type: RecordType, slug: string, { entries }: Listing): string {
  const [key = ''] = entries[namesPartition(type)] ?? [];
  return key.slice(nameList.length, -`#${slug}#`.length);
}

/** The first character of a folded form; names are spread over partitions by it. */
export function initialOf(form: string): string {
  return [...form][0] ?? '';
}
