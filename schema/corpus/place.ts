import { InvalidCursorError } from '../errors.ts';
import { afterAll, maximumSortKeyBytes } from '../table/keys.ts';

/** A place in a list: that of an edge, or how far a narrowed page has read where it found none. */
export interface Place {
  readonly isEdge: boolean;
  /** Whether an edge is known to lie behind it, in the direction of reading. */
  readonly followsEdge: boolean;
  /** Of an edge, its position, without the attempt; else the sort key without the list's prefix. */
  readonly key: string;
}

/** The first character of a cursor, by what it is of. */
const edgeMark = '=';
const readToMark = '-';
const readToAfterEdgesMark = '+';

export function edgeCursor(position: string): string {
  return `${edgeMark}${position}`;
}

/** @param sortKey without the list's prefix */
export function readToCursor(sortKey: string, followsEdge: boolean): string {
  return `${followsEdge ? readToAfterEdgesMark : readToMark}${sortKey}`;
}

/** @throws InvalidCursorError where no list of the table can have given it */
export function placeOf(cursor: string): Place {
  const [mark] = cursor;
  const key = cursor.slice(1);
  const known = mark === edgeMark || mark === readToMark || mark === readToAfterEdgesMark;
  const fits = Buffer.byteLength(`${cursor}#${afterAll}`) <= maximumSortKeyBytes - longestPrefix;
  if (!known || key === '' || key.includes(afterAll) || !fits) throw new InvalidCursorError();
  return { isEdge: mark === edgeMark, followsEdge: mark !== readToMark, key };
}

/** Bytes of the longest prefix of a list's sort keys, and some. */
const longestPrefix = 16;
