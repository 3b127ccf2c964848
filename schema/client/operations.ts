// Made by npm run compile-operations.
import type { Operation } from './operation.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A field by whose values articles are counted. */
export type FacetField =
  /** Their publication: value is its slug, label its name. Articles without one are left out. */
  | 'PUBLICATION'
  /** The year of their earliest date of publication. */
  | 'YEAR'
  /** Whom they mention: value is the slug, label the name. The 20 that the most articles mention. */
  | 'ACTOR'
  /** What they cite: value is the slug, label the name. The 20 that the most articles cite. */
  | 'SOURCE';

/** What an actor is. */
export type ActorKind =
  /** A human being. */
  | 'PERSON'
  /** A country, or a territory that claims to be one or is treated as one: Greenland. */
  | 'STATE'
  /** A ministry, company, party, alliance or other body. */
  | 'ORGANISATION'
  /** People who are mentioned together but do not form an organisation. */
  | 'GROUP';

/** How a mention refers to its actor. */
export type MentionKind =
  /** By name, in any of its forms: Putin; the United States; US. */
  | 'NAME'
  /** By a place or a building that stands for it: the Kremlin, Moscow. */
  | 'METONYM'
  /** By the adjective or the people of a state: Russian, Chinese. */
  | 'DEMONYM'
  /** By what it is: the North Korean dictator. */
  | 'DESCRIPTION';

/** How a citation is introduced. */
export type CitationSignal =
  /** By nothing: the source supports the sentence. */
  | 'NONE'
  /** By "see", also in "for background, see" and "see, for example,". */
  | 'SEE'
  /** By "see also". */
  | 'SEE_ALSO'
  /** By "cf.": compare. */
  | 'CF';

/** How precisely a date is printed. */
export type DatePrecision =
  /** A day, or a range of days. */
  | 'DAY'
  /** A month; the date is its first day. */
  | 'MONTH'
  /** A year; the date is its first day. */
  | 'YEAR';

/** What became of a correction. */
export type CorrectionState =
  /** The article is as the correction says. */
  | 'APPLIED'
  /** Its words are no longer in the text, or occur more than once: it changes nothing. */
  | 'ORPHANED';

/** What a link to a cited piece leads to. */
export type LookupKind =
  /** The address that the citation prints or links to. */
  | 'ADDRESS'
  /** The source's own list of what it published that day. */
  | 'SOURCE_ARCHIVE'
  /** The search of the source's own site. */
  | 'SOURCE_SEARCH'
  /** The Wayback Machine's copy of the piece, or of the source's page, of that day. */
  | 'WEB_ARCHIVE'
  /** A search of the news by source, days and words of the claim. */
  | 'NEWS_SEARCH';

/** What a paragraph is in its document. */
export type ParagraphKind =
  /** Running text. */
  | 'TEXT'
  /** An item of a list, without its bullet or number. */
  | 'LIST_ITEM'
  /** A paragraph that the document marks as a quotation. */
  | 'QUOTE'
  /** A table, as text: a line for each row, with a tab between cells. It has no sentences or annotations and does not count towards coverage. */
  | 'TABLE'
  /** A block of code, as printed. It has no sentences or annotations and does not count towards coverage. */
  | 'CODE';

/** Who made an annotation. */
export type ProvenanceKind =
  /** The annotator, by a rule. */
  | 'MACHINE'
  /** An editor, in the corrections beside the document. */
  | 'EDITOR';

/** The basis for a year or a date. */
export type DateBasis =
  /** The document says so. */
  | 'STATED'
  /** It was passed along with the document. */
  | 'GIVEN'
  /** Inferred from the publication's volume. */
  | 'FROM_VOLUME'
  /** The newest date that the article cites. */
  | 'FROM_CITATIONS'
  /** Inferred from what the text mentions. */
  | 'FROM_TEXT';

/** How something changed between two revisions. */
export type ChangeKind =
  /** Only the later revision has it. */
  | 'ADDED'
  /** Only the earlier revision has it. */
  | 'REMOVED'
  /** Both revisions have it, but it differs. */
  | 'CHANGED';

/** What the annotator was unsure of or left out. Codes are stable; more may be added. */
export type WarningCode =
  /** The document has no title; its first words are used. */
  | 'TITLE_MISSING'
  /** The document names no publication. */
  | 'PUBLICATION_MISSING'
  /** The document has no paragraph of text. */
  | 'BODY_MISSING'
  /** Neither the document nor its citations say when it appeared. */
  | 'DATE_MISSING'
  /** A cited date has no year, and nothing says which year it is. */
  | 'YEAR_UNKNOWN'
  /** A cited date is not in the calendar, such as February 30. */
  | 'IMPOSSIBLE_DATE'
  /** A numeric date, or a day like “last Friday”, can be read in two ways; the message says what decided. */
  | 'DATE_AMBIGUOUS'
  /** A parenthesis is opened and never closed. */
  | 'UNCLOSED_PARENTHESIS'
  /** A citation has no source, as in "(, August 26)". */
  | 'SOURCE_MISSING'
  /** A cited source is not in the registry; only the text suggests it. */
  | 'SOURCE_GUESSED'
  /** A mentioned actor is not in the registry; only the text suggests it. */
  | 'ACTOR_GUESSED'
  /** An "ibid." has no citation before it to repeat. */
  | 'IBID_UNRESOLVED'
  /** No paragraph has the marker of a note, so what the note cites has no place in the text. */
  | 'NOTE_WITHOUT_MARKER'
  /** A parenthesis or a note has what looks like a date or a source, but no citation was found in it. */
  | 'CITATION_NOT_UNDERSTOOD'
  /** Words of the document are not in the article. */
  | 'TEXT_LEFT_OUT'
  /** Two parts of the head of the document contradict each other. */
  | 'HEAD_CONTRADICTION'
  /** The front matter of the document cannot be read. */
  | 'FRONT_MATTER_INVALID'
  /** The text is not in English: unregistered names are not looked for. */
  | 'LANGUAGE_NOT_ENGLISH'
  /** The encoding of the file is not stated, or is not the one stated; the message says how it was read. */
  | 'ENCODING_GUESSED';

