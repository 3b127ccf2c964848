import { InvalidCursorError } from '../errors.ts';
import { afterAll, maximumSortKeyBytes } from '../table/keys.ts';

/** A place in a list: that of an edge, or how far a narrowed page has read where it found none. */
export interface Place {
  readonly isEdge: boolean;
  /** Whether an edge is known to lie behind it, in the direction of reading. */
  readonly followsEdge: boolean;
  /** Of an edge, its entry's position, without the attempt; else the sort key without the list's prefix. */
  readonly key: string;
  /** Of an edge inside an entry, which of the entry's annotations it is, from 0 on; null where an entry is one edge. */
  readonly index: number | null;
}

/** The first character of a cursor, by what it is of. */
const edgeMark = '=';
const insideMark = '@';
const readToMark = '-';
const readToAfterEdgesMark = '+';
const marks = new Set([edgeMark, insideMark, readToMark, readToAfterEdgesMark]);

export function edgeCursor(position: string): string {
  return `${edgeMark}${position}`;
}

/** Of an annotation: its entry's place, and which of the entry's annotations it is. */
export function insideCursor(position: string, index: number): string {
  return `${insideMark}${position}#${index}`;
}

/** @param sortKey without the list's prefix */
export function readToCursor(sortKey: string, followsEdge: boolean): string {
  return `${followsEdge ? readToAfterEdgesMark : readToMark}${sortKey}`;
}

/**
 * @param inside whether the list is one of annotations, whose edges stand inside its entries
 * @throws InvalidCursorError where no list of that kind can have given it
 */
export function placeOf(cursor: string, inside: boolean): Place {
  const mark = cursor.slice(0, 1);
  const key = cursor.slice(1);
  const isEdge = mark === edgeMark || mark === insideMark;
  const fits = Buffer.byteLength(`${cursor}#${afterAll}`) <= maximumSortKeyBytes - longestPrefix;
  const isKnown = marks.has(mark) && (!isEdge || (mark === insideMark) === inside);
  if (!isKnown || key === '' || key.includes(afterAll) || !fits) throw new InvalidCursorError();
  const place = { isEdge, followsEdge: mark !== readToMark };
  if (mark !== insideMark) return { ...place, key, index: null };
  const found = insidePattern.exec(key);
  if (found?.[1] === undefined) throw new InvalidCursorError();
  return { ...place, key: found[1], index: Number(found[2]) };
}

const insidePattern = /^(.+)#(\d{1,7})$/s;

/** Bytes of the longest prefix of a list's sort keys, and some. */
const longestPrefix = 16;
