import { type Key, keyOf } from '../../schema/table/item.ts';
import { slugsOfWork } from '../../schema/table/work-item.ts';
import { classify } from './classify.ts';
import type { RecordId } from './expected-counts.ts';
import type { Suspects } from './survey.ts';
import type { VerifiedTable } from './verified-table.ts';

/** A key and the attempt that wrote its item. */
export interface AttemptKey {
  readonly key: Key;
  readonly attempt: string;
}

/** What the table holds of each suspect: the keys alone. */
export interface Holdings {
  readonly entries: ReadonlyMap<string, readonly AttemptKey[]>;
  readonly documents: ReadonlyMap<string, readonly AttemptKey[]>;
  readonly manifests: ReadonlyMap<string, readonly AttemptKey[]>;
  readonly names: ReadonlyMap<RecordId, readonly AttemptKey[]>;
  /** Places in the lists by count. */
  readonly ranks: ReadonlyMap<RecordId, readonly AttemptKey[]>;
  /** Names of works under which an unknown article is found. */
  readonly works: readonly Key[];
  /** Notes that objects give articles. */
  readonly givers: readonly Key[];
  /** True where there were more than are kept: the next run finds those. */
  readonly cut: boolean;
}

/** So many keys are kept in memory at most, some 300 bytes each. */
const mostKeys = 200_000;

/** Scans the table once more for what belongs to suspects. */
export async function holdingsOf(
  table: VerifiedTable,
  { slugs, records, ranked, objects, unknownWorks }: Suspects,
): Promise<Holdings> {
  const entries = new Map<string, AttemptKey[]>();
  const documents = new Map<string, AttemptKey[]>();
  const manifests = new Map<string, AttemptKey[]>();
  const names = new Map<RecordId, AttemptKey[]>();
  const ranks = new Map<RecordId, AttemptKey[]>();
  const works: Key[] = [];
  const givers: Key[] = [];
  let kept = 0;
  function keep<Name>(map: Map<Name, AttemptKey[]>, name: Name, found: AttemptKey): void {
    kept += 1;
    if (kept > mostKeys) return;
    const known = map.get(name);
    if (known === undefined) map.set(name, [found]);
    else known.push(found);
  }
  if (slugs.size > 0 || records.size > 0 || ranked.size > 0 || objects.size > 0 || unknownWorks.size > 0) {
    await table.scan((item) => {
      const what = classify(item);
      const key = keyOf(item);
      if (what.is === 'ENTRY' && slugs.has(what.slug)) keep(entries, what.slug, { key, attempt: what.attempt });
      if (what.is === 'DOCUMENT' && slugs.has(what.slug)) keep(documents, what.slug, { key, attempt: what.attempt });
      if (what.is === 'MANIFEST' && slugs.has(what.slug)) keep(manifests, what.slug, { key, attempt: what.attempt });
      if (what.is === 'WORK' && slugsOfWork(item).some((slug) => unknownWorks.has(slug))) works.push(key);
      if (what.is === 'GIVER' && objects.has(what.key)) givers.push(key);
      if (what.is === 'NAME' && records.has(what.record)) keep(names, what.record, { key, attempt: what.attempt });
      if (what.is === 'RANK' && ranked.has(what.record)) keep(ranks, what.record, { key, attempt: what.attempt });
    });
  }
  return { entries, documents, manifests, names, ranks, works, givers, cut: kept > mostKeys };
}
