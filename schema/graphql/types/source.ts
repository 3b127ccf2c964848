import { encodeGlobalId } from '../../global-id.ts';
import { whenThere } from '../../maybe-promise.ts';
import { sourceCounts } from '../../views/corpus-records.ts';
import { citationOfEntry } from '../../views/entries.ts';
import { builder } from '../builder.ts';
import { ArticleConnection } from '../connections/article-connection.ts';
import { CitationConnection } from '../connections/citation-connection.ts';
import { costs } from '../cost.ts';
import { articlesOfRecord, publishedWithin } from '../lists/articles-of-record.ts';
import { sourceLists } from '../lists/source-lists.ts';
import type { TimeSpan } from '../lists/time-span.ts';
import { Node } from '../node.ts';
import { corpusPage } from '../paging/corpus-page.ts';
import { Article, Citation, Source } from '../refs.ts';

builder.objectType(Source, {
  description: 'A newspaper, agency, site, institution or person that articles cite.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'Does not change as long as its slug does not.',
      resolve: ({ slug }) => encodeGlobalId('Source', slug),
    }),
    slug: t.exposeString('slug', { description: 'Its name in lower case with hyphens: ria-novosti.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    homepage: t.field({
      type: 'URL',
      nullable: true,
      description: 'Its home page.',
      resolve: ({ homepage }) => homepage,
    }),
    wikidataId: t.exposeString('wikidataId', { nullable: true, description: 'Its Wikidata item, if certain.' }),
    surfaceForms: t.stringList({
      description: 'Forms in which it has been printed; at most 50, and only ever added to.',
      extensions: costs({ reads: true, size: 5 }),
      resolve: (source, _, { corpus }) =>
        'surfaceForms' in source
          ? [...source.surfaceForms]
          : corpus.source(source.slug).then((found) => [...(found?.surfaceForms ?? [])]),
    }),
    registered: t.exposeBoolean('registered', {
      description: 'False where it was found in a document and is not in the registry.',
    }),
    citationCount: t.int({
      description: 'The exact number of times that the corpus cites it.',
      extensions: costs({ reads: true }),
      resolve: (source, _, { corpus }) => whenThere(sourceCounts(source, corpus), (counts) => counts?.citations ?? 0),
    }),
    citations: t.connection(
      {
        type: Citation,
        description: 'Citations of it in the corpus, by article, newest first, then by place in it.',
        extensions: costs({ opens: true }),
        resolve: (source, args, { corpus }) =>
          corpusPage(sourceLists.citations(corpus, source.slug), args, {
            nodeOf: citationOfEntry,
            totalCount: () => whenThere(sourceCounts(source, corpus), (counts) => counts?.citations ?? 0),
          }),
      },
      CitationConnection,
    ),
    articles: t.connection(
      {
        type: Article,
        description: 'Articles that cite it, the newest first.',
        args: publishedWithin,
        extensions: costs({ opens: true }),
        resolve: (source, args, { corpus }) => {
          const record = { type: 'SOURCE', slug: source.slug } as const;
          const listOf = (span: TimeSpan) => sourceLists.articles(corpus, source.slug, span);
          const countOfAll = () => whenThere(sourceCounts(source, corpus), (counts) => counts?.articles ?? 0);
          return articlesOfRecord(corpus, record, listOf, args, countOfAll);
        },
      },
      ArticleConnection,
    ),
  }),
});
