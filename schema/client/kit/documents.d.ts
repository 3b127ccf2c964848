// Made by npm run compile-operations.
import type { DocumentNode } from 'graphql';
import type * as operations from './operations.js';

export type * from './operations.js';

/** A document that tells clients the types of its variables and of its answer. */
export interface TypedDocument<Result, Variables> extends DocumentNode {
  /** Never there at run time. */
  readonly __apiType?: (variables: Variables) => Result;
}

export declare const ActorPageDocument: TypedDocument<operations.ActorPageQuery, operations.ActorPageQueryVariables>;
export declare const ActorsPageDocument: TypedDocument<operations.ActorsPageQuery, operations.ActorsPageQueryVariables>;
export declare const ArticleActorsPageDocument: TypedDocument<operations.ArticleActorsPageQuery, operations.ArticleActorsPageQueryVariables>;
export declare const ArticleChoicesDocument: TypedDocument<operations.ArticleChoicesQuery, operations.ArticleChoicesQueryVariables>;
export declare const ArticleLinksDocument: TypedDocument<operations.ArticleLinksQuery, operations.ArticleLinksQueryVariables>;
export declare const ArticlePageDocument: TypedDocument<operations.ArticlePageQuery, operations.ArticlePageQueryVariables>;
export declare const CorrectionsPageDocument: TypedDocument<operations.CorrectionsPageQuery, operations.CorrectionsPageQueryVariables>;
export declare const FilteredArticlesPageDocument: TypedDocument<operations.FilteredArticlesPageQuery, operations.FilteredArticlesPageQueryVariables>;
export declare const FrontPageDocument: TypedDocument<operations.FrontPageQuery, operations.FrontPageQueryVariables>;
export declare const NodePlaceDocument: TypedDocument<operations.NodePlaceQuery, operations.NodePlaceQueryVariables>;
export declare const PublicationPageDocument: TypedDocument<operations.PublicationPageQuery, operations.PublicationPageQueryVariables>;
export declare const PublicationsPageDocument: TypedDocument<operations.PublicationsPageQuery, operations.PublicationsPageQueryVariables>;
export declare const RevisionChangesDocument: TypedDocument<operations.RevisionChangesQuery, operations.RevisionChangesQueryVariables>;
export declare const RevisionsPageDocument: TypedDocument<operations.RevisionsPageQuery, operations.RevisionsPageQueryVariables>;
export declare const SearchPageDocument: TypedDocument<operations.SearchPageQuery, operations.SearchPageQueryVariables>;
export declare const SourcePageDocument: TypedDocument<operations.SourcePageQuery, operations.SourcePageQueryVariables>;
export declare const SourcesPageDocument: TypedDocument<operations.SourcesPageQuery, operations.SourcesPageQueryVariables>;
export declare const TextHitsPageDocument: TypedDocument<operations.TextHitsPageQuery, operations.TextHitsPageQueryVariables>;

/** With the fragments that it spreads. */
export declare const ActorCardFragmentDocument: TypedDocument<operations.ActorCardFragment, unknown>;
/** With the fragments that it spreads. */
export declare const ActorCountsFragmentDocument: TypedDocument<operations.ActorCountsFragment, unknown>;
/** With the fragments that it spreads. */
export declare const ActorEntryFragmentDocument: TypedDocument<operations.ActorEntryFragment, unknown>;
/** With the fragments that it spreads. */
export declare const AnnotatedParagraphFragmentDocument: TypedDocument<operations.AnnotatedParagraphFragment, unknown>;
/** With the fragments that it spreads. */
export declare const ArticleActorsFragmentDocument: TypedDocument<operations.ArticleActorsFragment, unknown>;
/** With the fragments that it spreads. */
export declare const ArticleEntryFragmentDocument: TypedDocument<operations.ArticleEntryFragment, unknown>;
/** With the fragments that it spreads. */
export declare const ArticleFacetsFragmentDocument: TypedDocument<operations.ArticleFacetsFragment, unknown>;
/** With the fragments that it spreads. */
export declare const ArticleHeaderFragmentDocument: TypedDocument<operations.ArticleHeaderFragment, unknown>;
/** With the fragments that it spreads. */
export declare const ArticleListFragmentDocument: TypedDocument<operations.ArticleListFragment, unknown>;
/** With the fragments that it spreads. */
export declare const CitationNoteFragmentDocument: TypedDocument<operations.CitationNoteFragment, unknown>;
/** With the fragments that it spreads. */
export declare const CitedDatePartsFragmentDocument: TypedDocument<operations.CitedDatePartsFragment, unknown>;
/** With the fragments that it spreads. */
export declare const CoActorEntryFragmentDocument: TypedDocument<operations.CoActorEntryFragment, unknown>;
/** With the fragments that it spreads. */
export declare const ComparedCitationFragmentDocument: TypedDocument<operations.ComparedCitationFragment, unknown>;
/** With the fragments that it spreads. */
export declare const ComparedMentionFragmentDocument: TypedDocument<operations.ComparedMentionFragment, unknown>;
/** With the fragments that it spreads. */
export declare const FacetValuesFragmentDocument: TypedDocument<operations.FacetValuesFragment, unknown>;
/** With the fragments that it spreads. */
export declare const FrequentActorFragmentDocument: TypedDocument<operations.FrequentActorFragment, unknown>;
/** With the fragments that it spreads. */
export declare const FrequentActorsFragmentDocument: TypedDocument<operations.FrequentActorsFragment, unknown>;
/** With the fragments that it spreads. */
export declare const FrequentSourcesFragmentDocument: TypedDocument<operations.FrequentSourcesFragment, unknown>;
/** With the fragments that it spreads. */
export declare const PageBoundsFragmentDocument: TypedDocument<operations.PageBoundsFragment, unknown>;
/** With the fragments that it spreads. */
export declare const PublicationEntryFragmentDocument: TypedDocument<operations.PublicationEntryFragment, unknown>;
/** With the fragments that it spreads. */
export declare const QuotedCitationFragmentDocument: TypedDocument<operations.QuotedCitationFragment, unknown>;
/** With the fragments that it spreads. */
export declare const QuotedMentionFragmentDocument: TypedDocument<operations.QuotedMentionFragment, unknown>;
/** With the fragments that it spreads. */
export declare const QuotedSentenceFragmentDocument: TypedDocument<operations.QuotedSentenceFragment, unknown>;
/** With the fragments that it spreads. */
export declare const SourceEntryFragmentDocument: TypedDocument<operations.SourceEntryFragment, unknown>;
/** With the fragments that it spreads. */
export declare const TextHitsFragmentDocument: TypedDocument<operations.TextHitsFragment, unknown>;