/** The order of actors. */
export type ActorOrder =
  /** By Actor.sortName, without case and diacritics: persons by family name. */
  | 'NAME'
  /** Those with the most mentions first, in steps of a tenth (1, 2 … 20, 22, 24 … 30, 33 …), and within a step by name. Can be combined with the filter kind, but not with nameStartsWith. */
  | 'MENTION_COUNT_DESC';

/** The order of articles: by earliest date of publication, then volume, issue and slug; or by when they came into the corpus. */
export type ArticleOrder =
  /** The newest first. */
  | 'PUBLISHED_DESC'
  /** The oldest first. */
  | 'PUBLISHED_ASC'
  /** The last ingested first, by annotation.ingestedAt of the revision served. Can only be combined with the filters publicationSlug and ingestedAfter. */
  | 'INGESTED_DESC';

/** The order of sources. */
export type SourceOrder =
  /** By name, without case and diacritics. */
  | 'NAME'
  /** Those with the most citations first, in steps of a tenth (1, 2 … 20, 22, 24 … 30, 33 …), and within a step by name. Cannot be combined with nameStartsWith. */
  | 'CITATION_COUNT_DESC';

/** Filters actors; all conditions must hold. */
export type ActorFilter = {
  /** Only actors of this kind. */
  readonly kind?: ActorKind | null | undefined;
  /** Only actors whose name or any alias begins with this, or has a word that does ("putin", "von der"), without case or diacritics. */
  readonly nameStartsWith?: string | null | undefined;
};

/** Filters articles; all conditions must hold. volume and issue need publicationSlug; ingestedAfter needs the order INGESTED_DESC, which takes publicationSlug beside it: anything else is refused with FILTER_UNSUPPORTED. A page with several of publicationSlug, actorSlug and sourceSlug may be short or empty though more follows: hasNextPage then says so. */
export type ArticleFilter = {
  /** Only articles of this publication. */
  readonly publicationSlug?: string | null | undefined;
  /** Only the volume with this number; requires publicationSlug. */
  readonly volume?: number | null | undefined;
  /** Only issues with this number; requires publicationSlug. */
  readonly issue?: number | null | undefined;
  /** Only articles that mention this actor. */
  readonly actorSlug?: string | null | undefined;
  /** Only articles that cite this source. */
  readonly sourceSlug?: string | null | undefined;
  /** Only articles published on or after this day, by the earliest possible date. */
  readonly from?: string | null | undefined;
  /** Only articles ingested after this instant; requires orderBy: INGESTED_DESC. */
  readonly ingestedAfter?: string | null | undefined;
  /** Only articles published on or before this day, by the earliest possible date. */
  readonly to?: string | null | undefined;
};

/** Filters search hits by their article; all conditions must hold. */
export type SearchFilter = {
  /** Only articles of this publication. */
  readonly publicationSlug?: string | null | undefined;
  /** Only articles published on or after this day, by the earliest possible date. */
  readonly from?: string | null | undefined;
  /** Only articles published on or before this day, by the earliest possible date. */
  readonly to?: string | null | undefined;
  /** Only articles that mention this actor, in any paragraph. */
  readonly actorSlug?: string | null | undefined;
  /** Only articles that cite this source, in any paragraph. */
  readonly sourceSlug?: string | null | undefined;
};

export type ActorCardFragment = { readonly slug: string, readonly name: string, readonly kind: ActorKind, readonly description: string | null, readonly affiliation: { readonly slug: string, readonly name: string } | null };

export type ActorCountsFragment = { readonly persons: { readonly totalCount: number | null }, readonly states: { readonly totalCount: number | null }, readonly organisations: { readonly totalCount: number | null }, readonly groups: { readonly totalCount: number | null } };

export type ActorEntryFragment = { readonly sortName: string, readonly registered: boolean, readonly mentionCount: number, readonly slug: string, readonly name: string, readonly kind: ActorKind, readonly description: string | null, readonly articles: { readonly totalCount: number | null }, readonly affiliation: { readonly slug: string, readonly name: string } | null };

export type AnnotatedParagraphFragment = { readonly number: number, readonly kind: ParagraphKind, readonly itemNumber: number | null, readonly segments: ReadonlyArray<{ readonly text: string, readonly mention: { readonly kind: MentionKind, readonly range: { readonly start: number }, readonly actor: { readonly slug: string } } | null, readonly citation: { readonly number: number } | null }>, readonly sentences: ReadonlyArray<{ readonly cited: boolean, readonly range: { readonly start: number, readonly end: number } }>, readonly citations: ReadonlyArray<{ readonly number: number, readonly text: string, readonly inNote: boolean, readonly signal: CitationSignal, readonly url: string | null, readonly title: string | null, readonly authors: ReadonlyArray<string>, readonly range: { readonly start: number, readonly end: number }, readonly source: { readonly slug: string, readonly name: string } | null, readonly via: { readonly slug: string, readonly name: string } | null, readonly dates: ReadonlyArray<{ readonly date: string | null, readonly until: string | null, readonly text: string, readonly precision: DatePrecision, readonly yearInferred: boolean }>, readonly claim: { readonly text: string, readonly range: { readonly start: number, readonly end: number } } | null }> };

