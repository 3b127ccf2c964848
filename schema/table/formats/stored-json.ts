import { toFormat2 } from './to-format-2.ts';
import { toFormat3 } from './to-format-3.ts';
import { UnreadableError } from './unreadable-error.ts';
import { isStored, type Stored, type StoredKind, type Upgrade } from './upgrade.ts';

/** From format 1 on, each to the next. */
const upgrades: readonly Upgrade[] = [toFormat2, toFormat3];

/** The format in which objects are written. Those without a number are of format 1. */
export const storedFormat = upgrades.length + 1;

/** A record as JSON that says its format. */
export function toStoredJson(record: object): string {
  return JSON.stringify({ format: storedFormat, ...record });
}

/**
 * The object that `toStoredJson` of this or an older version of gloss wrote, in the current format and without its number.
 *
 * @param place what it is, for whoever reads the error: `the article "slug"`
 * @throws UnreadableError where a newer version wrote it; Error where it is no such object
 */
export function fromStoredJson(kind: StoredKind, json: string, place: string): Stored {
  const parsed: unknown = JSON.parse(json);
  if (!isStored(parsed)) throw new Error(`The stored JSON of ${place} is not an object.`);
  const { format = 1, ...stored } = parsed;
  if (format === storedFormat) return stored;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) {
    throw new Error(`The stored JSON of ${place} has no valid format: ${JSON.stringify(format)}.`);
  }
  if (format > storedFormat) {
    throw new UnreadableError(
      'STORED_FORMAT_UNKNOWN',
      `What is stored of ${place} is in format ${format}; this version of gloss reads formats up to ${storedFormat}. Run the version that wrote it, or a later one.`,
    );
  }
  return upgrades.slice(format - 1).reduce((older, upgrade) => upgrade[kind]?.(older) ?? older, stored);
}
