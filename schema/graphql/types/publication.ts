import { encodeGlobalId } from '../../global-id.ts';
import { publicationArticleCount } from '../../views/corpus-records.ts';
import { builder } from '../builder.ts';
import { ArticleConnection } from '../connections/article-connection.ts';
import { costs } from '../cost.ts';
import { facetsOf } from '../lists/article-facets.ts';
import { publicationLists } from '../lists/publication-lists.ts';
import { Node } from '../node.ts';
import { corpusPage } from '../paging/corpus-page.ts';
import { Article, Publication } from '../refs.ts';

builder.objectType(Publication, {
  description: 'A periodical whose articles the corpus holds.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'Does not change as long as its slug does not.',
      resolve: ({ slug }) => encodeGlobalId('Publication', slug),
    }),
    slug: t.exposeString('slug', { description: 'Its name in lower case with hyphens: eurasia-daily-monitor.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    abbreviation: t.exposeString('abbreviation', { nullable: true, description: 'Its short name: EDM.' }),
    articles: t.connection(
      {
        type: Article,
        description: 'Its articles, the newest first.',
        extensions: costs({ opens: true }),
        resolve: (publication, args, { corpus }) =>
          corpusPage(publicationLists.articles(corpus, publication.slug), args, {
            nodeOf: (article) => article,
            totalCount: () => publicationArticleCount(publication, corpus),
            facets: (fields) =>
              facetsOf(corpus, { filter: { publicationSlug: publication.slug }, order: 'PUBLISHED_DESC' }, fields),
          }),
      },
      ArticleConnection,
    ),
  }),
});
