/** A newspaper, agency, site, institution or person that articles cite. */
export interface SourceRecord {
  readonly slug: string;
  readonly name: string;
  readonly homepage: string | null;
  readonly wikidataId: string | null;
  /** By which it is looked up, too: EDM. Absent where there are none. */
  readonly abbreviations?: readonly string[];
  /** False: met in a document, in no registry yet. */
  readonly registered: boolean;
}
