import { type Item, stringSetAt } from './item.ts';

/*
 * Which articles have a name under which works are cited: their slugs, as a set. It only grows, and proves nothing: what
 * each article says of itself decides. So it is written once, before the article is served, and needs no order of writes.
 */

/** So many articles of one name are told apart. Of a day that has more, the publication's list is read. */
export const mostOfName = 50;

/** The slugs of a name, sorted. */
export function slugsOfWork(item: Item | null | undefined): readonly string[] {
  return item == null ? [] : [...stringSetAt(item, 'slugs')].sort();
}
