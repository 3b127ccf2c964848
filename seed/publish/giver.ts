/*
 * What gave an article, as its head names it: `object:KEY` for an object of the documents bucket, `file:PATH` for a file that
 * a command published.
 */

const object = 'object:';
const file = 'file:';

export const objectGiver = (key: string): string => `${object}${key}`;
export const fileGiver = (path: string): string => `${file}${path}`;

/** The object's key; null where an object did not give it. */
export function givingObjectKey(giver: string): string | null {
  return giver.startsWith(object) ? giver.slice(object.length) : null;
}

/** For a message. */
export function describeGiver(giver: string): string {
  return giver.startsWith(object) ? `the object ${giver.slice(object.length)}` : `the file ${giver.slice(file.length)}`;
}
