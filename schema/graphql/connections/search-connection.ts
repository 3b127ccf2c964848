import type { SearchHit as CorpusHit, PageEdge, SearchPage } from '../../corpus/corpus.ts';
import type { FacetView } from '../../views/facet.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { Facet, SearchHit } from '../refs.ts';

/** A page of hits, with cursors as clients hold them. */
export interface SearchResults
  extends Pick<SearchPage, 'edges' | 'hasNextPage' | 'hasPreviousPage' | 'startCursor' | 'endCursor'> {
  readonly facets: () => Promise<readonly FacetView[] | null>;
}

const SearchEdge = builder.objectRef<PageEdge<CorpusHit>>('SearchEdge').implement({
  description: 'A hit at its place among all hits.',
  fields: (t) => ({
    node: t.field({ type: SearchHit, description: 'The item at this place of the list.', resolve: ({ node }) => node }),
    cursor: t.exposeString('cursor', { description: 'Pass it as after to continue from here.' }),
  }),
});

export const SearchConnection = builder.objectRef<SearchResults>('SearchConnection').implement({
  description: 'A page of what a search finds, the best first.',
  fields: (t) => ({
    edges: t.field({
      type: [SearchEdge],
      description: 'The page, each with its cursor.',
      resolve: ({ edges }) => [...edges],
    }),
    nodes: t.field({
      type: [SearchHit],
      description: 'The page, without cursors.',
      resolve: ({ edges }) => edges.map(({ node }) => node),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Where the page begins and ends, and whether there is more.',
      resolve: ({ hasNextPage, hasPreviousPage, startCursor, endCursor }) => ({
        hasNextPage,
        hasPreviousPage,
        startCursor,
        endCursor,
      }),
    }),
    facets: t.field({
      type: [Facet],
      nullable: true,
      description:
        'How many articles have hits, on any page, by publication (the 100 with the most) and by year. While an article is being published, a count may be off by one.',
      extensions: costs({ size: 2, reads: true }),
      resolve: ({ facets }) => facets(),
    }),
  }),
});
