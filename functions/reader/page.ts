import type { Corpus } from '../../schema/corpus/corpus.ts';
import type { Markup } from './markup.ts';

/** What a page is made from. */
export interface PageRequestContext {
  readonly corpus: Corpus;
  /** The last part of the address, decoded; empty where the page has none. */
  readonly slug: string;
  readonly query: URLSearchParams;
}

export interface ReaderPage {
  /** Of the browser's tab; `gloss` is added. */
  readonly title: string;
  /** What other sites and search engines say of it. */
  readonly description?: string;
  /** Which of the places in the head it belongs to. */
  readonly section: 'articles' | 'actors' | 'sources' | null;
  readonly main: Markup;
  /** A query whose answer holds what the page shows. */
  readonly graphql?: string;
}

/** Throws `ReaderError` where there is nothing to show. */
export type MakePage = (context: PageRequestContext) => Promise<ReaderPage>;
