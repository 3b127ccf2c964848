/** An object as it is stored, of a format that is not the current one. */
export type Stored = Readonly<Record<string, unknown>>;

/** What is stored as JSON: an article's document, the entries of lists, the records. */
export type StoredKind =
  | 'article'
  | 'articleEntry'
  | 'mentionEntry'
  | 'citationEntry'
  | 'actor'
  | 'source'
  | 'publication';

/**
 * Makes objects of one format of those of the format before it; kinds that are the same in both are left out. A pure
 * function of what is stored: it gives a field that older ones lack its empty value.
 */
export type Upgrade = { readonly [Kind in StoredKind]?: (stored: Stored) => Stored };

/** The objects in a list of a stored object. */
export function objectsIn(list: unknown): readonly Stored[] {
  return Array.isArray(list) ? list.filter(isStored) : [];
}

export function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
