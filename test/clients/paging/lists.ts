/** A connection of the API, and what narrows or orders it. */
export interface PagedList {
  /** The field's arguments but those of paging, as GraphQL; empty where there are none. */
  readonly given: string;
  readonly field: string;
  /** The object it is a field of, and how to ask for it; null of a field of Query. */
  readonly parent: { readonly type: string; readonly ask: string } | null;
}

const of = (type: string, ask: string, field: string, ...givens: readonly string[]): PagedList[] =>
  ['', ...givens].map((given) => ({ given, field, parent: { type, ask } }));
const root = (field: string, ...givens: readonly string[]): PagedList[] =>
  ['', ...givens].map((given) => ({ given, field, parent: null }));

const actor = 'actor(slug: "russia")';
const source = 'source(slug: "kommersant")';
const publication = 'publication(slug: "test-monitor")';
const article = 'article(by: {slug: "the-longest"})';

/** Every connection that is read both ways, by itself and under each of its filters. */
export const pagedLists: readonly PagedList[] = [
  ...root(
    'articles',
    'orderBy: PUBLISHED_ASC',
    'filter: {publicationSlug: "test-monitor"}',
    'filter: {publicationSlug: "test-monitor", volume: 15}',
    'filter: {publicationSlug: "test-monitor", volume: 15}, orderBy: PUBLISHED_ASC',
    'filter: {publicationSlug: "test-monitor", volume: 15, from: "2017-11-08", to: "2017-11-12"}',
    'filter: {publicationSlug: "test-monitor", volume: 14, issue: 3}',
    'filter: {publicationSlug: "test-monitor", issue: 3}',
    'filter: {actorSlug: "russia"}',
    'filter: {actorSlug: "russia", publicationSlug: "other-monitor"}',
    'filter: {actorSlug: "russia", publicationSlug: "test-monitor", volume: 15}, orderBy: PUBLISHED_ASC',
    'filter: {sourceSlug: "tass", publicationSlug: "test-monitor", issue: 3}',
    'filter: {actorSlug: "iran", sourceSlug: "tass"}',
    'filter: {actorSlug: "iran", sourceSlug: "tass"}, orderBy: PUBLISHED_ASC',
    'filter: {actorSlug: "russia", sourceSlug: "kommersant", publicationSlug: "test-monitor", volume: 15}',
    'filter: {actorSlug: "russia", sourceSlug: "tass", from: "2017-11-08", to: "2017-11-12"}',
    'filter: {from: "2017-11-08", to: "2017-11-12"}',
    'orderBy: INGESTED_DESC',
    'orderBy: INGESTED_DESC, filter: {publicationSlug: "test-monitor"}',
    'orderBy: INGESTED_DESC, filter: {ingestedAfter: "2000-01-01T00:00:00Z"}',
  ),
  ...root(
    'actors',
    'filter: {kind: STATE}',
    'filter: {nameStartsWith: "r"}',
    'filter: {nameStartsWith: "v", kind: PERSON}',
    'orderBy: MENTION_COUNT_DESC',
    'orderBy: MENTION_COUNT_DESC, filter: {kind: STATE}',
  ),
  ...root('sources', 'nameStartsWith: "k"', 'orderBy: CITATION_COUNT_DESC'),
  ...root('publications'),
  ...of('Actor', actor, 'mentions', 'kind: METONYM', 'kind: DESCRIPTION'),
  ...of('Actor', actor, 'citations'),
  ...of('Actor', actor, 'articles', 'from: "2017-11-08", to: "2017-11-12"'),
  ...of('Actor', actor, 'sources'),
  ...of('Source', source, 'citations'),
  ...of('Source', source, 'articles', 'from: "2017-11-08", to: "2017-11-12"'),
  ...of('Source', source, 'actors'),
  ...of('Publication', publication, 'articles'),
  ...of(
    'Article',
    article,
    'citations',
    'filter: {sourceSlug: "tass"}',
    'filter: {from: "2017-11-08", to: "2017-11-12"}',
    'filter: {signal: SEE}',
  ),
  ...of('Article', article, 'actors', 'kind: STATE'),
  ...of('Article', article, 'sources'),
  ...of('Article', article, 'mentions', 'kind: METONYM', 'actorSlug: "russia", kind: NAME'),
  ...of('Article', 'article(by: {slug: "gazette-8"})', 'cites'),
  ...of('Article', 'article(by: {slug: "gazette-1"})', 'citedBy'),
];

/** An operation for a page of a list; its variables are those of paging. */
export function operationOf({ given, field, parent }: PagedList): string {
  const page = 'first: $first, after: $after, last: $last, before: $before';
  const list = `${field}(${given === '' ? page : `${given}, ${page}`}) {
    __typename edges { __typename cursor node { __typename id } } pageInfo { __typename hasNextPage hasPreviousPage startCursor endCursor }
  }`;
  const selected = parent === null ? list : `${parent.ask} { __typename id ${list} }`;
  return `query ($first: Int, $after: String, $last: Int, $before: String) { ${selected} }`;
}

/** A connection as clients hold it. */
export interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** The list's connection in the data of its operation. Throws where it has none. */
export function connectionIn({ field, parent }: PagedList, data: unknown): Connection {
  const object = parent === null ? data : memberOf(data, parent.ask.replace(/\(.*/, ''));
  const connection = memberOf(object, field);
  if (isConnection(connection)) return connection;
  throw new Error(`No connection: ${JSON.stringify(data)}`);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : null;
}

function isConnection(value: unknown): value is Connection {
  return typeof value === 'object' && value !== null && 'edges' in value && 'pageInfo' in value;
}

export interface PageVariables {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

/** A client that has fetched pages of one list. */
export interface PagingClient {
  /** Fetches a page, and gives the list as the client's own helper has put it together. */
  fetchPage(variables: PageVariables): Promise<Connection>;
}
