import type { Page, PageRequest } from '../../corpus/corpus.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import { type PageArguments, pageRequestOf } from './page-arguments.ts';

export interface CorpusEdge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

interface CorpusList<Entry, Node> {
  readonly load: (page: PageRequest) => Promise<Page<Entry>>;
  readonly nodeOf: (entry: Entry) => Node;
  /** Asked only where the field is selected. */
  readonly totalCount: () => MaybePromise<number | null>;
}

/** A page of a list of the corpus, read once its edges or its bounds are asked for. Throws BAD_PAGE. */
export function corpusPage<Entry, Node>(
  list: CorpusList<Entry, Node>,
  pageArguments: PageArguments,
): CorpusConnection<Entry, Node> {
  return new CorpusConnection(list, pageRequestOf(pageArguments));
}

class CorpusConnection<Entry, Node> {
  readonly totalCount: () => MaybePromise<number | null>;
  readonly #list: CorpusList<Entry, Node>;
  readonly #request: PageRequest;
  #page: Promise<Page<Entry>> | undefined;

  constructor(list: CorpusList<Entry, Node>, request: PageRequest) {
    this.#list = list;
    this.#request = request;
    this.totalCount = list.totalCount;
  }

  get edges(): Promise<CorpusEdge<Node>[]> {
    return this.#load().then(({ edges }) =>
      edges.map(({ cursor, node }) => ({ cursor, node: this.#list.nodeOf(node) })),
    );
  }

  get pageInfo(): Promise<Omit<Page<Entry>, 'edges'>> {
    return this.#load();
  }

  #load(): Promise<Page<Entry>> {
    this.#page ??= this.#request.limit === 0 ? this.#nothing() : this.#list.load(this.#request);
    return this.#page;
  }

  /** A page of none says whether there would be one; the port's pages hold at least one. */
  async #nothing(): Promise<Page<Entry>> {
    const { edges, ...page } = await this.#list.load({ ...this.#request, limit: 1 });
    const forward = this.#request.direction === 'FORWARD';
    return {
      edges: [],
      hasNextPage: forward ? edges.length > 0 : page.hasNextPage,
      hasPreviousPage: forward ? page.hasPreviousPage : edges.length > 0,
      startCursor: null,
      endCursor: null,
    };
  }
}
