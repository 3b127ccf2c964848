import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { FacetField } from '../enums/facet-field.ts';
import { facetsCost } from '../lists/article-facets.ts';
import { Article, Facet } from '../refs.ts';

const ArticleEdge = builder.edgeObject({
  type: Article,
  name: 'ArticleEdge',
  description: 'An article at its place in a list.',
});

export const ArticleConnection = builder.connectionObject(
  {
    type: Article,
    name: 'ArticleConnection',
    description: 'A page of articles.',
    fields: (t) => ({
      totalCount: t.int({
        nullable: true,
        description:
          'How many there are on all pages; null with a filter whose count is not stored. Of days, whole years are counted: from a 1 January, or to a 31 December, or both.',
        extensions: costs({ reads: true }),
        resolve: (connection) => connection.totalCount(),
      }),
      facets: t.field({
        type: [Facet],
        nullable: true,
        description:
          'How many articles there are by publication and by year, on all pages; null under other filters than one of publication, actor or source, unless fields are named. Exact when nothing is being published. Publications are left out where there are more than 100, and of an actor or a source with more than 500 articles or one that is being published.',
        args: {
          fields: t.arg({
            type: [FacetField],
            description:
              'Count by these. What is not stored is counted in the articles, under any filter, where these are at most 100; publications in whole years however many they are.',
          }),
        },
        extensions: costs(facetsCost),
        resolve: ({ facets }, { fields }) => facets?.(fields ?? null) ?? null,
      }),
    }),
  },
  ArticleEdge,
);
