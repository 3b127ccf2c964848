/**
 * What one request has spent of what it may: made by who answers it, told of it by who works for it. Each method throws
 * where nothing is left, so that the work stops.
 */
export interface Spending {
  /** So many steps of work, of some 10 ns each, that no count of fields shows: a list that is searched for each parent. */
  work(steps: number): void;
  /** A Query of the table that gave so many items. */
  query(items: number): void;
  /** A batch of so many items by their keys. */
  get(items: number): void;
  /** An article's document, or what an entry holds of one, of so many bytes as stored: it is about to be decoded. */
  decode(bytes: number): void;
  /** The article that was decoded has so many characters as JSON: a long one may be read whole, however well it deflates. */
  hold(characters: number): void;
}
