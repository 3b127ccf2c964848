import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { ArticleHeader, StoredArticle } from '../records/stored-article.ts';
import { foldedName } from '../slug.ts';
import type { Spending } from '../spending.ts';
import { headerFromItem } from '../table/article-entry.ts';
import { citationAt, citationFromItem } from '../table/citation-entry.ts';
import { articleFromItems, bodyBytes } from '../table/document.ts';
import { servedAttempt } from '../table/head.ts';
import { type Item, stringAt } from '../table/item.ts';
import {
  afterAll,
  allArticlesPartition,
  articleList,
  articlePartition,
  articlePosition,
  citationList,
  documentKey,
  documentPrefix,
  formsPartition,
  headKey,
  issueList,
  issueOfPosition,
  issuePrefix,
  mentionList,
  nameList,
  namesPartition,
  parseEntrySortKey,
  type RecordType,
  recordKey,
  recordPartition,
  totalsKey,
} from '../table/keys.ts';
import { mentionAt, mentionFromItem } from '../table/mention-entry.ts';
import { foldedFormsOf, initialOf } from '../table/name-entry.ts';
import { partsOf } from '../table/parts.ts';
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
import type {
  ArticleFilter,
  ArticleReference,
  CitationEntry,
  Corpus,
  CorpusActor,
  CorpusPublication,
  CorpusSource,
  MentionEntry,
  Page,
  PageRequest,
} from './corpus.ts';
import { deadlineIn } from './deadline.ts';
import { heldEntries, type ListEntry, type ReadEntries, type SendQuery, tableEntries } from './entries.ts';
import { createItemLoader } from './item-loader.ts';
import { type List, type Narrowing, readPage, stale } from './list.ts';

/** An article reference that remembers which publish it belongs to. */
interface PinnedReference extends ArticleReference {
  readonly attempt: string;
}

function isPinned(reference: ArticleReference): reference is PinnedReference {
  return 'attempt' in reference;
}

export interface CorpusOptions {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** How long the request may wait for the table in all, in ms from now; then reads reject with a DeadlineError. */
  readonly deadline?: number;
  /** Is charged with all that is read; where it throws, so does what asked for it. */
  readonly spending?: Spending | undefined;
}

