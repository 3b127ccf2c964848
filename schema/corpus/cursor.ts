import { InvalidCursorError } from '../errors.ts';
import { afterAll, maximumSortKeyBytes } from '../table/keys.ts';

/** A list position as clients hold it: opaque, and of one list only. */
export function encodeCursor(list: string, position: string): string {
  return Buffer.from(`${list}${position}`).toString('base64url');
}

/** @throws InvalidCursorError where the cursor is not one of `list`. */
export function decodeCursor(list: string, cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const position = text.slice(list.length);
  const known = text.startsWith(list) && position !== '' && !position.includes(afterAll);
  const fits = Buffer.byteLength(`${text}#${afterAll}`) <= maximumSortKeyBytes;
  if (!known || !fits || encodeCursor(list, position) !== cursor) throw new InvalidCursorError();
  return position;
}