export type ArticleActorsFragment = { readonly edges: ReadonlyArray<{ readonly mentionCount: number, readonly paragraphNumbers: ReadonlyArray<number>, readonly node: { readonly slug: string, readonly name: string, readonly kind: ActorKind, readonly description: string | null, readonly affiliation: { readonly slug: string, readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } };

export type ArticleEntryFragment = { readonly authors: ReadonlyArray<string>, readonly slug: string, readonly title: string, readonly language: string | null, readonly volume: number | null, readonly issue: number | null, readonly beginning: { readonly text: string } | null, readonly mainActors: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string }> }, readonly mainSources: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string }> }, readonly citations: { readonly totalCount: number }, readonly sources: { readonly totalCount: number }, readonly actors: { readonly totalCount: number }, readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null } | null, readonly published: { readonly earliest: string, readonly earliestBasis: DateBasis, readonly latest: string | null, readonly yearBasis: DateBasis } };

export type ArticleFacetsFragment = { readonly facets: ReadonlyArray<{ readonly field: FacetField, readonly values: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }> | null };

export type ArticleHeaderFragment = { readonly slug: string, readonly title: string, readonly language: string | null, readonly volume: number | null, readonly issue: number | null, readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null } | null, readonly published: { readonly earliest: string, readonly earliestBasis: DateBasis, readonly latest: string | null, readonly yearBasis: DateBasis } };

export type ArticleListFragment = { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly authors: ReadonlyArray<string>, readonly slug: string, readonly title: string, readonly language: string | null, readonly volume: number | null, readonly issue: number | null, readonly beginning: { readonly text: string } | null, readonly mainActors: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string }> }, readonly mainSources: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string }> }, readonly citations: { readonly totalCount: number }, readonly sources: { readonly totalCount: number }, readonly actors: { readonly totalCount: number }, readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null } | null, readonly published: { readonly earliest: string, readonly earliestBasis: DateBasis, readonly latest: string | null, readonly yearBasis: DateBasis } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } };

export type CitationNoteFragment = { readonly number: number, readonly text: string, readonly inNote: boolean, readonly signal: CitationSignal, readonly url: string | null, readonly title: string | null, readonly authors: ReadonlyArray<string>, readonly range: { readonly start: number, readonly end: number }, readonly source: { readonly slug: string, readonly name: string } | null, readonly via: { readonly slug: string, readonly name: string } | null, readonly dates: ReadonlyArray<{ readonly date: string | null, readonly until: string | null, readonly text: string, readonly precision: DatePrecision, readonly yearInferred: boolean }>, readonly claim: { readonly text: string, readonly range: { readonly start: number, readonly end: number } } | null };

export type CitedDatePartsFragment = { readonly date: string | null, readonly until: string | null, readonly text: string, readonly precision: DatePrecision, readonly yearInferred: boolean };

export type CoActorEntryFragment = { readonly sharedParagraphs: number, readonly sharedArticles: number, readonly actor: { readonly slug: string, readonly name: string, readonly kind: ActorKind } };

export type ComparedCitationFragment = { readonly text: string, readonly signal: CitationSignal, readonly title: string | null, readonly authors: ReadonlyArray<string>, readonly url: string | null, readonly source: { readonly name: string } | null, readonly via: { readonly name: string } | null, readonly dates: ReadonlyArray<{ readonly date: string | null, readonly until: string | null, readonly text: string, readonly precision: DatePrecision, readonly yearInferred: boolean }>, readonly claim: { readonly text: string } | null };

export type ComparedMentionFragment = { readonly text: string, readonly kind: MentionKind, readonly actor: { readonly slug: string, readonly name: string } };

export type FacetValuesFragment = { readonly field: FacetField, readonly values: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> };

export type FrequentActorFragment = { readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number | null } };

export type FrequentActorsFragment = { readonly frequentPersons: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number | null } }> }, readonly frequentStates: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number | null } }> }, readonly frequentOrganisations: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number | null } }> } };

export type FrequentSourcesFragment = { readonly frequentSources: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number | null } }> } };

export type PageBoundsFragment = { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null };

export type PublicationEntryFragment = { readonly slug: string, readonly name: string, readonly abbreviation: string | null, readonly articles: { readonly totalCount: number | null } };

export type QuotedCitationFragment = { readonly number: number, readonly text: string, readonly inNote: boolean, readonly signal: CitationSignal, readonly url: string | null, readonly title: string | null, readonly authors: ReadonlyArray<string>, readonly sentence: { readonly text: string, readonly range: { readonly start: number, readonly end: number } }, readonly paragraph: { readonly number: number }, readonly article: { readonly slug: string, readonly title: string, readonly language: string | null, readonly volume: number | null, readonly issue: number | null, readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null } | null, readonly published: { readonly earliest: string, readonly earliestBasis: DateBasis, readonly latest: string | null, readonly yearBasis: DateBasis } }, readonly range: { readonly start: number, readonly end: number }, readonly source: { readonly slug: string, readonly name: string } | null, readonly via: { readonly slug: string, readonly name: string } | null, readonly dates: ReadonlyArray<{ readonly date: string | null, readonly until: string | null, readonly text: string, readonly precision: DatePrecision, readonly yearInferred: boolean }>, readonly claim: { readonly text: string, readonly range: { readonly start: number, readonly end: number } } | null };

