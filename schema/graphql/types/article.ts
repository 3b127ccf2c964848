import { cslItemOfArticle } from '../../export/csl.ts';
import { jsonLdOf } from '../../export/json-ld.ts';
import { encodeGlobalId } from '../../global-id.ts';
import { whenThere } from '../../maybe-promise.ts';
import { articleField, articleFigure, isWhole, paragraphAt, slugOfArticle, wholeArticle } from '../../views/article.ts';
import { workOf } from '../../views/work.ts';
import { builder } from '../builder.ts';
import { ArticleActorConnection } from '../connections/article-actor-connection.ts';
import { ArticleCitationConnection } from '../connections/article-citation-connection.ts';
import { ArticleConnection } from '../connections/article-connection.ts';
import { ArticleMentionConnection } from '../connections/article-mention-connection.ts';
import { ArticleSourceConnection } from '../connections/article-source-connection.ts';
import { costs } from '../cost.ts';
import { ActorKind } from '../enums/actor-kind.ts';
import { MentionKind } from '../enums/mention-kind.ts';
import { CitationFilter } from '../inputs/citation-filter.ts';
import {
  actorsPage,
  articleListIdentity,
  checkDates,
  citationsPage,
  mentionsPage,
  sourcesPage,
} from '../lists/article-lists.ts';
import { citedArticlesPage, citingArticles, countOfCiting } from '../lists/linked-articles.ts';
import { partsPage } from '../lists/parts-page.ts';
import { articleAtRevision, costOfDiff, costOfRevisions } from '../lists/revisions.ts';
import { Node } from '../node.ts';
import { corpusPage } from '../paging/corpus-page.ts';
import {
  Actor,
  Annotation,
  Article,
  Citation,
  Correction,
  Figure,
  Mention,
  Note,
  Paragraph,
  Publication,
  Published,
  Revision,
  RevisionDiff,
  Section,
  Source,
  Warning,
} from '../refs.ts';

/** Lists of articles bring it along, lists of what is inside articles do not. */
const reads = costs({ reads: true });
const loads = costs({ loads: true });
/** A page of what lies inside the article, which is put together anew for each. */
const pages = costs({ loads: true, work: 4_500 });

