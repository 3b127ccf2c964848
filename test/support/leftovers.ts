import { headFromItem, isServedEntry } from '../../schema/table/head.ts';
import { type Item, keyOf } from '../../schema/table/item.ts';

/**
 * Keys of the items that no served article and no list accounts for, and of records that note a pending attempt. What was
 * replaced and is kept for a while, of an article that is served, is no leftover; nor is an entry that its head keeps.
 */
export function leftoversIn(items: readonly Item[]): string[] {
  const heads = items.filter(({ sk }) => sk?.S === 'HEAD');
  const served = new Set(heads.filter(({ live }) => live?.BOOL === true).map(({ attempt }) => attempt?.S));
  const live = new Set(heads.filter(({ live: is }) => is?.BOOL === true).map(({ pk }) => pk?.S));
  const bySlug = new Map(heads.map((head) => [head.slug?.S, headFromItem(head)]));
  const names = new Set(items.map(({ namesAttempt }) => namesAttempt?.S));
  const ranks = new Set(items.map(({ pk, countEntry }) => `${pk?.S} ${countEntry?.S}`));
  return items
    .filter((item) => !isServedRank(item, ranks))
    .filter(({ pk, expires }) => expires === undefined || !live.has(pk?.S))
    .filter((item) => !isServedEntry(bySlug.get(item.slug?.S), keyOf(item)))
    .map((item) => {
      const unfinished = Object.keys(item).filter((name) => /^(?:pending|previous|relisting:.*)$/.test(name));
      return [`${item.pk?.S} / ${item.sk?.S}`, ...unfinished].join(' ');
    })
    .filter((key) => {
      if (/ \/ (?:HEAD|RECORD|TOTALS|LAYOUT|IDENTITY|FILE|WORK)$/.test(key)) return false;
      // What search notes of attempts that are gone goes with the next merge.
      if (/^(?:SEGMENT#|SEARCH \/ (?:MANIFEST|PENDING|GONE#))/.test(key)) return false;
      const attempt = /(\d{8}\.[0-9a-f]+)/.exec(key)?.[1];
      return !(key.startsWith('NAMES#') || key.startsWith('FORMS#') ? names : served).has(attempt);
    });
}

/** True of the entry of a list by count that its record names. */
function isServedRank({ pk, sk, slug }: Item, ranks: ReadonlySet<string>): boolean {
  const [list, type] = (pk?.S ?? '').split('#');
  const [, inverted, ...rest] = (sk?.S ?? '').split('#');
  return list === 'COUNTED' && ranks.has(`${type}#${slug?.S} ${999 - Number(inverted)} ${rest.at(-1)}`);
}