export type QuotedMentionFragment = { readonly kind: MentionKind, readonly range: { readonly start: number, readonly end: number }, readonly sentence: { readonly text: string, readonly range: { readonly start: number, readonly end: number } }, readonly paragraph: { readonly number: number }, readonly article: { readonly slug: string, readonly title: string, readonly language: string | null, readonly volume: number | null, readonly issue: number | null, readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null } | null, readonly published: { readonly earliest: string, readonly earliestBasis: DateBasis, readonly latest: string | null, readonly yearBasis: DateBasis } } };

export type QuotedSentenceFragment = { readonly text: string, readonly range: { readonly start: number, readonly end: number } };

export type SourceEntryFragment = { readonly slug: string, readonly name: string, readonly registered: boolean, readonly citationCount: number, readonly articles: { readonly totalCount: number | null } };

export type TextHitsFragment = { readonly facets: ReadonlyArray<{ readonly field: FacetField, readonly values: ReadonlyArray<{ readonly count: number }> }> | null, readonly nodes: ReadonlyArray<{ readonly text: string, readonly article: { readonly slug: string, readonly title: string, readonly language: string | null, readonly volume: number | null, readonly issue: number | null, readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null } | null, readonly published: { readonly earliest: string, readonly earliestBasis: DateBasis, readonly latest: string | null, readonly yearBasis: DateBasis } }, readonly section: { readonly number: number } | null, readonly paragraph: { readonly number: number } | null, readonly highlights: ReadonlyArray<{ readonly start: number, readonly end: number }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } };

export type ActorPageQueryVariables = Exact<{
  slug: string;
  kind?: MentionKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ActorPageQuery = { readonly actor: { readonly aliases: ReadonlyArray<string>, readonly registered: boolean, readonly wikidataId: string | null, readonly mentionCount: number, readonly slug: string, readonly name: string, readonly kind: ActorKind, readonly description: string | null, readonly names: { readonly totalCount: number }, readonly metonyms: { readonly totalCount: number }, readonly demonyms: { readonly totalCount: number }, readonly descriptions: { readonly totalCount: number }, readonly articles: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly language: string | null, readonly volume: number | null, readonly issue: number | null, readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null } | null, readonly published: { readonly earliest: string, readonly earliestBasis: DateBasis, readonly latest: string | null, readonly yearBasis: DateBasis } }> }, readonly citations: { readonly totalCount: number }, readonly mentionsOverTime: ReadonlyArray<{ readonly start: string, readonly count: number }>, readonly coActors: ReadonlyArray<{ readonly sharedParagraphs: number, readonly sharedArticles: number, readonly actor: { readonly slug: string, readonly name: string, readonly kind: ActorKind } }>, readonly coActorPairs: ReadonlyArray<{ readonly sharedParagraphs: number, readonly actors: ReadonlyArray<{ readonly slug: string }> }>, readonly sources: { readonly basis: number, readonly edges: ReadonlyArray<{ readonly citationCount: number, readonly node: { readonly slug: string, readonly name: string } }> }, readonly mentions: { readonly nodes: ReadonlyArray<{ readonly kind: MentionKind, readonly range: { readonly start: number, readonly end: number }, readonly sentence: { readonly text: string, readonly range: { readonly start: number, readonly end: number } }, readonly paragraph: { readonly number: number }, readonly article: { readonly slug: string, readonly title: string, readonly language: string | null, readonly volume: number | null, readonly issue: number | null, readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null } | null, readonly published: { readonly earliest: string, readonly earliestBasis: DateBasis, readonly latest: string | null, readonly yearBasis: DateBasis } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } }, readonly affiliation: { readonly slug: string, readonly name: string } | null } | null };

export type ActorsPageQueryVariables = Exact<{
  filter?: ActorFilter | null | undefined;
  orderBy?: ActorOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ActorsPageQuery = { readonly actors: { readonly nodes: ReadonlyArray<{ readonly sortName: string, readonly registered: boolean, readonly mentionCount: number, readonly slug: string, readonly name: string, readonly kind: ActorKind, readonly description: string | null, readonly articles: { readonly totalCount: number | null }, readonly affiliation: { readonly slug: string, readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } }, readonly persons: { readonly totalCount: number | null }, readonly states: { readonly totalCount: number | null }, readonly organisations: { readonly totalCount: number | null }, readonly groups: { readonly totalCount: number | null } };

export type ArticleActorsPageQueryVariables = Exact<{
  slug: string;
  after: string;
}>;


export type ArticleActorsPageQuery = { readonly article: { readonly slug: string, readonly actors: { readonly edges: ReadonlyArray<{ readonly mentionCount: number, readonly paragraphNumbers: ReadonlyArray<number>, readonly node: { readonly slug: string, readonly name: string, readonly kind: ActorKind, readonly description: string | null, readonly affiliation: { readonly slug: string, readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type ArticleChoicesQueryVariables = Exact<{
  filter: ArticleFilter;
  withoutPublication: ArticleFilter;
  withoutDays: ArticleFilter;
  withoutActor: ArticleFilter;
  withoutSource: ArticleFilter;
  offered: ArticleFilter;
  storedActors: boolean;
  storedSources: boolean;
  frequent?: number | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type ArticleChoicesQuery = { readonly articles: { readonly facets: ReadonlyArray<{ readonly field: FacetField, readonly values: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }> | null }, readonly byPublication: { readonly facets: ReadonlyArray<{ readonly field: FacetField, readonly values: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }> | null }, readonly byYear: { readonly facets: ReadonlyArray<{ readonly field: FacetField, readonly values: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }> | null }, readonly byActor?: { readonly facets: ReadonlyArray<{ readonly field: FacetField, readonly values: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }> | null }, readonly bySource?: { readonly facets: ReadonlyArray<{ readonly field: FacetField, readonly values: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }> | null }, readonly offered: { readonly facets: ReadonlyArray<{ readonly field: FacetField, readonly values: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }> | null } } & { readonly frequentPersons?: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number | null } }> }, readonly frequentStates?: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number | null } }> }, readonly frequentOrganisations?: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number | null } }> } } & { readonly frequentSources?: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number | null } }> } };

