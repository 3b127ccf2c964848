import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Item, type Key, keyItem, numberAt } from './item.ts';

/** Below DynamoDB's 400 KB an item, keys and attribute names included. */
const partBytes = 380_000;

/** A text, or bytes, deflated, as items of up to 380 KB: as many as it takes, each of which says how many there are. */
export function partItems(text: string | Uint8Array, keyOfPart: (part: number) => Key): Item[] {
  const body = deflateRawSync(text, { level: 9 });
  const parts = Math.ceil(body.length / partBytes);
  return Array.from({ length: parts }, (_, part) => ({
    ...keyItem(keyOfPart(part)),
    parts: { N: String(parts) },
    body: { B: body.subarray(part * partBytes, (part + 1) * partBytes) },
  }));
}

/** How many parts there are of what this item belongs to. */
export function partsOf(item: Item): number {
  return numberAt(item, 'parts');
}

/** The text in the given parts, which are all of one text and in order; null where some are missing. */
export function textOfParts(items: readonly Item[]): string | null {
  return bytesOfParts(items)?.toString('utf8') ?? null;
}

/** The same of bytes. */
export function bytesOfParts(items: readonly Item[]): Buffer | null {
  const [first] = items;
  // Earlier builds marked an attempt to unpublish with an empty part that says 0.
  if (first === undefined || partsOf(first) === 0 || partsOf(first) !== items.length) return null;
  const bodies = items.map((item) => item.body?.B ?? new Uint8Array());
  const body = bodies.length === 1 ? bodies[0] : Buffer.concat(bodies);
  return body === undefined ? null : inflateRawSync(body);
}
