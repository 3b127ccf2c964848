/** A newspaper, agency, site, institution or person that articles cite. */
export interface SourceRecord {
  readonly slug: string;
  readonly name: string;
  readonly homepage: string | null;
  readonly wikidataId: string | null;
  /** False: met in a document, in no registry yet. */
  readonly registered: boolean;
}
