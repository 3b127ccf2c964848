import { InvalidCursorError } from '../../errors.ts';
import { type PageArguments, pageRequestOf } from './page-arguments.ts';

export interface InMemoryList<Item> {
  /** Names the list in its cursors, so that no cursor of another passes. */
  readonly name: string;
  /** In order, before any filter: a cursor keeps its place under another filter. */
  readonly items: readonly Item[];
  /** Unique in the list. */
  readonly keyOf: (item: Item) => string;
  readonly matches?: ((item: Item) => boolean) | undefined;
}

/** A page of a list that is all there, with its exact count. Throws BAD_PAGE and BAD_CURSOR. */
export function inMemoryPage<Item, Node, Extra extends object>(
  { name, items, keyOf, matches }: InMemoryList<Item>,
  pageArguments: PageArguments,
  edgeOf: (item: Item) => { readonly node: Node } & Extra,
) {
  const { limit, direction, cursor } = pageRequestOf(pageArguments);
  const place = cursor === null ? null : placeOf(cursor);
  const matching = matches === undefined ? items : items.filter(matches);
  const before = (index: number): readonly Item[] =>
    matches === undefined ? items.slice(0, index) : items.slice(0, index).filter(matches);

  let start = 0;
  let end = matching.length;
  if (direction === 'FORWARD') {
    if (place !== null) start = before(place + 1).length;
    end = Math.min(start + limit, end);
  } else {
    if (place !== null) end = before(place).length;
    start = Math.max(end - limit, 0);
  }
  const page = matching.slice(start, end);
  const cursorAt = (item: Item | undefined) => (item === undefined ? null : encodeCursor(name, keyOf(item)));
  return {
    edges: page.map((item) => ({ ...edgeOf(item), cursor: encodeCursor(name, keyOf(item)) })),
    pageInfo: {
      hasNextPage: end < matching.length,
      hasPreviousPage: start > 0,
      startCursor: cursorAt(page[0]),
      endCursor: cursorAt(page.at(-1)),
    },
    totalCount: () => matching.length,
  };

  function placeOf(given: string): number {
    const index = items.findIndex((item) => encodeCursor(name, keyOf(item)) === given);
    if (index === -1) throw new InvalidCursorError();
    return index;
  }
}

function encodeCursor(name: string, key: string): string {
  return Buffer.from(`${name}:${key}`, 'utf8').toString('base64url');
}
