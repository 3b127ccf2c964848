import type { Key } from '../../schema/table/item.ts';
import type { VerifiedTable } from './verified-table.ts';

export type FindingCode =
  | 'DOCUMENT_MISSING'
  | 'DOCUMENT_WRONG'
  | 'ENTRY_MISSING'
  | 'ENTRY_WRONG'
  | 'ENTRY_ORPHANED'
  | 'DOCUMENT_ORPHANED'
  | 'MANIFEST_ORPHANED'
  | 'REVISION_WRONG'
  | 'PUBLISH_ABANDONED'
  | 'NOTE_STALE'
  | 'COUNT_WRONG'
  | 'TOTAL_WRONG'
  | 'RECORD_MISSING'
  | 'RECORD_UNREADABLE'
  | 'NAME_MISSING'
  | 'NAME_ORPHANED'
  | 'NAME_STALE'
  | 'OBJECT_CONTRADICTED'
  | 'POINTER_MISSING'
  | 'POINTER_ORPHANED'
  | 'SEARCH_MISSING'
  | 'SEARCH_WRONG'
  | 'SEARCH_ORPHANED'
  | 'STRAY';

/** Something wrong in a table, as two reads some time apart found it. */
export interface Finding {
  readonly code: FindingCode;
  readonly key: Key;
  /** What is wrong, as a sentence without its full stop. */
  readonly problem: string;
  /** What to do about it. */
  readonly advice: string;
  /**
   * Puts it right, and gives false where the item has changed since it was read, so that nothing was done. Null where only
   * a person or a publish can put it right.
   */
  readonly repair: ((table: VerifiedTable) => Promise<boolean>) | null;
}

/** `CODE pk / sk: what is wrong; what to do`. */
export function lineOf({ code, key, problem, advice }: Finding): string {
  return `${code} ${key.pk} / ${key.sk}: ${problem}; ${advice}`;
}