builder.objectType(Article, {
  description: 'An article with its annotations: every citation and every mention of an actor, at exact offsets.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'Does not change as long as its slug does not.',
      resolve: (article) => encodeGlobalId('Article', slugOfArticle(article)),
    }),
    slug: t.string({ description: 'Identifies it in addresses, and never changes.', resolve: slugOfArticle }),
    title: t.string({
      description: 'Its title, as printed.',
      resolve: (article, _, { corpus }) => articleField(article, 'title', corpus),
    }),
    publication: t.field({
      type: Publication,
      nullable: true,
      description: 'The periodical it appeared in; null where the document names none.',
      resolve: (article, _, { corpus }) => articleField(article, 'publication', corpus),
    }),
    url: t.field({
      type: 'URL',
      nullable: true,
      description: 'Where it was published.',
      extensions: reads,
      resolve: (article, _, { corpus }) => articleField(article, 'url', corpus),
    }),
    volume: t.int({
      nullable: true,
      description: 'The volume of the publication that it is in.',
      resolve: (article, _, { corpus }) => articleField(article, 'volume', corpus),
    }),
    issue: t.int({
      nullable: true,
      description: 'The issue of the volume that it is in.',
      resolve: (article, _, { corpus }) => articleField(article, 'issue', corpus),
    }),
    authors: t.stringList({
      description: 'Who wrote it, as printed; empty where the document names nobody.',
      extensions: reads,
      resolve: (article, _, { corpus }) =>
        whenThere(articleField(article, 'authors', corpus), (authors) => [...authors]),
    }),
    published: t.field({
      type: Published,
      description: 'When it appeared, as far as it is known.',
      resolve: (article, _, { corpus }) => articleField(article, 'published', corpus),
    }),
    figures: t.field({
      type: [Figure],
      description: 'Its pictures, by their captions.',
      extensions: costs({ reads: true, size: 2 }),
      resolve: (article, _, { corpus }) => articleField(article, 'figures', corpus),
    }),
    note: t.string({
      nullable: true,
      description: 'What the document says about itself, for instance that it is a retelling.',
      extensions: reads,
      resolve: (article, _, { corpus }) => articleField(article, 'note', corpus),
    }),
    wordCount: t.int({
      description: 'Words of the body, citations included.',
      extensions: reads,
      resolve: (article, _, { corpus }) => articleFigure(article, 'wordCount', corpus),
    }),
    paragraphs: t.field({
      type: [Paragraph],
      description: 'Its body, in order.',
      extensions: costs({ loads: true, size: 10 }),
      resolve: (article, _, { corpus }) => whenThere(wholeArticle(article, corpus), ({ paragraphs }) => paragraphs),
    }),
    paragraph: t.field({
      type: Paragraph,
      nullable: true,
      description: 'One paragraph; null if there is none with this number.',
      args: { number: t.arg.int({ required: true, description: 'From 1.' }) },
      extensions: loads,
      resolve: (article, { number }, { corpus }) =>
        whenThere(wholeArticle(article, corpus), (whole) => paragraphAt(whole, number)),
    }),
    sections: t.field({
      type: [Section],
      description: 'Headings of the text, in order.',
      extensions: costs({ reads: true, size: 5 }),
      resolve: (article, _, { corpus }) => whenThere(wholeArticle(article, corpus), ({ sections }) => sections),
    }),
    notes: t.field({
      type: [Note],
      description: 'Footnotes and endnotes, whole, in order.',
      extensions: costs({ reads: true, size: 10 }),
      resolve: (article, _, { corpus }) => whenThere(wholeArticle(article, corpus), ({ notes }) => notes),
    }),
    language: t.string({
      nullable: true,
      description: 'Its language as a BCP 47 tag, stated or detected; null if neither is known.',
      extensions: reads,
      resolve: (article, _, { corpus }) => articleField(article, 'language', corpus),
    }),
    warnings: t.field({
      type: [Warning],
      description: 'What the annotator was unsure of or left out, in the order of the document.',
      extensions: costs({ reads: true, size: 5 }),
      resolve: (article, _, { corpus }) => whenThere(wholeArticle(article, corpus), ({ warnings }) => warnings),
    }),
    corrections: t.field({
      type: [Correction],
      description: 'What editors corrected, applied or orphaned, in the order of their file.',
      extensions: costs({ reads: true, size: 5 }),
      resolve: (article, _, { corpus }) =>
        whenThere(wholeArticle(article, corpus), (whole) =>
          whole.record.corrections.map((record) => ({ record, article: whole })),
        ),
    }),
    citations: t.connection(
      {
        type: Citation,
        description: 'Its citations, in the order of the text.',
        args: { filter: t.arg({ type: CitationFilter, description: 'Only those that match this.' }) },
        extensions: pages,
        resolve: (article, { filter, ...page }, { corpus, spending }) => {
          checkDates(filter?.from, filter?.to);
          return partsPage(article, corpus, page, (whole) => citationsPage(whole, page, filter ?? {}, spending), {
            identity: articleListIdentity.citations(slugOfArticle(article), filter ?? {}),
            knownCount: filter == null ? 'citationCount' : null,
          });
        },
      },
      ArticleCitationConnection,
    ),
    mentions: t.connection(
      {
        type: Mention,
        description: 'Its mentions of actors, in the order of the text.',
        args: {
          actorSlug: t.arg.string({ description: 'Only those of this actor.' }),
          kind: t.arg({ type: MentionKind, description: 'Only those of this kind.' }),
        },
        extensions: pages,
        resolve: (article, { actorSlug, kind, ...page }, { corpus, spending }) =>
          partsPage(article, corpus, page, (whole) => mentionsPage(whole, page, { actorSlug, kind }, spending), {
            identity: articleListIdentity.mentions(slugOfArticle(article), { actorSlug, kind }),
            knownCount: null,
          }),
      },
      ArticleMentionConnection,
    ),
    actors: t.connection(
      {
        type: Actor,
        description: 'The actors it mentions, most mentions first, then by first mention; not those only affiliated.',
        args: { kind: t.arg({ type: ActorKind, description: 'Only those of this kind.' }) },
        extensions: pages,
        resolve: (article, { kind, ...page }, { corpus, spending }) =>
          partsPage(article, corpus, page, (whole) => actorsPage(whole, page, kind ?? null, spending), {
            identity: articleListIdentity.actors(slugOfArticle(article), kind ?? null),
            knownCount: kind == null ? 'actorCount' : null,
          }),
      },
      ArticleActorConnection,
    ),
    sources: t.connection(
      {
        type: Source,
        description: 'The sources it cites, most citations first, then by first citation.',
        extensions: pages,
        resolve: (article, page, { corpus, spending }) =>
          partsPage(article, corpus, page, (whole) => sourcesPage(whole, page, spending), {
            identity: articleListIdentity.sources(slugOfArticle(article)),
            knownCount: 'sourceCount',
          }),
      },
      ArticleSourceConnection,
    ),
    cites: t.connection(
      {
        type: Article,
        description: 'Articles of the corpus that its citations certainly point at, in the order of the citations.',
        extensions: costs({ loads: true, opens: true, requests: 2, work: 4_500 }),
        resolve: (article, page, { corpus, spending }) =>
          whenThere(wholeArticle(article, corpus), (whole) => citedArticlesPage(whole, page, corpus, spending)),
      },
      ArticleConnection,
    ),
    citedBy: t.connection(
      {
        type: Article,
        description:
          'Articles of the corpus whose citations certainly point at this one, the newest first. If there are more than 100, totalCount is null.',
        extensions: costs({ opens: true, requests: 6 }),
        resolve: (article, page, { corpus }) =>
          whenThere(workOf(article, corpus), (work) =>
            corpusPage(citingArticles(corpus, work), page, {
              nodeOf: (citing) => citing,
              totalCount: () => countOfCiting(corpus, work),
            }),
          ),
      },
      ArticleConnection,
    ),
    citationCoverage: t.float({
      description: 'The share of body sentences that a citation supports, from 0 to 1.',
      extensions: reads,
      resolve: (article, _, { corpus }) => articleFigure(article, 'citationCoverage', corpus),
    }),
    jsonLd: t.field({
      type: 'JSON',
      description: 'The article as a schema.org Article in JSON-LD: what it is part of, cites and mentions.',
      extensions: costs({ loads: true, bytes: 24_000 }),
      resolve: (article, _, { corpus, origin }) =>
        whenThere(wholeArticle(article, corpus), (whole) => jsonLdOf(whole, origin())),
    }),
    cslItem: t.field({
      type: 'JSON',
      description: 'The article as CSL-JSON for citation processors; what it cites is in Citation.cslItems.',
      extensions: costs({ loads: true, bytes: 900 }),
      resolve: (article, _, { corpus, origin }) =>
        whenThere(wholeArticle(article, corpus), (whole) => cslItemOfArticle(whole, origin())),
    }),
    revisions: t.field({
      type: [Revision],
      description:
        'Earlier revisions still kept, the newest first; the one served is in annotation. Each is kept after it was replaced, by default for 90 days; at most 50.',
      extensions: costs({ size: 5, gathers: () => costOfRevisions }),
      resolve: async (article, _, { corpus }) => [...(await corpus.revisions(slugOfArticle(article)))],
    }),
    revisionsBetween: t.field({
      type: RevisionDiff,
      nullable: true,
      description:
        'What changed from one revision to another. Each must be served or still kept; otherwise the error is REVISION_EXPIRED, or REVISION_NOT_FOUND for one that never existed.',
      args: {
        from: t.arg.int({ required: true, description: 'The revision to compare.' }),
        to: t.arg.int({ required: true, description: 'The revision to compare it with, usually a later one.' }),
      },
      extensions: costs({ gathers: ({ from, to }) => costOfDiff(from, to) }),
      resolve: async (article, { from, to }, { corpus, spending }) => {
        const slug = slugOfArticle(article);
        const [before, after] = await Promise.all([
          articleAtRevision(slug, from, corpus),
          articleAtRevision(slug, to, corpus),
        ]);
        if (before === null || after === null) return null;
        const { revisionDiff, stepsOfDiff } = await import('../../views/revision-diff.ts');
        spending?.work(stepsOfDiff(before, after));
        return revisionDiff(before, after);
      },
    }),
    annotation: t.field({
      type: Annotation,
      description: 'Who made the annotations, with what, and when.',
      extensions: reads,
      resolve: (article, _, { corpus }) => {
        if (isWhole(article)) return article.record;
        const { pipelineVersion, revision, ingestedAt, documentHash } = article.known;
        return pipelineVersion === undefined ||
          revision === undefined ||
          ingestedAt === undefined ||
          documentHash === undefined
          ? whenThere(wholeArticle(article, corpus), ({ record }) => record)
          : { pipelineVersion, revision, ingestedAt, documentHash };
      },
    }),
  }),
});
