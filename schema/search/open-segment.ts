import type { BlockTerm } from './block.ts';
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

/** @param blocks those of the terms that are asked for, in order */
export function openSegment(
  { columns, publications, dead }: Pick<OpenSegment, 'columns' | 'publications' | 'dead'>,
  blocks: readonly (readonly BlockTerm[])[],
): OpenSegment {
  return {
    columns,
    publications,
    dead,
    postingsOf: (term) => blocks.flatMap((terms) => piecesIn(terms, term)),
    completionsOf: (prefix) => {
      const found = new Set<string>();
      for (const terms of blocks) {
        for (const { term, surfaces } of terms) {
          if (surfaces.some((surface) => surface.startsWith(prefix))) found.add(term);
        }
      }
      return [...found].sort(compareTerms);
    },
  };
}

function piecesIn(terms: readonly BlockTerm[], term: string): EncodedPostings[] {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle]?.term ?? '') < term) low = middle + 1;
    else high = middle;
  }
  const pieces: EncodedPostings[] = [];
  for (; terms[low]?.term === term; low += 1) {
    const postings = terms[low]?.postings;
    if (postings !== undefined) pieces.push(postings);
  }
  return pieces;
}
