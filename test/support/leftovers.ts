import type { Item } from '../../schema/table/item.ts';

/**
 * Keys of the items that no served article and no list accounts for, and of records that note a pending attempt. What was
 * replaced and is kept for a while, of an article that is served, is no leftover.
 */
export function leftoversIn(items: readonly Item[]): string[] {
  const heads = items.filter(({ sk }) => sk?.S === 'HEAD');
  const served = new Set(heads.filter(({ live }) => live?.BOOL === true).map(({ attempt }) => attempt?.S));
  const live = new Set(heads.filter(({ live: is }) => is?.BOOL === true).map(({ pk }) => pk?.S));
  const names = new Set(items.map(({ namesAttempt }) => namesAttempt?.S));
  return items
    .filter(({ pk, expires }) => expires === undefined || !live.has(pk?.S))
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
