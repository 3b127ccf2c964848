import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { type MentionKind, mentionKinds } from '../records/mention.ts';
import type { ArticleHeader, StoredArticle } from '../records/stored-article.ts';
import { foldedName } from '../slug.ts';
import type { Spending } from '../spending.ts';
import { countsOfEntry, keyOfPart } from '../table/annotated-entry.ts';
import { totalOf as sumOf } from '../table/annotation-counts.ts';
import {
  citationsByActor,
  citationsBySource,
  type ListedCitation,
  type ListedMention,
  mentionsByActor,
} from '../table/annotations-of.ts';
import { articlePositionOfIssue } from '../table/article-entry.ts';
import { type CitationPlace, citationsInBody } from '../table/citation-body.ts';
import { cooccurrencesAttribute } from '../table/cooccurrences.ts';
import { inflateBody } from '../table/entry-body.ts';
import { UnreadableError } from '../table/formats/unreadable-error.ts';
import { type Item, optionalStringAt, stringAt } from '../table/item.ts';
import {
  afterAll,
  allArticlesPartition,
  articleList,
  articlePosition,
  citationList,
  formsPartition,
  issueList,
  issueOfPosition,
  issuePrefix,
  nameList,
  namesPartition,
  numbersOfPosition,
  parseEntrySortKey,
  type RecordType,
  recordKey,
  recordPartition,
  totalsKey,
} from '../table/keys.ts';
import { checkLayout } from '../table/layout.ts';
import { type MentionPlace, mentionsInBody } from '../table/mention-body.ts';
import { initialOf, searchFormsOf } from '../table/name-entry.ts';
import { monthsOf } from '../table/period-counter.ts';
import {
  actorCountsOf,
  actorFromItem,
  isListed,
  namesAttemptOf,
  publicationCountsOf,
  publicationFromItem,
  sourceCountsOf,
  sourceFromItem,
  surfaceFormsOf,
  totalsOf,
} from '../table/record.ts';
import { type Annotation, type AnnotationList, readAnnotationPage } from './annotation-list.ts';
import { articleFacets } from './article-facets.ts';
import { createCitedWorks } from './cited-works.ts';
import type {
  ArticleFilter,
  ArticleReference,
  CitationEntry,
  Corpus,
  CorpusActor,
  CorpusPublication,
  CorpusSource,
  FacetedList,
  MentionEntry,
  Page,
  PageRequest,
} from './corpus.ts';
import { countsByDay } from './counts-by-day.ts';
import { deadlineIn } from './deadline.ts';
import { heldEntries, type ListEntry, type ReadEntries, type SendQuery, tableEntries } from './entries.ts';
import { ingestedList } from './ingested-list.ts';
import { createItemLoader } from './item-loader.ts';
import { type List, lookaheadsOfEntries, type Narrowing, readPage } from './list.ts';
import { newestCooccurrences } from './newest-articles.ts';
import { relatedArticles } from './related-articles.ts';
import { searchPlaceOf } from './search-place.ts';
import { createServedArticles, type ServedArticle } from './served-articles.ts';

export interface CorpusOptions {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** How long the request may wait for the table in all, in ms from now; then reads reject with a DeadlineError. */
  readonly deadline?: number;
  /** Is charged with all that is read; where it throws, so does what asked for it. */
  readonly spending?: Spending | undefined;
}

/** What a record is listed by. */
interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly abbreviations?: readonly string[];
}

