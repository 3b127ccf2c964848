import type { Item } from '../table/item.ts';
import { type RecordType, recordKey } from '../table/keys.ts';
import {
  actorCountsOf,
  actorFromItem,
  isListed,
  publicationCountsOf,
  publicationFromItem,
  sourceCountsOf,
  sourceFromItem,
  surfaceFormsOf,
} from '../table/record.ts';
import type { CorpusActor, CorpusPublication, CorpusSource } from './corpus.ts';
import type { TableReads } from './table-reads.ts';

/** The record of an actor, a source or a publication. Batched. Null where no article speaks of it. */
export async function listedRecord(
  { items }: Pick<TableReads, 'items'>,
  type: RecordType,
  slug: string,
): Promise<Item | null> {
  const item = await items.load(recordKey(type, slug));
  return isListed(item ?? undefined) ? item : null;
}

/** Reads records of one type, each once; null as `listedRecord`. */
export function recordReader<Node>(
  reads: Pick<TableReads, 'items'>,
  type: RecordType,
  nodeOf: (item: Item) => Node,
): (slug: string) => Promise<Node | null> {
  const read = new Map<string, Promise<Node | null>>();
  return (slug) => {
    const known = read.get(slug);
    if (known !== undefined) return known;
    const reading = listedRecord(reads, type, slug).then((item) => item && nodeOf(item));
    read.set(slug, reading);
    return reading;
  };
}

export const actorOf = (item: Item): CorpusActor => ({ ...actorFromItem(item), counts: actorCountsOf(item) });
export const sourceOf = (item: Item): CorpusSource => ({
  ...sourceFromItem(item),
  counts: sourceCountsOf(item),
  surfaceForms: surfaceFormsOf(item),
});
export const publicationOf = (item: Item): CorpusPublication => ({
  ...publicationFromItem(item),
  counts: publicationCountsOf(item),
});
