import { UnreadableError } from '../../schema/table/formats/unreadable-error.ts';

/**
 * What is read of an item; null where it cannot be read because it is damaged.
 *
 * @throws UnreadableError where a newer version of gloss wrote it: that is no damage, and nothing of it may be repaired
 */
export function readable<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    return null;
  }
}
