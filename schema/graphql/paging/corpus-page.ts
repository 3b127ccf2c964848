import type { Page, PageRequest } from '../../corpus/corpus.ts';
import type { MaybePromise } from '../../maybe-promise.ts';
import type { FacetView } from '../../views/facet.ts';
import { type Cursors, cursorsOf, type ListIdentity } from './cursors.ts';
import { type PageArguments, pageRequestOf } from './page-arguments.ts';

/** A list of the corpus: what tells it from others, and how a page of it is read. */
export interface CorpusList<Entry> {
  readonly identity: ListIdentity;
  readonly load: (page: PageRequest) => Promise<Page<Entry>>;
}

/** Its cursor is made where it is asked for: most pages show that of their last edge alone. */
class CorpusEdge<Node> {
  readonly node: Node;
  readonly #place: string;
  readonly #cursors: Cursors;

  constructor(node: Node, place: string, cursors: Cursors) {
    this.node = node;
    this.#place = place;
    this.#cursors = cursors;
  }

  get cursor(): string {
    return this.#cursors.encode(this.#place);
  }
}

interface PageBounds {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** @param fields null: those that are stored */
type FacetsOf = (fields: readonly FacetView['field'][] | null) => Promise<FacetView[] | null>;

interface ShownList<Entry, Node> {
  readonly nodeOf: (entry: Entry) => Node;
  /** Asked only where the field is selected. */
  readonly totalCount: () => MaybePromise<number | null>;
  /** Of a list of articles that is counted by their fields. Asked only where the field is selected. */
  readonly facets?: FacetsOf;
}

/** A page of a list of the corpus, read once its edges or its bounds are asked for. Throws BAD_PAGE and BAD_CURSOR. */
export function corpusPage<Entry, Node>(
  list: CorpusList<Entry>,
  pageArguments: PageArguments,
  shown: ShownList<Entry, Node>,
): CorpusConnection<Entry, Node> {
  const cursors = cursorsOf(list.identity);
  return new CorpusConnection(list, pageRequestOf(pageArguments, cursors), shown, cursors);
}

class CorpusConnection<Entry, Node> {
  readonly totalCount: () => MaybePromise<number | null>;
  readonly facets: FacetsOf | undefined;
  readonly #list: CorpusList<Entry>;
  readonly #request: PageRequest;
  readonly #nodeOf: (entry: Entry) => Node;
  readonly #cursors: Cursors;
  #page: Promise<Page<Entry>> | undefined;

  constructor(list: CorpusList<Entry>, request: PageRequest, shown: ShownList<Entry, Node>, cursors: Cursors) {
    this.#list = list;
    this.#request = request;
    this.#nodeOf = shown.nodeOf;
    this.#cursors = cursors;
    this.totalCount = shown.totalCount;
    this.facets = shown.facets;
  }

  get edges(): Promise<CorpusEdge<Node>[]> {
    return this.#load().then(({ edges }) =>
      edges.map(({ cursor, node }) => new CorpusEdge(this.#nodeOf(node), cursor, this.#cursors)),
    );
  }

  get pageInfo(): Promise<PageBounds> {
    return this.#load().then(({ hasNextPage, hasPreviousPage, startCursor, endCursor }) => ({
      hasNextPage,
      hasPreviousPage,
      startCursor: startCursor === null ? null : this.#cursors.encode(startCursor),
      endCursor: endCursor === null ? null : this.#cursors.encode(endCursor),
    }));
  }

  #load(): Promise<Page<Entry>> {
    this.#page ??= this.#request.limit === 0 ? this.#nothing() : this.#list.load(this.#request);
    return this.#page;
  }

  /** A page of none says whether there would be one; the corpus reads pages of at least one. */
  async #nothing(): Promise<Page<Entry>> {
    const page = await this.#list.load({ ...this.#request, limit: 1 });
    if (page.edges.length === 0) return page;
    return this.#request.direction === 'FORWARD'
      ? { ...page, edges: [], hasNextPage: true, startCursor: null, endCursor: null }
      : { ...page, edges: [], hasPreviousPage: true, startCursor: null, endCursor: null };
  }
}