export type ArticleLinksQueryVariables = Exact<{
  slug: string;
}>;


export type ArticleLinksQuery = { readonly article: { readonly paragraphs: ReadonlyArray<{ readonly citations: ReadonlyArray<{ readonly number: number, readonly citedArticles: ReadonlyArray<{ readonly certain: boolean, readonly article: { readonly slug: string, readonly title: string, readonly language: string | null, readonly volume: number | null, readonly issue: number | null, readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null } | null, readonly published: { readonly earliest: string, readonly earliestBasis: DateBasis, readonly latest: string | null, readonly yearBasis: DateBasis } } }> }> }>, readonly citedBy: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly language: string | null, readonly volume: number | null, readonly issue: number | null, readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null } | null, readonly published: { readonly earliest: string, readonly earliestBasis: DateBasis, readonly latest: string | null, readonly yearBasis: DateBasis } }>, readonly pageInfo: { readonly hasNextPage: boolean } } } | null };

export type ArticlePageQueryVariables = Exact<{
  slug: string;
}>;


export type ArticlePageQuery = { readonly article: { readonly authors: ReadonlyArray<string>, readonly url: string | null, readonly note: string | null, readonly wordCount: number, readonly citationCoverage: number, readonly jsonLd: unknown, readonly slug: string, readonly title: string, readonly language: string | null, readonly volume: number | null, readonly issue: number | null, readonly figures: ReadonlyArray<{ readonly caption: string, readonly credit: string | null }>, readonly sections: ReadonlyArray<{ readonly title: string, readonly level: number, readonly firstParagraph: number | null }>, readonly paragraphs: ReadonlyArray<{ readonly number: number, readonly kind: ParagraphKind, readonly itemNumber: number | null, readonly segments: ReadonlyArray<{ readonly text: string, readonly mention: { readonly kind: MentionKind, readonly range: { readonly start: number }, readonly actor: { readonly slug: string } } | null, readonly citation: { readonly number: number } | null }>, readonly sentences: ReadonlyArray<{ readonly cited: boolean, readonly range: { readonly start: number, readonly end: number } }>, readonly citations: ReadonlyArray<{ readonly number: number, readonly text: string, readonly inNote: boolean, readonly signal: CitationSignal, readonly url: string | null, readonly title: string | null, readonly authors: ReadonlyArray<string>, readonly range: { readonly start: number, readonly end: number }, readonly source: { readonly slug: string, readonly name: string } | null, readonly via: { readonly slug: string, readonly name: string } | null, readonly dates: ReadonlyArray<{ readonly date: string | null, readonly until: string | null, readonly text: string, readonly precision: DatePrecision, readonly yearInferred: boolean }>, readonly claim: { readonly text: string, readonly range: { readonly start: number, readonly end: number } } | null }> }>, readonly notes: ReadonlyArray<{ readonly label: string, readonly text: string, readonly paragraphNumbers: ReadonlyArray<number>, readonly citations: ReadonlyArray<{ readonly number: number }> }>, readonly actors: { readonly edges: ReadonlyArray<{ readonly mentionCount: number, readonly paragraphNumbers: ReadonlyArray<number>, readonly node: { readonly slug: string, readonly name: string, readonly kind: ActorKind, readonly description: string | null, readonly affiliation: { readonly slug: string, readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly annotation: { readonly pipelineVersion: string, readonly revision: number, readonly ingestedAt: string, readonly documentHash: string }, readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null } | null, readonly published: { readonly earliest: string, readonly earliestBasis: DateBasis, readonly latest: string | null, readonly yearBasis: DateBasis } } | null };

export type CorrectionsPageQueryVariables = Exact<{
  slug: string;
}>;


export type CorrectionsPageQuery = { readonly article: { readonly slug: string, readonly title: string, readonly language: string | null, readonly corrections: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly state: CorrectionState, readonly by: string, readonly at: string, readonly reason: string | null, readonly exact: string | null, readonly problem: string | null, readonly paragraph: { readonly number: number } | null, readonly range: { readonly start: number, readonly end: number } | null }>, readonly warnings: ReadonlyArray<{ readonly code: WarningCode, readonly message: string, readonly line: number | null, readonly column: number | null, readonly paragraph: { readonly number: number } | null, readonly range: { readonly start: number, readonly end: number } | null }>, readonly notes: ReadonlyArray<{ readonly text: string, readonly citations: ReadonlyArray<{ readonly number: number }> }>, readonly paragraphs: ReadonlyArray<{ readonly number: number, readonly text: string, readonly citations: ReadonlyArray<{ readonly number: number, readonly text: string, readonly inNote: boolean, readonly range: { readonly start: number, readonly end: number }, readonly source: { readonly slug: string, readonly name: string, readonly registered: boolean } | null, readonly dates: ReadonlyArray<{ readonly date: string | null, readonly until: string | null, readonly text: string, readonly precision: DatePrecision }>, readonly claim: { readonly text: string } | null, readonly provenance: { readonly kind: ProvenanceKind, readonly rule: string | null, readonly by: string | null, readonly at: string | null, readonly reason: string | null }, readonly lookups: ReadonlyArray<{ readonly kind: LookupKind, readonly url: string, readonly date: string | null }> }>, readonly mentions: ReadonlyArray<{ readonly text: string, readonly kind: MentionKind, readonly range: { readonly start: number, readonly end: number }, readonly actor: { readonly slug: string, readonly name: string, readonly kind: ActorKind, readonly registered: boolean }, readonly provenance: { readonly kind: ProvenanceKind, readonly rule: string | null, readonly by: string | null, readonly at: string | null, readonly reason: string | null } }> }> } | null };

export type FilteredArticlesPageQueryVariables = Exact<{
  filter: ArticleFilter;
  orderBy?: ArticleOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  actorSlug?: string | null | undefined;
  sourceSlug?: string | null | undefined;
  publicationSlug?: string | null | undefined;
}>;


export type FilteredArticlesPageQuery = { readonly articles: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly authors: ReadonlyArray<string>, readonly slug: string, readonly title: string, readonly language: string | null, readonly volume: number | null, readonly issue: number | null, readonly beginning: { readonly text: string } | null, readonly mainActors: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string }> }, readonly mainSources: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string }> }, readonly citations: { readonly totalCount: number }, readonly sources: { readonly totalCount: number }, readonly actors: { readonly totalCount: number }, readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null } | null, readonly published: { readonly earliest: string, readonly earliestBasis: DateBasis, readonly latest: string | null, readonly yearBasis: DateBasis } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } }, readonly actor: { readonly slug: string, readonly name: string } | null, readonly source: { readonly slug: string, readonly name: string } | null, readonly publication: { readonly slug: string, readonly name: string } | null };

