/** A newspaper, agency, site, institution or person that articles cite. */
export interface SourceRecord {
  readonly slug: string;
  readonly name: string;
  readonly homepage: string | null;
  readonly wikidataId: string | null;
  /** By which it is looked up, too: EDM. Absent where there are none. */
  readonly abbreviations?: readonly string[];
  /** The address of its site's list of a day, as a corpus's registry gives it: `{yyyy}`, `{mm}`, `{dd}` and the like are filled in. */
  readonly archive?: string;
  /** The address of its site's search, as a corpus's registry gives it, with `{words}`. */
  readonly search?: string;
  /** False: met in a document, in no registry yet. */
  readonly registered: boolean;
}
