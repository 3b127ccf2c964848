import type { RunOperation } from '../../schema/client/operation.ts';
import type { Markup } from './markup.ts';

/** What a page is made from. */
export interface PageRequestContext {
  /** Asks the API; what one operation has read, the next of the same page does not read again. */
  readonly run: RunOperation;
  /** The last part of the address, decoded; empty where the page has none. */
  readonly slug: string;
  /** What follows it in the address. */
  readonly rest: readonly string[];
  readonly query: URLSearchParams;
}

export interface ReaderPage {
  /** Of the browser's tab; `gloss` is added. */
  readonly title: string;
  /** What other sites and search engines say of it; null of what nobody is to find or share. */
  readonly description: string | null;
  /** Which of the places in the head it belongs to. */
  readonly section: 'articles' | 'actors' | 'sources' | null;
  /** The address that is the page's own where several show it. */
  readonly canonical?: string | undefined;
  /** What was searched for, for the box in the head. */
  readonly search?: string;
  /** How its main part is laid out, told before it comes: a browser that has read the first of it cannot know. */
  readonly layout?: 'of-article' | 'with-filters' | 'with-picture' | undefined;
  /** For the head: what the page is to those who do not read it. */
  readonly forTools?: Markup;
  readonly main: Markup;
  /** The operation that it was made from. */
  readonly asked?: { readonly documentId: string; readonly variables: Readonly<Record<string, unknown>> };
}

/** What is to be read elsewhere. */
export interface Redirect {
  readonly location: string;
}

/** Throws `ReaderError` where there is nothing to show. */
export type MakePage = (context: PageRequestContext) => Promise<ReaderPage | Redirect>;