/** The corpus in DynamoDB, for one request. */
export function createCorpus(options: CorpusOptions): Corpus {
  const { client, tableName, spending, deadline = Number.POSITIVE_INFINITY } = options;
  const within = deadlineIn(deadline);
  const queries = new Set<Promise<unknown>>();
  const items = createItemLoader({ client, tableName, queries, within, spending });
  const itemsAnew = createItemLoader({ client, tableName, queries, within, spending }, true);
  const beginnings = createItemLoader({ client, tableName, queries, within, spending }, false, cooccurrencesAttribute);
  const cache = new Map<string, unknown>();

  const query: SendQuery = (input) => {
    const answer = within(() => client.send(new QueryCommand({ TableName: tableName, ...input })));
    queries.add(answer);
    const forget = (): void => void queries.delete(answer);
    answer.then(forget, forget);
    if (spending === undefined) return answer;
    return answer.then((given) => {
      spending.query(given.Items?.length ?? 0);
      return given;
    });
  };

  const articles = createServedArticles({ query, items, itemsAnew, spending });
  const citedWorks = createCitedWorks({ query, items, articles });

  /** The same promise for the same question. */
  function once<Value>(question: readonly unknown[], ask: () => Promise<Value>): Promise<Value> {
    const key = JSON.stringify(question);
    const known = cache.get(key);
    if (known instanceof Promise) return known;
    const asked = ask();
    cache.set(key, asked);
    return asked;
  }

  const referenceOf = ({ header }: ServedArticle): ArticleReference => ({ slug: header.slug, known: header });

  /**
   * The article of an entry, where it belongs to the list at that place. An entry of another attempt than the one that this
   * request shows tells the place only: then the article itself tells whether it is in the list.
   */
  async function articleOf(
    { item, position, attempt }: ListEntry,
    isIn: (article: ServedArticle) => boolean | Promise<boolean>,
  ): Promise<ServedArticle | null> {
    const article = await articles.served(stringAt(item, 'slug'));
    if (article === null) return null;
    if (article.attempt === attempt) return article;
    return articlePosition(article.header) === position && (await isIn(article)) ? article : null;
  }

  /** Whether an article belongs to the list of a filter's partition. */
  function membershipOf({ actorSlug, sourceSlug, publicationSlug }: ArticleFilter) {
    return async ({ header }: ServedArticle): Promise<boolean> => {
      if (actorSlug === undefined && sourceSlug === undefined) {
        return publicationSlug === undefined || header.publication?.slug === publicationSlug;
      }
      const document = await articles.load(header.slug);
      if (document === null) return false;
      return actorSlug === undefined
        ? citationsBySource(document).has(sourceSlug ?? '')
        : mentionsByActor(document).has(actorSlug);
    };
  }

  interface ListOfAnnotations<Listed, ListPlace> {
    readonly partition: string;
    readonly prefix: string;
    readonly inBody: (body: unknown) => readonly (Listed | ListPlace)[];
    readonly isPlace: (held: Listed | ListPlace) => held is ListPlace;
    /** What a document gives to the list. */
    readonly inDocument: (article: StoredArticle) => readonly Listed[];
    readonly find: (listed: Listed, place: ListPlace) => boolean;
    readonly isGiven?: (listed: Listed) => boolean;
    readonly only: AnnotationList<unknown>['only'];
    readonly total?: () => Promise<number | null>;
  }

  function annotationList<Listed, ListPlace, Node>(
    {
      partition,
      prefix,
      inBody,
      isPlace,
      inDocument,
      find,
      isGiven,
      only,
      total,
    }: ListOfAnnotations<Listed, ListPlace>,
    nodeOf: (listed: Listed, article: ArticleReference) => Node,
  ): AnnotationList<Node> {
    return {
      read: tableEntries(query, partition, prefix),
      prefix,
      only,
      ...(total === undefined ? {} : { total }),
      annotationsOf: async (entries, partsOf) => {
        const [first] = entries;
        if (first === undefined) return [];
        // All of it travels in one batch with the head that tells which of the attempts counts.
        const attempts = entries.map(({ item, attempt }) => {
          const counts = countsOfEntry(item);
          const parts = partsOf(counts).map((part) => ({
            start: counts.slice(0, part).reduce((sum, one) => sum + sumOf(one), 0),
            item: part === 0 ? item : items.load(keyOfPart(item, prefix, part)),
          }));
          return { attempt, parts };
        });
        // Together, since a part that fails while nobody waits for it would end the process.
        const loading = attempts.flatMap(({ parts }) => parts.map(({ item }) => item));
        const [article] = await Promise.all([articles.served(stringAt(first.item, 'slug')), ...loading]);
        if (article === null) return [];
        const reference = referenceOf(article);
        const annotation = (listed: Listed, index: number): Annotation<Node> => ({
          index,
          node: nodeOf(listed, reference),
          given: isGiven === undefined || isGiven(listed),
        });
        const own = attempts.find(({ attempt }) => attempt === article.attempt);
        const held: { readonly index: number; readonly listed: Listed | ListPlace }[] = [];
        let isWhole = own !== undefined;
        for (const { start, item } of own?.parts ?? []) {
          const part = await item;
          if (part === null) {
            isWhole = false;
            continue;
          }
          spending?.decode(part.body?.B?.length ?? 0);
          held.push(...inBody(inflateBody(part)).map((listed, index) => ({ index: start + index, listed })));
        }
        const needsDocument = !isWhole || held.some(({ listed }) => isPlace(listed));
        if (own === undefined && articlePosition(article.header) !== first.position) return [];
        const document = needsDocument ? await articles.load(article.header.slug) : null;
        const inArticle = document === null ? [] : inDocument(document);
        if (!isWhole) return inArticle.map(annotation);
        return held
          .toSorted((left, right) => left.index - right.index)
          .flatMap(({ index, listed }) => {
            const known = isPlace(listed) ? inArticle.find((one) => find(one, listed)) : listed;
            return known === undefined ? [] : [annotation(known, index)];
          });
      },
    };
  }

  function citations(
    request: PageRequest,
    list: { readonly type: 'ACTOR' | 'SOURCE'; readonly slug: string; readonly prefix: string },
  ): Promise<Page<CitationEntry>> {
    const { type, slug, prefix } = list;
    return once(['citations', list, request], () =>
      readAnnotationPage(
        annotationList<ListedCitation, CitationPlace, CitationEntry>(
          {
            partition: recordPartition(type, slug),
            prefix,
            inBody: citationsInBody,
            isPlace: (held): held is CitationPlace => !('citation' in held),
            inDocument: (article) =>
              (type === 'ACTOR' ? citationsByActor(article) : citationsBySource(article)).get(slug) ?? [],
            find: ({ citation }, { number }) => citation.number === number,
            only: null,
          },
          (listed, article) => ({ ...listed, article }),
        ),
        request,
      ),
    );
  }

  function mentions(slug: string, request: PageRequest, kind: MentionKind | null): Promise<Page<MentionEntry>> {
    return once(['mentions', slug, request, kind], () =>
      readAnnotationPage(
        annotationList<ListedMention, MentionPlace, MentionEntry>(
          {
            partition: recordPartition('ACTOR', slug),
            prefix: articleList,
            inBody: (body) => mentionsInBody(body, slug),
            isPlace: (held): held is MentionPlace => !('mention' in held),
            inDocument: (article) => mentionsByActor(article).get(slug) ?? [],
            find: ({ paragraph, mention }, place) => paragraph === place.paragraph && mention.start === place.start,
            only: kind === null ? null : { kind: mentionKinds.indexOf(kind), lookaheads: lookaheadsOfEntries },
            ...(kind === null
              ? {}
              : {
                  isGiven: ({ mention }: ListedMention) => mention.kind === kind,
                  total: async () => {
                    const item = await record('ACTOR', slug);
                    return item && actorCountsOf(item).mentionsByKind[kind];
                  },
                }),
          },
          (listed, article) => ({ ...listed, actor: slug, article }),
        ),
        request,
      ),
    );
  }

  function articlePartitionOf(filter: ArticleFilter): string {
    if (filter.actorSlug !== undefined) return recordPartition('ACTOR', filter.actorSlug);
    if (filter.sourceSlug !== undefined) return recordPartition('SOURCE', filter.sourceSlug);
    if (filter.publicationSlug !== undefined) return recordPartition('PUBLICATION', filter.publicationSlug);
    return allArticlesPartition;
  }

  /**
   * The issues that a filter by numbers of a publication asks for, all at once: their entries are in the order of issues,
   * their list is in that of articles. Null where the filter is another one, or they are more than one answer holds.
   */
  async function issueEntries(filter: ArticleFilter): Promise<ReadEntries | null> {
    const { publicationSlug, volume, issue, actorSlug, sourceSlug } = filter;
    if (publicationSlug === undefined || actorSlug !== undefined || sourceSlug !== undefined) return null;
    if (volume === undefined && issue === undefined) return null;
    const entries = await once(['issues', publicationSlug, volume, issue], async () => {
      const { Items = [], LastEvaluatedKey } = await query({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: {
          ':pk': { S: recordPartition('PUBLICATION', publicationSlug) },
          ':prefix': { S: `${issueList}${issuePrefix(volume, issue)}` },
        },
      });
      if (LastEvaluatedKey !== undefined) return null;
      return Items.flatMap((item): ListEntry[] => {
        const { position, attempt } = parseEntrySortKey(issueList, stringAt(item, 'sk'));
        if (issue !== undefined && issueOfPosition(position) !== issue) return [];
        return [{ item, position: articlePositionOfIssue(item), attempt }];
      });
    });
    return entries === null ? null : heldEntries(articleList, entries);
  }

  async function record(type: RecordType, slug: string): Promise<Item | null> {
    const item = await items.load(recordKey(type, slug));
    return isListed(item ?? undefined) ? item : null;
  }

  const actorOf = (item: Item): CorpusActor => ({ ...actorFromItem(item), counts: actorCountsOf(item) });
  const sourceOf = (item: Item): CorpusSource => ({
    ...sourceFromItem(item),
    counts: sourceCountsOf(item),
    surfaceForms: surfaceFormsOf(item),
  });
  const publicationOf = (item: Item): CorpusPublication => ({
    ...publicationFromItem(item),
    counts: publicationCountsOf(item),
  });

  /** A list of names, or, with a prefix, of the names and aliases of which a word begins with it, each record once. */
  function listOfRecords<Node>(
    type: RecordType,
    nodeOf: (item: Item) => Node & Named,
    { kind, prefix }: { kind?: CorpusActor['kind'] | undefined; prefix: string | null },
    keep: (node: Node) => boolean = () => true,
  ): List<Node> {
    const partition = prefix === null ? namesPartition(type, kind) : formsPartition(type, initialOf(prefix));
    return {
      read: tableEntries(query, partition, nameList),
      prefix: nameList,
      descending: false,
      ...(prefix === null ? {} : { from: prefix, to: prefix, narrowing: byRecord }),
      nodeOf: async ({ item, position, attempt }) => {
        const found = await record(type, stringAt(item, 'slug'));
        if (found === null || namesAttemptOf(found) !== attempt) return null;
        const node = nodeOf(found);
        if (!keep(node)) return null;
        if (prefix === null) return node;
        const form = position.slice(0, position.indexOf('#'));
        const { name, aliases = node.abbreviations ?? [] } = node;
        const first = searchFormsOf({ name, aliases }).find((known) => known.startsWith(prefix));
        return first === form ? node : null;
      },
    };
  }

  const prefixOf = (nameStartsWith: string | undefined): string | null =>
    nameStartsWith === undefined || nameStartsWith.trim() === '' ? null : foldedName(nameStartsWith);

  const corpus: Corpus = {
    article: articles.whole,
    load: ({ slug }) => articles.load(slug),

    articlesInIssue: (publicationSlug, volume, issue) =>
      once(['issue', publicationSlug, volume, issue], async () => {
        const partition = recordPartition('PUBLICATION', publicationSlug);
        const { Items: found = [], LastEvaluatedKey } = await query({
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: {
            ':pk': { S: partition },
            ':prefix': { S: `${issueList}${issuePrefix(volume, issue)}` },
          },
          Limit: mostOfIssue,
        });
        const more = LastEvaluatedKey !== undefined;
        const [only, ...others] = new Set(found.map((item) => stringAt(item, 'slug')));
        if (only === undefined) return { articles: [], more };
        if (others.length === 0 && !more) {
          // A slug never leaves its issue, so that the article itself tells whether the entry still counts.
          const known = await articles.whole(only);
          return { articles: known === null ? [] : [{ slug: only, known }], more };
        }
        // A slug never leaves its issue: whichever attempt an entry is of, its article tells whether it still counts.
        const references = await Promise.all([only, ...others].map((slug) => articles.served(slug)));
        return { articles: references.flatMap((one) => (one === null ? [] : [referenceOf(one)])), more };
      }),

    articlesAt: (url) => once(['at', url], () => citedWorks.articlesAt(url)),
    citedArticles: citedWorks.citedArticles,
    citedBy: (work, request) => once(['cited by', work.slug, request], () => citedWorks.citedBy(work, request)),

    articles: (request, filter, order) =>
      once(['articles', request, filter, order], async () => {
        if (order === 'INGESTED_DESC') return readPage(ingestedList({ query, articles }, filter), request);
        const partition = articlePartitionOf(filter);
        const issues = await issueEntries(filter);
        const narrowing = issues === null ? narrowingOf(filter, partition) : null;
        const isIn = membershipOf(filter);
        const list: List<ArticleReference> = {
          read: issues ?? tableEntries(query, partition, articleList),
          prefix: articleList,
          descending: order === 'PUBLISHED_DESC',
          ...rangeOf(filter),
          ...(narrowing === null ? {} : { narrowing }),
          nodeOf: async (entry) => {
            const article = await articleOf(entry, isIn);
            return article !== null && isOfNumbers(article.header, filter) ? referenceOf(article) : null;
          },
        };
        return readPage(list, request);
      }),

    actors: (request, { kind, nameStartsWith }) =>
      once(['actors', request, kind, nameStartsWith], () => {
        const prefix = prefixOf(nameStartsWith);
        const keep = (actor: CorpusActor): boolean => kind === undefined || actor.kind === kind;
        return readPage(listOfRecords('ACTOR', actorOf, { kind, prefix }, keep), request);
      }),
    sources: (request, { nameStartsWith }) =>
      once(['sources', request, nameStartsWith], () =>
        readPage(listOfRecords('SOURCE', sourceOf, { prefix: prefixOf(nameStartsWith) }), request),
      ),
    publications: (request) =>
      once(['publications', request], () =>
        readPage(listOfRecords('PUBLICATION', publicationOf, { prefix: null }), request),
      ),

    actor: async (slug) => {
      const item = await record('ACTOR', slug);
      return item && actorOf(item);
    },
    source: async (slug) => {
      const item = await record('SOURCE', slug);
      return item && sourceOf(item);
    },
    publication: async (slug) => {
      const item = await record('PUBLICATION', slug);
      return item && publicationOf(item);
    },

    actorMentions: mentions,
    actorCitations: (slug, request) => citations(request, { type: 'ACTOR', slug, prefix: citationList }),
    sourceCitations: (slug, request) => citations(request, { type: 'SOURCE', slug, prefix: articleList }),

    newestCooccurrences: (of) =>
      once(['cooccurrences', of], () => newestCooccurrences({ query, articles, beginnings, spending }, of)),
    relatedArticles: (slug, mentioned) =>
      once(['related', slug], () => relatedArticles({ ...corpus, query, articles }, slug, mentioned)),
    countsByMonth: async ({ type, slug }) => {
      const item = await record(type, slug);
      return item === null ? [] : monthsOf(item);
    },
    countsByDay: (of, from, to) =>
      once(['days', of, from, to], () => countsByDay({ query, articles }, of, { from, to })),
    search: (text, { limit, cursor }, filter) =>
      once(['search', text, limit, cursor, filter], async () => {
        const after = cursor === null ? null : searchPlaceOf(cursor);
        const table = { query, items, itemsAnew, articles, spending };
        const { searchTable } = await import('./search-table.ts');
        return searchTable(table, text, filter, { limit, after }).catch((error: unknown) => {
          throw asUnreadable(error);
        });
      }),

    articleFacets: (list) =>
      once(['facets', list], () => {
        const checkedTotals = async () => {
          const item = await items.load(totalsKey);
          checkLayout(item ?? undefined);
          return item;
        };
        const recordOf = async (of: FacetedList) => (of === null ? checkedTotals() : record(of.type, of.slug));
        const publications = (limit: number) => corpus.publications({ limit, direction: 'FORWARD', cursor: null });
        return articleFacets({ query, recordOf, publications, publication: corpus.publication }, list);
      }),

    totals: async () => totalsOf((await items.load(totalsKey)) ?? undefined),
  };
  return corpus;
}

