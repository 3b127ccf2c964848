/** How many there are of something, by one of its fields. */
export interface FacetView {
  readonly field: 'PUBLICATION' | 'YEAR' | 'ACTOR' | 'SOURCE';
  readonly values: readonly FacetValueView[];
}

export interface FacetValueView {
  /** What a filter takes. */
  readonly value: string;
  readonly label: string;
  readonly count: number;
}
