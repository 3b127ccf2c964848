import { InvalidCursorError } from '../../errors.ts';
import { cursorsOf, type ListIdentity } from './cursors.ts';
import { type PageArguments, pageRequestOf } from './page-arguments.ts';

export interface InMemoryList<Item> {
  readonly identity: ListIdentity;
  /** All that the filter leaves, in order. */
  readonly items: readonly Item[];
  /** Unique in the list. */
  readonly keyOf: (item: Item) => string;
}

/** A page of a list that is all there, with its exact count. Throws BAD_PAGE and BAD_CURSOR. */
export function inMemoryPage<Item, Node, Extra extends object>(
  { identity, items, keyOf }: InMemoryList<Item>,
  pageArguments: PageArguments,
  edgeOf: (item: Item) => { readonly node: Node } & Extra,
) {
  const cursors = cursorsOf(identity);
  const { limit, direction, cursor } = pageRequestOf(pageArguments, cursors);
  const place = cursor === null ? null : placeOf(cursor);

  let start = 0;
  let end = items.length;
  if (direction === 'FORWARD') {
    if (place !== null) start = place + 1;
    end = Math.min(start + limit, end);
  } else {
    if (place !== null) end = place;
    start = Math.max(end - limit, 0);
  }
  const page = items.slice(start, end);
  const cursorAt = (item: Item | undefined) => (item === undefined ? null : cursors.encode(keyOf(item)));
  return {
    edges: page.map((item) => ({ ...edgeOf(item), cursor: cursors.encode(keyOf(item)) })),
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: cursorAt(page[0]),
      endCursor: cursorAt(page.at(-1)),
    },
    totalCount: () => items.length,
  };

  function placeOf(key: string): number {
    const index = items.findIndex((item) => keyOf(item) === key);
    if (index === -1) throw new InvalidCursorError();
    return index;
  }
}