export type FrontPageQueryVariables = Exact<{
  orderBy?: ArticleOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  frequent?: number | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type FrontPageQuery = { readonly articles: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly authors: ReadonlyArray<string>, readonly slug: string, readonly title: string, readonly language: string | null, readonly volume: number | null, readonly issue: number | null, readonly beginning: { readonly text: string } | null, readonly mainActors: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string }> }, readonly mainSources: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string }> }, readonly citations: { readonly totalCount: number }, readonly sources: { readonly totalCount: number }, readonly actors: { readonly totalCount: number }, readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null } | null, readonly published: { readonly earliest: string, readonly earliestBasis: DateBasis, readonly latest: string | null, readonly yearBasis: DateBasis } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } }, readonly counted: { readonly facets: ReadonlyArray<{ readonly field: FacetField, readonly values: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }> | null }, readonly publications: { readonly totalCount: number | null }, readonly sources: { readonly totalCount: number | null }, readonly persons: { readonly totalCount: number | null }, readonly states: { readonly totalCount: number | null }, readonly organisations: { readonly totalCount: number | null }, readonly groups: { readonly totalCount: number | null }, readonly frequentPersons: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number | null } }> }, readonly frequentStates: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number | null } }> }, readonly frequentOrganisations: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number | null } }> }, readonly frequentSources: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly articles: { readonly totalCount: number | null } }> } };

export type NodePlaceQueryVariables = Exact<{
  id: string | number;
}>;


export type NodePlaceQuery = { readonly node:
    | { readonly __typename: 'Actor', readonly slug: string }
    | { readonly __typename: 'Article', readonly slug: string }
    | { readonly __typename: 'Citation', readonly number: number, readonly text: string, readonly inNote: boolean, readonly range: { readonly start: number }, readonly sentence: { readonly text: string }, readonly paragraph: { readonly number: number }, readonly article: { readonly slug: string } }
    | { readonly __typename: 'Mention', readonly range: { readonly start: number }, readonly sentence: { readonly text: string }, readonly paragraph: { readonly number: number }, readonly article: { readonly slug: string } }
    | { readonly __typename: 'Paragraph', readonly number: number, readonly text: string, readonly article: { readonly slug: string } }
    | { readonly __typename: 'Publication', readonly slug: string }
    | { readonly __typename: 'Section', readonly number: number, readonly title: string, readonly article: { readonly slug: string } }
    | { readonly __typename: 'Source', readonly slug: string }
   | null };

