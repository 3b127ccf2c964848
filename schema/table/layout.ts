import { UnreadableError } from './formats/unreadable-error.ts';
import { type Item, numberAt } from './item.ts';

/**
 * Which keys the table has and what stands under them; items without the attribute `layout` are of layout 1. In layout 2 an
 * article has one entry for each of its actors and sources, and its head says what lists show of it.
 */
export const tableLayout = 2;

/** What every head and record, the totals and the item at `layoutKey` hold as their attribute `layout`. */
export const layoutAttribute = { N: String(tableLayout) } as const;

/**
 * Throws where a table is of a layout that this version does not know. Heads, records, the totals and the item at
 * `layoutKey` say which, and stay at their keys in every layout, so that readers find out without a request of their own.
 *
 * @throws UnreadableError
 */
export function checkLayout(item: Item | undefined): void {
  if (item === undefined) return;
  const layout = item.layout === undefined ? 1 : numberAt(item, 'layout');
  if (layout === tableLayout) return;
  throw new UnreadableError(
    'TABLE_LAYOUT_UNKNOWN',
    `The table has layout ${layout}; this version of gloss reads layout ${tableLayout}. Move it into a new table: npm run migrate -- --from TABLE --to TABLE`,
  );
}
