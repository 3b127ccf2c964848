import type { CitedReference } from '../links/cited-reference.ts';
import type { Work } from '../links/work-names.ts';
import type { ActorKind, ActorRecord } from '../records/actor.ts';
import type { CitationRecord } from '../records/citation.ts';
import type { ActorCounts, CorpusTotals, PublicationCounts, SourceCounts } from '../records/counts.ts';
import type { CalendarDate } from '../records/date.ts';
import type { MentionKind, MentionRecord } from '../records/mention.ts';
import type { SentenceRecord } from '../records/paragraph.ts';
import type { PublicationRecord } from '../records/publication.ts';
import type { SourceRecord } from '../records/source.ts';
import type { ArticleHeader, StoredArticle } from '../records/stored-article.ts';
import type { TextRange } from '../records/text-range.ts';
import type { Cooccurrences } from '../table/cooccurrences.ts';
import type { RevisionRecord } from '../table/kept-revision.ts';
import type { PeriodCount } from '../table/period-counter.ts';

/** A slice of a list, in one direction. */
export interface PageRequest {
  /** 1 to 100. */
  readonly limit: number;
  readonly direction: 'FORWARD' | 'BACKWARD';
  /**
   * A cursor that a page of the same list gave. Exclusive: the page begins after it, or, going backward, ends before it. It
   * names a place in a list, and not the list: what clients hold is bound to one (`Cursors`).
   */
  readonly cursor: string | null;
}