export type PublicationPageQueryVariables = Exact<{
  slug: string;
  volume?: number | null | undefined;
  issue?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PublicationPageQuery = { readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null, readonly articles: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly volume: number | null, readonly issue: number | null }> } } | null, readonly articles: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly authors: ReadonlyArray<string>, readonly slug: string, readonly title: string, readonly language: string | null, readonly volume: number | null, readonly issue: number | null, readonly beginning: { readonly text: string } | null, readonly mainActors: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string }> }, readonly mainSources: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string }> }, readonly citations: { readonly totalCount: number }, readonly sources: { readonly totalCount: number }, readonly actors: { readonly totalCount: number }, readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null } | null, readonly published: { readonly earliest: string, readonly earliestBasis: DateBasis, readonly latest: string | null, readonly yearBasis: DateBasis } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type PublicationsPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PublicationsPageQuery = { readonly publications: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly abbreviation: string | null, readonly articles: { readonly totalCount: number | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type RevisionChangesQueryVariables = Exact<{
  slug: string;
  from: number;
  to: number;
}>;


export type RevisionChangesQuery = { readonly article: { readonly revisionsBetween: { readonly paragraphs: ReadonlyArray<{ readonly kind: ChangeKind, readonly before: string | null, readonly after: string | null }>, readonly citations: ReadonlyArray<{ readonly kind: ChangeKind, readonly before: { readonly text: string, readonly signal: CitationSignal, readonly title: string | null, readonly authors: ReadonlyArray<string>, readonly url: string | null, readonly source: { readonly name: string } | null, readonly via: { readonly name: string } | null, readonly dates: ReadonlyArray<{ readonly date: string | null, readonly until: string | null, readonly text: string, readonly precision: DatePrecision, readonly yearInferred: boolean }>, readonly claim: { readonly text: string } | null } | null, readonly after: { readonly text: string, readonly signal: CitationSignal, readonly title: string | null, readonly authors: ReadonlyArray<string>, readonly url: string | null, readonly source: { readonly name: string } | null, readonly via: { readonly name: string } | null, readonly dates: ReadonlyArray<{ readonly date: string | null, readonly until: string | null, readonly text: string, readonly precision: DatePrecision, readonly yearInferred: boolean }>, readonly claim: { readonly text: string } | null } | null }>, readonly mentions: ReadonlyArray<{ readonly kind: ChangeKind, readonly before: { readonly text: string, readonly kind: MentionKind, readonly actor: { readonly slug: string, readonly name: string } } | null, readonly after: { readonly text: string, readonly kind: MentionKind, readonly actor: { readonly slug: string, readonly name: string } } | null }> } | null } | null };

export type RevisionsPageQueryVariables = Exact<{
  slug: string;
}>;


export type RevisionsPageQuery = { readonly article: { readonly title: string, readonly language: string | null, readonly annotation: { readonly revision: number, readonly ingestedAt: string, readonly pipelineVersion: string }, readonly revisions: ReadonlyArray<{ readonly revision: number, readonly ingestedAt: string, readonly pipelineVersion: string }> } | null };

export type SearchPageQueryVariables = Exact<{
  name: string;
  first?: number | null | undefined;
}>;


export type SearchPageQuery = { readonly actors: { readonly nodes: ReadonlyArray<{ readonly sortName: string, readonly registered: boolean, readonly mentionCount: number, readonly slug: string, readonly name: string, readonly kind: ActorKind, readonly description: string | null, readonly articles: { readonly totalCount: number | null }, readonly affiliation: { readonly slug: string, readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly sources: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly registered: boolean, readonly citationCount: number, readonly articles: { readonly totalCount: number | null } }>, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly publications: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly abbreviation: string | null, readonly articles: { readonly totalCount: number | null } }> }, readonly articles: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly language: string | null, readonly volume: number | null, readonly issue: number | null, readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null } | null, readonly published: { readonly earliest: string, readonly earliestBasis: DateBasis, readonly latest: string | null, readonly yearBasis: DateBasis } }> }, readonly search: { readonly facets: ReadonlyArray<{ readonly field: FacetField, readonly values: ReadonlyArray<{ readonly count: number }> }> | null, readonly nodes: ReadonlyArray<{ readonly text: string, readonly article: { readonly slug: string, readonly title: string, readonly language: string | null, readonly volume: number | null, readonly issue: number | null, readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null } | null, readonly published: { readonly earliest: string, readonly earliestBasis: DateBasis, readonly latest: string | null, readonly yearBasis: DateBasis } }, readonly section: { readonly number: number } | null, readonly paragraph: { readonly number: number } | null, readonly highlights: ReadonlyArray<{ readonly start: number, readonly end: number }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SourcePageQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SourcePageQuery = { readonly source: { readonly slug: string, readonly name: string, readonly homepage: string | null, readonly registered: boolean, readonly wikidataId: string | null, readonly surfaceForms: ReadonlyArray<string>, readonly citationCount: number, readonly articles: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly language: string | null, readonly volume: number | null, readonly issue: number | null, readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null } | null, readonly published: { readonly earliest: string, readonly earliestBasis: DateBasis, readonly latest: string | null, readonly yearBasis: DateBasis } }> }, readonly citationsOverTime: ReadonlyArray<{ readonly start: string, readonly count: number }>, readonly actors: { readonly basis: number, readonly edges: ReadonlyArray<{ readonly citationCount: number, readonly node: { readonly slug: string, readonly name: string } }> }, readonly citations: { readonly nodes: ReadonlyArray<{ readonly number: number, readonly text: string, readonly inNote: boolean, readonly signal: CitationSignal, readonly url: string | null, readonly title: string | null, readonly authors: ReadonlyArray<string>, readonly sentence: { readonly text: string, readonly range: { readonly start: number, readonly end: number } }, readonly paragraph: { readonly number: number }, readonly article: { readonly slug: string, readonly title: string, readonly language: string | null, readonly volume: number | null, readonly issue: number | null, readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null } | null, readonly published: { readonly earliest: string, readonly earliestBasis: DateBasis, readonly latest: string | null, readonly yearBasis: DateBasis } }, readonly range: { readonly start: number, readonly end: number }, readonly source: { readonly slug: string, readonly name: string } | null, readonly via: { readonly slug: string, readonly name: string } | null, readonly dates: ReadonlyArray<{ readonly date: string | null, readonly until: string | null, readonly text: string, readonly precision: DatePrecision, readonly yearInferred: boolean }>, readonly claim: { readonly text: string, readonly range: { readonly start: number, readonly end: number } } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } } | null };

