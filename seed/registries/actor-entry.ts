/** An entry of actors.json; what it leaves out is null, false or none. */
export interface ActorEntry {
  readonly name: string;
  readonly kind: string;
  readonly slug?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly surname?: string | undefined;
  readonly knownBySurname?: boolean | undefined;
  readonly isWord?: boolean | undefined;
  readonly metonyms?: readonly string[] | undefined;
  readonly metonymCities?: readonly string[] | undefined;
  readonly demonyms?: readonly string[] | undefined;
  readonly affiliation?: string | undefined;
  readonly leads?: string | undefined;
  readonly titles?: readonly string[] | undefined;
  readonly description?: string | undefined;
  readonly wikidataId?: string | undefined;
}
