import { type Item, optionalStringAt } from './item.ts';

/*
 * Which publishes a record, or the totals, have counted. The update that counts an attempt leaves a mark, an attribute with the
 * attempt's name, by which whoever finishes an interrupted publish tells what was counted. A later update of the same item
 * removes it, once the article's head says that the attempt is settled: then nobody counts it any more.
 */

const prefix = 'applied:';

export interface AppliedMark {
  readonly attempt: string;
  /** Of the attempt's article. */
  readonly slug: string;
  /** How the attempt changed where the record is listed, as JSON; null where it did not. */
  readonly relisting: string | null;
}

export const appliedMarkName = (attempt: string): string => `${prefix}${attempt}`;

export function appliedMarkText({ slug, relisting }: Pick<AppliedMark, 'slug' | 'relisting'>): string {
  return relisting === null ? slug : `${slug}\n${relisting}`;
}

export function appliedMark(item: Item, attempt: string): AppliedMark | null {
  const text = optionalStringAt(item, appliedMarkName(attempt));
  if (text === null) return null;
  const [slug = '', relisting = null] = text.split('\n', 2);
  return { attempt, slug, relisting };
}

export function appliedMarksOf(item: Item): AppliedMark[] {
  return Object.keys(item).flatMap((name) =>
    name.startsWith(prefix) ? (appliedMark(item, name.slice(prefix.length)) ?? []) : [],
  );
}

/**
 * Whether whoever finishes an attempt has something to do.
 *
 * @param head read consistently
 */
export function isUnsettled(head: Item | undefined, attempt: string): boolean {
  return head?.previous !== undefined && optionalStringAt(head, 'attempt') === attempt;
}