export type SourcesPageQueryVariables = Exact<{
  nameStartsWith?: string | null | undefined;
  orderBy?: SourceOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SourcesPageQuery = { readonly sources: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly registered: boolean, readonly citationCount: number, readonly articles: { readonly totalCount: number | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type TextHitsPageQueryVariables = Exact<{
  words: string;
  filter?: SearchFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type TextHitsPageQuery = { readonly search: { readonly facets: ReadonlyArray<{ readonly field: FacetField, readonly values: ReadonlyArray<{ readonly count: number }> }> | null, readonly nodes: ReadonlyArray<{ readonly text: string, readonly article: { readonly slug: string, readonly title: string, readonly language: string | null, readonly volume: number | null, readonly issue: number | null, readonly publication: { readonly slug: string, readonly name: string, readonly abbreviation: string | null } | null, readonly published: { readonly earliest: string, readonly earliestBasis: DateBasis, readonly latest: string | null, readonly yearBasis: DateBasis } }, readonly section: { readonly number: number } | null, readonly paragraph: { readonly number: number } | null, readonly highlights: ReadonlyArray<{ readonly start: number, readonly end: number }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export const actorPage: Operation<ActorPageQuery, ActorPageQueryVariables> = {
  name: 'ActorPage',
  documentId: 'sha256:22c9791a96578c7f4b29dad0dd528898cf0c92352b3365f03557a5f2f39b24b6',
};

export const actorsPage: Operation<ActorsPageQuery, ActorsPageQueryVariables> = {
  name: 'ActorsPage',
  documentId: 'sha256:317ab0310b21df5352147de8b96ac2bc7dc2e6839b632e0818353a35b071b460',
};

export const articleActorsPage: Operation<ArticleActorsPageQuery, ArticleActorsPageQueryVariables> = {
  name: 'ArticleActorsPage',
  documentId: 'sha256:d91788b58a8709ae5a2e60a08c3528d9e049f604bd6c2a4fb04ea6899f9399f6',
};

export const articleChoices: Operation<ArticleChoicesQuery, ArticleChoicesQueryVariables> = {
  name: 'ArticleChoices',
  documentId: 'sha256:d53b450a2cff10d145ac8095a84105f33848c6ef8c601de1da22a648762c832f',
};

export const articleLinks: Operation<ArticleLinksQuery, ArticleLinksQueryVariables> = {
  name: 'ArticleLinks',
  documentId: 'sha256:2ed8044b2d4c3468b4b8ff400f10c60707b4249d250fa772fbc41e538a12c9b6',
};

export const articlePage: Operation<ArticlePageQuery, ArticlePageQueryVariables> = {
  name: 'ArticlePage',
  documentId: 'sha256:aeee12dda78c67e1a056115100b39b1f7a26684c7e6ddb2eac32124a43dd73ed',
};

export const correctionsPage: Operation<CorrectionsPageQuery, CorrectionsPageQueryVariables> = {
  name: 'CorrectionsPage',
  documentId: 'sha256:27a38ac34a8228018ccbfc1828fc9611ec729003ac9c3ab51386c626cd7fe254',
};

export const filteredArticlesPage: Operation<FilteredArticlesPageQuery, FilteredArticlesPageQueryVariables> = {
  name: 'FilteredArticlesPage',
  documentId: 'sha256:2e94c4e2632f73e5c5450ef3a71afc42b42844e15f6c62d216397858157172b2',
};

export const frontPage: Operation<FrontPageQuery, FrontPageQueryVariables> = {
  name: 'FrontPage',
  documentId: 'sha256:94c5e546285ebc7b0168904ad0f8dadc2cf963aa3dec076570a8688f517ff9fb',
};

export const nodePlace: Operation<NodePlaceQuery, NodePlaceQueryVariables> = {
  name: 'NodePlace',
  documentId: 'sha256:5f030a3a9185e8dc2d530da3eb3c8bf3f02a00a8d24b396a77e1d3484a25a433',
};

export const publicationPage: Operation<PublicationPageQuery, PublicationPageQueryVariables> = {
  name: 'PublicationPage',
  documentId: 'sha256:33d333ea686fa27fc55963499c53d79979633e8149f1e570831c54badfb330c4',
};

export const publicationsPage: Operation<PublicationsPageQuery, PublicationsPageQueryVariables> = {
  name: 'PublicationsPage',
  documentId: 'sha256:9fc87ae667a9a1aa286bd32e5a2ae7239c329820639650396b94f9c49f1c80ba',
};

export const revisionChanges: Operation<RevisionChangesQuery, RevisionChangesQueryVariables> = {
  name: 'RevisionChanges',
  documentId: 'sha256:114b3431dc4be70842d031926857aac391d397bb4c832185d806a44592cd0ab7',
};

export const revisionsPage: Operation<RevisionsPageQuery, RevisionsPageQueryVariables> = {
  name: 'RevisionsPage',
  documentId: 'sha256:7fceb61f91410dabe5ea2fd928fbba1be14e4c1a47a61ed4c931ec765eedc845',
};

export const searchPage: Operation<SearchPageQuery, SearchPageQueryVariables> = {
  name: 'SearchPage',
  documentId: 'sha256:821bb47e71272b6bbc9ec905ef930942e77474bf423227ed9c065d7eeb286468',
};

export const sourcePage: Operation<SourcePageQuery, SourcePageQueryVariables> = {
  name: 'SourcePage',
  documentId: 'sha256:7cfacfa74088c5c166dfc6bd7564a746c06f7dea01fb460edb97c84503afacad',
};

export const sourcesPage: Operation<SourcesPageQuery, SourcesPageQueryVariables> = {
  name: 'SourcesPage',
  documentId: 'sha256:de5272ccb2abe945eb6e79ea65a160f7a3639752a74ab9aa1881ed34ba4e1802',
};

export const textHitsPage: Operation<TextHitsPageQuery, TextHitsPageQueryVariables> = {
  name: 'TextHitsPage',
  documentId: 'sha256:3b66c9d3e162ab39ffb745f89bb348991dbd2db652648fa1800ea350c924141b',
};
