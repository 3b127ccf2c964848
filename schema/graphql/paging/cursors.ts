import { InvalidCursorError } from '../../errors.ts';

/** What tells one list from every other: its field, what it is of, its filter and its order. Must serialize to JSON. */
export type ListIdentity = readonly unknown[];

/** Places in one list as clients hold them: opaque, and of no other list. */
export interface Cursors {
  encode(place: string): string;
  /** @throws InvalidCursorError on what `encode` of this list did not give */
  decode(cursor: string): string;
}

/** A cursor is a checksum of list and place, then the place: base64url of both. */
export function cursorsOf(identity: ListIdentity): Cursors {
  const list = fnv1a(JSON.stringify(identity), offsetBasis);
  const encode = (place: string): string =>
    Buffer.from(`${fnv1a(place, list).toString(36).padStart(checksumLength, '0')}${place}`).toString('base64url');
  return {
    encode,
    decode(cursor) {
      const place = Buffer.from(cursor, 'base64url').toString('utf8').slice(checksumLength);
      if (encode(place) !== cursor) throw new InvalidCursorError();
      return place;
    },
  };
}

/** 32 bits in base 36. */
const checksumLength = 7;
const offsetBasis = 0x811c9dc5;

/** The 32-bit FNV-1a hash, by UTF-16 code units: it tells lists apart, and keeps nobody from forging a cursor. */
function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
