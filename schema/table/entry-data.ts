import { toStoredJson } from './formats/stored-json.ts';

/** Some five times an entry with a sentence of usual length, and a hundredth of DynamoDB's limit for an item. */
const longestEntry = 4_096;

/**
 * What an entry holds, as JSON: all of it, or, where that is long (a sentence of several pages, repeated by every mention
 * in it), only what finds the rest in the article, which readers then load.
 *
 * @param text the longest text in `whole`: where it alone is too long, `whole` is not written out to find that
 */
export function entryData(whole: object, rest: object, text = ''): string {
  if (text.length > longestEntry) return toStoredJson(rest);
  const data = toStoredJson(whole);
  return Buffer.byteLength(data) <= longestEntry ? data : toStoredJson(rest);
}