/** The corpus in DynamoDB, for one request. */
export function createCorpus(options: CorpusOptions): Corpus {
  const { client, tableName, spending, deadline = Number.POSITIVE_INFINITY } = options;
  const within = deadlineIn(deadline);
  const queries = new Set<Promise<unknown>>();
  const items = createItemLoader({ client, tableName, queries, within, spending });
  const itemsAnew = createItemLoader({ client, tableName, queries, within, spending }, true);
  const cache = new Map<string, unknown>();
  /** Slugs of the articles that were asked for one by one, each with all that is inside it. */
  const readWhole = new Set<string>();

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

  function decoded(parts: readonly Item[]): StoredArticle | null {
    spending?.decode(parts.reduce((bytes, part) => bytes + bodyBytes(part), 0));
    return articleFromItems(parts);
  }

  /** The same promise for the same question. */
  function once<Value>(question: readonly unknown[], ask: () => Promise<Value>): Promise<Value> {
    const key = JSON.stringify(question);
    const known = cache.get(key);
    if (known instanceof Promise) return known;
    const asked = ask();
    cache.set(key, asked);
    return asked;
  }

  async function readArticle(slug: string): Promise<StoredArticle | null> {
    for (const consistent of [false, true]) {
      const found = await queryAll(articlePartition(slug), '', consistent);
      const attempt = servedAttempt(found.find((item) => item.sk?.S === headKey(slug).sk));
      if (attempt === null) return null;
      const prefix = `${documentPrefix}${attempt}#`;
      const article = decoded(found.filter((item) => item.sk?.S?.startsWith(prefix)));
      // The head may be read before a publish and the document after it: then read once more, consistently.
      if (article !== null) return article;
    }
    throw new Error(`The document of the article "${slug}" is incomplete.`);
  }

  async function queryAll(partition: string, prefix: string, consistent: boolean): Promise<Item[]> {
    const found: Item[] = [];
    let startKey: Item | undefined;
    do {
      const answer = await query({
        KeyConditionExpression: prefix === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: {
          ':pk': { S: partition },
          ...(prefix === '' ? {} : { ':prefix': { S: prefix } }),
        },
        ConsistentRead: consistent,
        ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }),
      });
      found.push(...(answer.Items ?? []));
      startKey = answer.LastEvaluatedKey;
    } while (startKey !== undefined);
    return found;
  }

  /** The article that a reference stands for; one that no list pinned is pinned by its head, in a batch too. */
  async function loadDocument(reference: ArticleReference): Promise<StoredArticle | null> {
    const { slug } = reference;
    if (!isPinned(reference) && readWhole.has(slug)) return article(slug);
    const head = isPinned(reference) ? null : await items.load(headKey(slug));
    const attempt = isPinned(reference) ? reference.attempt : servedAttempt(head ?? undefined);
    return attempt === null ? null : ((await documentOf(slug, attempt)) ?? article(slug));
  }

  /** What an attempt published; null where it is there no more. */
  function documentOf(slug: string, attempt: string): Promise<StoredArticle | null> {
    return once(['document', slug, attempt], async () => {
      const first = await items.load(documentKey(slug, attempt, 0));
      const rest = Array.from({ length: Math.max((first === null ? 0 : partsOf(first)) - 1, 0) }, (_, part) =>
        items.load(documentKey(slug, attempt, part + 1)),
      );
      return decoded([first, ...(await Promise.all(rest))].filter((part) => part !== null));
    });
  }

  function article(slug: string): Promise<StoredArticle | null> {
    readWhole.add(slug);
    return once(['article', slug], () => readArticle(slug));
  }

  /** Whether an entry's article still is what the entry says. */
  async function current(entry: ListEntry, consistent: boolean): Promise<'CURRENT' | 'UNPUBLISHED' | typeof stale> {
    const head = await (consistent ? itemsAnew : items).load(headKey(stringAt(entry.item, 'slug')));
    const served = servedAttempt(head ?? undefined);
    if (served === entry.attempt) return 'CURRENT';
    // Older than the head: replaced since it was read. Newer: not published yet, or the head was read before it was.
    if (served !== null) return stale;
    const newest = head?.attempt?.S;
    return newest !== undefined && newest > entry.attempt ? stale : 'UNPUBLISHED';
  }

  function listOfEntries<Node>(
    list: Omit<List<Node>, 'nodeOf'>,
    nodeOf: (entry: ListEntry) => Node | null | Promise<Node | null>,
    filter?: (node: Node) => boolean,
  ): List<Node> {
    return {
      ...list,
      nodeOf: async (entry, consistent) => {
        const state = await current(entry, consistent);
        if (state !== 'CURRENT') return state === stale ? stale : null;
        const node = await nodeOf(entry);
        // Its article was published anew or unpublished since its head was read.
        if (node === null) return stale;
        return filter === undefined || filter(node) ? node : null;
      },
    };
  }

  const referenceOf = ({ item, attempt }: ListEntry, known: Partial<ArticleHeader>): PinnedReference => ({
    slug: stringAt(item, 'slug'),
    known,
    attempt,
  });

  async function mentionOf(entry: ListEntry): Promise<MentionEntry | null> {
    const held = mentionFromItem(entry.item);
    const reference = referenceOf(entry, held.article);
    const data = 'mention' in held ? held : await inDocument(reference, (article) => mentionAt(article, held));
    return data && { ...data, actor: data.mention.actor, article: reference };
  }

  async function citationOf(entry: ListEntry): Promise<CitationEntry | null> {
    const held = citationFromItem(entry.item);
    const reference = referenceOf(entry, held.article);
    const data = 'citation' in held ? held : await inDocument(reference, (article) => citationAt(article, held));
    return data && { ...data, article: reference };
  }

  /** What an entry was too short to hold; null where its attempt is served no more. */
  async function inDocument<Data>(
    { slug, attempt }: PinnedReference,
    find: (article: StoredArticle) => Data,
  ): Promise<Data | null> {
    const document = await documentOf(slug, attempt);
    return document && find(document);
  }

  function citations(partition: string, request: PageRequest): Promise<Page<CitationEntry>> {
    const list = { read: tableEntries(query, partition, citationList), prefix: citationList, descending: true };
    return once(['citations', partition, request], () => readPage(listOfEntries(list, citationOf), request));
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
    const read = (consistent: boolean): Promise<readonly ListEntry[] | null> =>
      once(['issues', publicationSlug, volume, issue, consistent], async () => {
        const { Items = [], LastEvaluatedKey } = await query({
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: {
            ':pk': { S: recordPartition('PUBLICATION', publicationSlug) },
            ':prefix': { S: `${issueList}${issuePrefix(volume, issue)}` },
          },
          ConsistentRead: consistent,
        });
        if (LastEvaluatedKey !== undefined) return null;
        return Items.flatMap((item) => {
          const { position, attempt } = parseEntrySortKey(issueList, stringAt(item, 'sk'));
          if (issue !== undefined && issueOfPosition(position) !== issue) return [];
          const { published, volume = null, issue: number = null } = headerFromItem(item);
          if (published === undefined) return [];
          const article = { published, volume, issue: number, slug: stringAt(item, 'slug') };
          return { item, position: articlePosition(article), attempt };
        });
      });
    const entries = await read(false);
    if (entries === null) return null;
    return heldEntries(articleList, async (consistent) => (consistent ? ((await read(true)) ?? []) : entries));
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

  /** A list of names, or, with a prefix, of the names and aliases that begin with it, each record once. */
  function listOfRecords<Node>(
    type: RecordType,
    nodeOf: (item: Item) => Node & { readonly name: string; readonly aliases?: readonly string[] },
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
        const first = foldedFormsOf({ name: node.name, aliases: node.aliases ?? [] }).find((known) =>
          known.startsWith(prefix),
        );
        return first === form ? node : null;
      },
    };
  }

  const prefixOf = (nameStartsWith: string | undefined): string | null =>
    nameStartsWith === undefined || nameStartsWith.trim() === '' ? null : foldedName(nameStartsWith);

  const corpus: Corpus = {
    article,
    load: (reference) => once(['load', reference.slug], () => loadDocument(reference)),

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
          const known = await article(only);
          return { articles: known === null ? [] : [{ slug: only, known }], more };
        }
        const references = await Promise.all(
          found.map(async (item) => {
            const entry = { item, ...parseEntrySortKey(issueList, stringAt(item, 'sk')) };
            return (await current(entry, false)) === 'CURRENT' ? referenceOf(entry, headerFromItem(item)) : null;
          }),
        );
        return { articles: references.filter((reference) => reference !== null), more };
      }),

    articles: (request, filter, order) =>
      once(['articles', request, filter, order], async () => {
        const partition = articlePartitionOf(filter);
        const issues = await issueEntries(filter);
        const admits = issues === null ? narrowingOf(filter, partition) : undefined;
        const list = {
          read: issues ?? tableEntries(query, partition, articleList),
          prefix: articleList,
          descending: order === 'PUBLISHED_DESC',
          ...rangeOf(filter),
          narrowing: admits && byEntry((item) => admits(headerFromItem(item))),
        };
        return readPage(
          listOfEntries(list, (entry) => referenceOf(entry, headerFromItem(entry.item))),
          request,
        );
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

    actorMentions: (slug, request, kind) =>
      once(['mentions', slug, request, kind], () => {
        const isOfKind = ({ mention }: Pick<MentionEntry, 'mention'>): boolean => mention.kind === kind;
        const admits = (item: Item): boolean => {
          const held = mentionFromItem(item);
          return !('mention' in held) || isOfKind(held);
        };
        const list = {
          read: tableEntries(query, recordPartition('ACTOR', slug), mentionList),
          prefix: mentionList,
          descending: true,
          narrowing: kind === null ? undefined : byEntry(admits),
        };
        return readPage(listOfEntries(list, mentionOf, kind === null ? undefined : isOfKind), request);
      }),
    actorCitations: (slug, request) => citations(recordPartition('ACTOR', slug), request),
    sourceCitations: (slug, request) => citations(recordPartition('SOURCE', slug), request),

    totals: async () => totalsOf((await items.load(totalsKey)) ?? undefined),
  };
  return corpus;
}

/** Articles of an issue that are told apart; a periodical prints some ten. */
const mostOfIssue = 100;

/** Narrows a list whose entries hold what the filter asks for: they are cheap to look at. */
function byEntry(admits: (item: Item) => boolean): Narrowing {
  return { lookaheads: [100, 400, 1_000], admits: ({ item }) => admits(item) };
}

/** Narrows a list for each of whose entries a record is read, in batches of 100. */
const byRecord: Narrowing = { lookaheads: [0, 100, 100] };

function rangeOf({ from, to }: ArticleFilter): { from?: string; to?: string } {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to: `${to}${afterAll}` }) };
}

/** What of a filter the choice of a partition does not settle; undefined where nothing is left. */
function narrowingOf(
  filter: ArticleFilter,
  partition: string,
): ((known: Partial<ArticleHeader>) => boolean) | undefined {
  const { publicationSlug, volume, issue } = filter;
  const byPublication = publicationSlug !== undefined && partition !== recordPartition('PUBLICATION', publicationSlug);
  if (!byPublication && volume === undefined && issue === undefined) return undefined;
  return (known) =>
    (!byPublication || known.publication?.slug === publicationSlug) &&
    (volume === undefined || known.volume === volume) &&
    (issue === undefined || known.issue === issue);
}
