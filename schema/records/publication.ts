/** A periodical whose articles the corpus holds. */
export interface PublicationRecord {
  readonly slug: string;
  readonly name: string;
  readonly abbreviation: string | null;
}
