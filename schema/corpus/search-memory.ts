import type { BlockReader } from '../search/block-reader.ts';
import type { Columns } from '../search/columns.ts';
import type { SegmentName } from '../search/merge-segments.ts';
import { type Item, keyOf } from '../table/item.ts';
import type { OwnSegment } from '../table/own-segment.ts';
import { ownSegmentFromItems } from '../table/search-items.ts';
import { type SearchManifest, searchManifestFromItem } from '../table/search-manifest.ts';

/** What searches of one table keep for one another, where each is given the same object: empty at first. */
export interface SearchMemory {
  kept?: KeptSegments;
}

/** An article's own segment, and the bytes that it was read from. */
interface KeptOwn {
  readonly segment: OwnSegment;
  readonly body: Uint8Array;
}

/** Bytes that the name of an article takes in memory: two texts and an object. */
const nameBytes = 256;

/**
 * Parts of segments as searches read them, those that were used last: 20 MB at most. A merged segment never changes, so that its
 * parts are right as long as a manifest names it. What may be written anew under its key, the manifest and an article's own
 * segment, is read each time, and only not decoded again where its bytes are the same.
 */
export class KeptSegments {
  readonly columns = new RecentParts<Columns>(4_000_000, ({ digests }) => digests.buffer.byteLength);
  readonly blocks = new RecentParts<BlockReader>(8_000_000, (block) => block.bytesHeld);
  readonly names = new RecentParts<readonly SegmentName[]>(3_000_000, ({ length }) => length * nameBytes);
  readonly #own = new RecentParts<KeptOwn>(
    4_000_000,
    ({ segment, body }) => segment.reader.bytesHeld + body.byteLength,
  );
  #manifest: { readonly body: Uint8Array; readonly read: SearchManifest } | null = null;

  /** What belongs to segments that the manifest names no more is dropped. Throws as `searchManifestFromItem`. */
  manifest(item: Item | undefined): SearchManifest {
    const body = item?.body?.B;
    if (body !== undefined && this.#manifest !== null && areSame(body, this.#manifest.body)) return this.#manifest.read;
    const read = searchManifestFromItem(item);
    this.#manifest = body === undefined ? null : { body: new Uint8Array(body), read };
    const named = new Set(read.segments.map(({ id }) => id));
    for (const parts of [this.columns, this.blocks, this.names]) parts.keepOnly(named);
    return read;
  }

  /**
   * The own segments among those whose parts are given that are whole; of all others nothing is kept.
   *
   * Throws as `ownSegmentFromItems`.
   */
  own(segments: readonly (readonly Item[])[]): OwnSegment[] {
    this.#own.keepOnly(new Set(segments.flatMap(([first]) => (first === undefined ? [] : [keyOf(first).sk]))));
    return segments.flatMap((items) => {
      const [first, ...others] = items;
      const body = first?.body?.B;
      if (first === undefined || body === undefined) return [];
      const { sk } = keyOf(first);
      const known = others.length === 0 ? this.#own.get(sk, 0) : undefined;
      if (known !== undefined && areSame(body, known.body)) return [known.segment];
      const segment = ownSegmentFromItems(items);
      // A copy: a small Buffer is a part of one that holds others too.
      if (segment !== null && others.length === 0) this.#own.set(sk, 0, { segment, body: new Uint8Array(body) });
      return segment === null ? [] : [segment];
    });
  }
}

function areSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/**
 * Parts of segments, so many bytes at most: what was used longest ago goes first. `lru-cache` (11.5.3) does the same in 18.8 KB,
 * half of what all of search weighs; this is 0.5.
 */
class RecentParts<Part> {
  readonly #parts = new Map<string, { readonly id: string; readonly part: Part }>();
  readonly #mostBytes: number;
  readonly #bytesOf: (part: Part) => number;
  #bytes = 0;

  constructor(mostBytes: number, bytesOf: (part: Part) => number) {
    this.#mostBytes = mostBytes;
    this.#bytesOf = bytesOf;
  }

  get(id: string, number: number): Part | undefined {
    const key = keyOfPart(id, number);
    const held = this.#parts.get(key);
    if (held === undefined) return undefined;
    // Behind all others.
    this.#parts.delete(key);
    this.#parts.set(key, held);
    return held.part;
  }

  set(id: string, number: number, part: Part): void {
    const key = keyOfPart(id, number);
    this.#drop(key);
    this.#parts.set(key, { id, part });
    this.#bytes += this.#bytesOf(part);
    for (const oldest of this.#parts.keys()) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#drop(oldest);
    }
  }

  keepOnly(ids: ReadonlySet<string>): void {
    for (const [key, { id }] of this.#parts) if (!ids.has(id)) this.#drop(key);
  }

  #drop(key: string): void {
    const held = this.#parts.get(key);
    if (held === undefined) return;
    this.#parts.delete(key);
    this.#bytes -= this.#bytesOf(held.part);
  }
}

const keyOfPart = (id: string, number: number): string => `${id} ${number}`;
