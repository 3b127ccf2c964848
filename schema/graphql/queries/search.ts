import { getNamedType } from 'graphql';
import type { SearchFilter as CorpusFilter } from '../../corpus/corpus.ts';
import { builder } from '../builder.ts';
import { SearchConnection, type SearchResults } from '../connections/search-connection.ts';
import { costs } from '../cost.ts';
import { checkedText } from '../inputs/checked-input.ts';
import { SearchFilter } from '../inputs/search-filter.ts';
import { checkDates } from '../lists/article-lists.ts';
import { searchFacets } from '../lists/search-facets.ts';
import { selectsAny } from '../lists/selected-lists.ts';
import { cursorsOf } from '../paging/cursors.ts';
import { pageRequestOf } from '../paging/page-arguments.ts';

const facetFields = new Set(['facets']);

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    description:
      'Titles, headings and paragraphs that have all the words, the best first. Text in double quotes matches as a phrase; the last word also as the beginning of one, from three letters on. Case, diacritics and endings of English words make no difference, except in names.',
    args: {
      query: t.arg.string({ required: true, description: 'What to search for: at most 300 characters.' }),
      filter: t.arg({ type: SearchFilter, description: 'Only in articles that match this.' }),
      first: t.arg.int({
        description:
          'How many from the beginning, or after the cursor: 0 to 100, with articles or paragraphs 0 to 55; 20 by default.',
      }),
      after: t.arg.string({ description: 'Start after this cursor, which must come from the same query and filter.' }),
    },
    // Its own segments, parts of merged ones, names, heads and documents.
    extensions: costs({ opens: true, narrows: () => true }),
    resolve: async (_, { query, filter: given, first, after }, { corpus }, info): Promise<SearchResults> => {
      const text = checkedText('query', query) ?? '';
      const filter: CorpusFilter = {
        publicationSlug: checkedText('publicationSlug', given?.publicationSlug),
        actorSlug: checkedText('actorSlug', given?.actorSlug),
        sourceSlug: checkedText('sourceSlug', given?.sourceSlug),
        from: given?.from ?? undefined,
        to: given?.to ?? undefined,
      };
      checkDates(filter.from, filter.to);
      const cursors = cursorsOf(['search', text, filter]);
      const request = pageRequestOf({ first, after }, cursors);
      // The corpus reads pages of at least one.
      const isCounted = selectsAny(info, getNamedType(info.returnType), info.fieldNodes, facetFields);
      const page = await corpus.search(text, { ...request, limit: Math.max(request.limit, 1), isCounted }, filter);
      const edges = page.edges
        .slice(0, request.limit)
        .map(({ cursor, node }) => ({ cursor: cursors.encode(cursor), node }));
      return {
        ...page,
        edges,
        hasNextPage: page.hasNextPage || edges.length < page.edges.length,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
        facets: () => searchFacets(page.counts, corpus),
      };
    },
  }),
);
