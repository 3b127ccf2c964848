import type { Columns } from './columns.ts';
import type { EncodedPostings } from './postings.ts';
import { compareTerms } from './segment.ts';

/** A segment as far as a query reads it. */
export interface OpenSegment {
  readonly columns: Columns;
  /** Slugs, in the order that `columns.publications` counts in. */
  readonly publications: readonly string[];
  /** Numbers of articles that count no more. */
  readonly dead: ReadonlySet<number>;
  /** The postings of a term, in pieces. */
  postingsOf(term: string): readonly EncodedPostings[];
  /** Terms of words that begin so. */
  completionsOf(prefix: string): readonly string[];
}

/** Some terms of a segment, as a query reads them. */
export type TermReader = Pick<OpenSegment, 'postingsOf' | 'completionsOf'>;

/** @param blocks those of the terms that are asked for, in order */
export function openSegment(
  { columns, publications, dead }: Pick<OpenSegment, 'columns' | 'publications' | 'dead'>,
  blocks: readonly TermReader[],
): OpenSegment {
  return {
    columns,
    publications,
    dead,
    postingsOf: (term) => blocks.flatMap((block) => block.postingsOf(term)),
    completionsOf: (prefix) => [...new Set(blocks.flatMap((block) => block.completionsOf(prefix)))].sort(compareTerms),
  };
}
