import { UnreadableError } from './formats/unreadable-error.ts';
import { type Item, numberAt } from './item.ts';

/** Which keys the table has and what stands under them; items without the attribute `layout` are of layout 1. */
const tableLayout = 1;

/**
 * Throws where a table is of a layout that this version does not know. Heads, records, the totals and the item at
 * `layoutKey` say which, and stay at their keys in every layout, so that readers find out without a request of their own.
 *
 * @throws UnreadableError
 */
export function checkLayout(item: Item | undefined): void {
  const layout = item?.layout === undefined ? 1 : numberAt(item, 'layout');
  if (layout === tableLayout) return;
  throw new UnreadableError(
    'TABLE_LAYOUT_UNKNOWN',
    `The table has layout ${layout}; this version of gloss reads layout ${tableLayout}. Move it into a new table: npm run migrate -- --from TABLE --to TABLE`,
  );
}