export interface PageEdge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Page<Node> {
  /** In the list's order, whichever way one pages. */
  readonly edges: readonly PageEdge<Node>[];
  /**
   * Going forward, true only where an edge follows, or where a narrowed page has used its three requests before the list
   * ended. Going backward, true where the page ends before an edge.
   */
  readonly hasNextPage: boolean;
  /** The same, the other way. */
  readonly hasPreviousPage: boolean;
  /** Of the first and last edge; of a page that used its three requests, how far it has read. */
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/**
 * An article reached through a list: `known` came with the entry, the rest takes `Corpus.load`. `revision` pins it, so
 * that all one request shows of an article is of one revision.
 */
export interface ArticleReference {
  readonly slug: string;
  readonly known: Partial<ArticleHeader>;
}

/** A mention as an index entry holds it. */
export interface MentionEntry {
  readonly article: ArticleReference;
  readonly actor: string;
  readonly paragraph: number;
  readonly mention: MentionRecord;
  readonly text: string;
  readonly sentence: SentenceRecord & { readonly text: string };
}

/** A citation as an index entry holds it. */
export interface CitationEntry {
  readonly article: ArticleReference;
  readonly paragraph: number;
  readonly citation: CitationRecord;
  readonly sentence: SentenceRecord & { readonly text: string };
  /** Text of `citation.claim`. */
  readonly claimText: string | null;
  readonly source: SourceRecord | null;
  readonly via: SourceRecord | null;
}

export interface CorpusActor extends ActorRecord {
  readonly counts: ActorCounts;
  /** The actor it is affiliated with, as of the same publish. */
  readonly affiliationRecord: ActorRecord | null;
}

export interface CorpusSource extends SourceRecord {
  readonly counts: SourceCounts;
  /** Sorted; at most 50. */
  readonly surfaceForms: readonly string[];
}

export interface CorpusPublication extends PublicationRecord {
  readonly counts: PublicationCounts;
}

export interface ArticleFilter {
  readonly publicationSlug?: string | undefined;
  /** Numbers of `publicationSlug`, like `issue`. */
  readonly volume?: number | undefined;
  readonly issue?: number | undefined;
  readonly actorSlug?: string | undefined;
  readonly sourceSlug?: string | undefined;
  /** Compared with `published.earliest`, both inclusive. */
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  /** ISO 8601 instant; exclusive. Goes with `INGESTED_DESC`. */
  readonly ingestedAfter?: string | undefined;
}

/** Of filters, `INGESTED_DESC` takes `publicationSlug` and `ingestedAfter`. */
export type ArticleOrder = 'PUBLISHED_DESC' | 'PUBLISHED_ASC' | 'INGESTED_DESC';

/** `NAME` where nothing is said. By count: the most first, in steps of a tenth (`count-step.ts`), then by name. */
export type RecordOrder = 'NAME' | 'COUNT_DESC';

/** An article that a citation points at. */
export interface CitedArticle {
  readonly article: ArticleReference;
  /** False where it is one of several that the citation may mean, and nothing that is printed decides. */
  readonly certain: boolean;
}

/** A state of an article, or why it cannot be had: `UNKNOWN` where there never was such a revision. */
export type RevisionRead =
  | { readonly article: StoredArticle }
  | { readonly absent: 'UNKNOWN' | 'EXPIRED'; readonly current: number };

/** The articles of an issue. */
export interface IssueArticles {
  /** By slug, at most 100. */
  readonly articles: readonly ArticleReference[];
  /** Whether the issue holds more than were read. */
  readonly more: boolean;
}

/** An actor or a source, whose articles are looked at. */
export interface RecordOfCorpus {
  readonly type: 'ACTOR' | 'SOURCE';
  readonly slug: string;
}

/** How many articles of a list there are by something. A part that cannot be told exactly is null. */
export interface ArticleFacets {
  /** Those with the most articles first, then by name; of articles that have one. */
  readonly publications: readonly PublicationCount[] | null;
  /** By the earliest day of publication, the newest year first. */
  readonly years: readonly PeriodCount[] | null;
}

export interface PublicationCount {
  readonly slug: string;
  readonly name: string;
  readonly count: number;
}

/** Which list of articles: all, or those of a publication, an actor or a source. */
export type FacetedList = RecordOfCorpus | { readonly type: 'PUBLICATION'; readonly slug: string } | null;

export interface RelatedArticle {
  readonly article: ArticleReference;
  /** The rarest first. */
  readonly sharedActors: readonly CorpusActor[];
  readonly score: number;
}

export interface SearchFilter {
  readonly publicationSlug?: string | undefined;
  /** Of articles that mention this actor. */
  readonly actorSlug?: string | undefined;
  /** Of articles that cite this source. */
  readonly sourceSlug?: string | undefined;
  /** Compared with `published.earliest`, both inclusive. */
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
}

/** A title, heading or paragraph that matches. */
export interface SearchHit {
  readonly article: StoredArticle;
  /** Which of its sections or paragraphs it is, from 0 on; neither for its title. */
  readonly section: number | null;
  readonly paragraph: number | null;
  readonly text: string;
  /** Greater than 0; comparable among hits of one query. */
  readonly score: number;
  /** What of the text matches, in order and apart. */
  readonly highlights: readonly TextRange[];
}

/** The best hits first. */
export interface SearchPage extends Page<SearchHit> {
  /** How many articles have hits, those on other pages included; null where it was not asked for. */
  readonly counts: SearchCounts | null;
}

export interface SearchCounts {
  /** By slug of the publication. */
  readonly publications: ReadonlyMap<string, number>;
  readonly years: ReadonlyMap<number, number>;
}

/** Searches are read forward only. */
export interface SearchPageRequest extends Pick<PageRequest, 'limit' | 'cursor'> {
  /** Whether the page's counts are asked for: phrases of common words are found at half the price without. */
  readonly isCounted: boolean;
}

/**
 * The corpus as one request sees it: reads are cached and batched for the request's life, so that asking twice costs
 * once. Make one for each request. Lists throw `InvalidCursorError` on a cursor that cannot be theirs.
 */
export interface Corpus {
  /** The article with everything inside it: one request. Null where there is none or it was unpublished. */
  article(slug: string): Promise<StoredArticle | null>;
  /** What an entry did not carry; batched. Null where the article was unpublished meanwhile. */
  load(reference: ArticleReference): Promise<StoredArticle | null>;
  /** Earlier states of it that are kept, the newest first; none where there is no such article. */
  revisions(slug: string): Promise<readonly RevisionRecord[]>;
  /** One of them, or what is served now; null where there is no such article. */
  revision(slug: string, revision: number): Promise<RevisionRead | null>;
  articlesInIssue(publicationSlug: string, volume: number, issue: number): Promise<IssueArticles>;
  /** The articles whose own address it is: usually one. */
  articlesAt(url: string): Promise<readonly ArticleReference[]>;
  /** The articles that a citation of the article `citing` points at; batched. Empty where the corpus has none. */
  citedArticles(reference: CitedReference, citing: string): Promise<readonly CitedArticle[]>;
  /** The articles that surely cite a work, the newest first. */
  citedBy(work: Work, page: PageRequest): Promise<Page<ArticleReference>>;
  articles(page: PageRequest, filter: ArticleFilter, order: ArticleOrder): Promise<Page<ArticleReference>>;
  /**
   * By name, persons by family name. `nameStartsWith` compares the beginning of the name or of any alias,
   * without case or diacritics, and goes with `NAME`.
   */
  actors(
    page: PageRequest,
    filter: { readonly kind?: ActorKind | undefined; readonly nameStartsWith?: string | undefined },
    order?: RecordOrder,
  ): Promise<Page<CorpusActor>>;
  sources(
    page: PageRequest,
    filter: { readonly nameStartsWith?: string | undefined },
    order?: RecordOrder,
  ): Promise<Page<CorpusSource>>;
  publications(page: PageRequest): Promise<Page<CorpusPublication>>;
  /** Batched. Null where no article mentions it. */
  actor(slug: string): Promise<CorpusActor | null>;
  source(slug: string): Promise<CorpusSource | null>;
  publication(slug: string): Promise<CorpusPublication | null>;
  /** Newest article first, then by place in it. */
  actorMentions(slug: string, page: PageRequest, kind: MentionKind | null): Promise<Page<MentionEntry>>;
  actorCitations(slug: string, page: PageRequest): Promise<Page<CitationEntry>>;
  sourceCitations(slug: string, page: PageRequest): Promise<Page<CitationEntry>>;
  /** What an article says of who is mentioned with whom, without its document; batched. Null as `load`. */
  cooccurrences(reference: ArticleReference): Promise<Cooccurrences | null>;
  /** Who is mentioned with whom in its newest articles, at most 100, the newest first. */
  newestCooccurrences(record: RecordOfCorpus): Promise<readonly Cooccurrences[]>;
  /** Articles that share the rarest of these actors with an article, the closest first; `related-articles.ts` says how. */
  relatedArticles(slug: string, actors: readonly string[]): Promise<readonly RelatedArticle[]>;
  /** Mentions of an actor, or citations of a source, by the month of their articles, exactly. Batched. */
  countsByMonth(record: RecordOfCorpus): Promise<readonly PeriodCount[]>;
  /** The same by day, both bounds inclusive; null where more than 300 articles are of these days. */
  countsByDay(record: RecordOfCorpus, from: CalendarDate, to: CalendarDate): Promise<readonly PeriodCount[] | null>;
  /** How many articles of a list there are by publication and year; `article-facets.ts` says when that can be told. */
  articleFacets(list: FacetedList): Promise<ArticleFacets>;
  /** The articles of a list by the year of their earliest day of publication, the oldest first; null where that was not counted. Batched. */
  articlesByYear(list: FacetedList): Promise<readonly PeriodCount[] | null>;
  /**
   * Titles, headings and paragraphs with all words of a query (`schema/search`). Four requests, and two more where an article
   * of the page is published anew meanwhile; one more for each further 100 items where the query has many words.
   */
  search(query: string, page: SearchPageRequest, filter: SearchFilter): Promise<SearchPage>;
  /** Batched. */
  totals(): Promise<CorpusTotals>;
}