/** The module of search is a bundle of its own, with classes of its own. */
function asUnreadable(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'UnreadableError' || !('code' in error)) return error;
  const { code, message } = error;
  return code === 'STORED_FORMAT_UNKNOWN' || code === 'TABLE_LAYOUT_UNKNOWN'
    ? new UnreadableError(code, message)
    : error;
}

/** Articles of an issue that are told apart; a periodical prints some ten. */
const mostOfIssue = 100;

/** Narrows a list for each of whose entries a record is read, in batches of 100. */
const byRecord: Narrowing = { lookaheads: [0, 100, 100] };

function rangeOf({ from, to }: ArticleFilter): { from?: string; to?: string } {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to: `${to}${afterAll}` }) };
}

/** What of a filter the choice of a partition does not settle; null where nothing is left. */
function narrowingOf({ publicationSlug, volume, issue }: ArticleFilter, partition: string): Narrowing | null {
  const byPublication = publicationSlug !== undefined && partition !== recordPartition('PUBLICATION', publicationSlug);
  if (!byPublication && volume === undefined && issue === undefined) return null;
  return {
    lookaheads: lookaheadsOfEntries,
    admits: ({ item, position }) => {
      if (byPublication && optionalStringAt(item, 'publication') !== publicationSlug) return false;
      const numbers = numbersOfPosition(position);
      return (volume === undefined || numbers.volume === volume) && (issue === undefined || numbers.issue === issue);
    },
  };
}

function isOfNumbers(header: Pick<ArticleHeader, 'volume' | 'issue'>, { volume, issue }: ArticleFilter): boolean {
  return (volume === undefined || header.volume === volume) && (issue === undefined || header.issue === issue);
}
