import { fromStoredJson } from './formats/stored-json.ts';
import type { Stored, StoredKind } from './formats/upgrade.ts';
import { type Item, stringAt } from './item.ts';

/**
 * What an item holds as JSON, in the current format.
 *
 * @throws UnreadableError where a newer version of gloss wrote it
 */
export function storedAt(item: Item, kind: StoredKind): Stored {
  return fromStoredJson(kind, stringAt(item, 'data'), `the item ${item.pk?.S} / ${item.sk?.S}`);
}
