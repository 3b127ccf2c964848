import type { ActorKind } from '../records/actor.ts';
import { type Item, type Key, keyItem, optionalStringAt } from './item.ts';
import { countedPartition, countList, countPosition, entryKey } from './keys.ts';

/**
 * The attribute in which a record says which of its entries in the lists by count is served: the number of its count's step,
 * and the attempt that wrote the entry. It is set by the update that brings the count to that step.
 */
export const rankAttribute = 'countEntry';

/** The counter by which actors, and sources, are listed. */
export const rankedCounter = { ACTOR: 'mentions', SOURCE: 'citations' } as const;

/** What has lists by count. */
export type RankedType = keyof typeof rankedCounter;

export interface Rank {
  /** The number of the step (`count-step.ts`). */
  readonly step: number;
  readonly attempt: string;
}

/** Who is listed: the folded name, and an actor's kind. */
export interface RankedRecord {
  readonly type: RankedType;
  readonly slug: string;
  readonly name: string;
  readonly kind: ActorKind | null;
}

export const rankText = ({ step, attempt }: Rank): string => `${step} ${attempt}`;

/** Null of a record in no list by count: nothing speaks of it, or an earlier build published all that does. */
export function rankOf(item: Item): Rank | null {
  const text = optionalStringAt(item, rankAttribute);
  if (text === null) return null;
  const cut = text.indexOf(' ');
  return { step: Number(text.slice(0, cut)), attempt: text.slice(cut + 1) };
}

export function rankKey({ type, slug, name, kind }: RankedRecord, { step, attempt }: Rank): Key {
  return entryKey(countedPartition(type, kind), countList, countPosition(step, name, slug), attempt);
}

export function rankItem(key: Key, slug: string): Item {
  return { ...keyItem(key), slug: { S: slug } };
}
