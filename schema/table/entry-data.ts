/** Some five times an entry with a sentence of usual length, and a hundredth of DynamoDB's limit for an item. */
const longestEntry = 4_096;

/**
 * What an entry holds, as JSON: all of it, or, where that is long (a sentence of several pages, repeated by every mention
 * in it), only what finds the rest in the article, which readers then load.
 */
export function entryData(whole: object, rest: object): string {
  const data = JSON.stringify(whole);
  return Buffer.byteLength(data) <= longestEntry ? data : JSON.stringify(rest);
}
