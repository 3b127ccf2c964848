import type { ReadArticle } from './read-article.ts';

/** To read and annotate the document of a file. */
export interface ReadingOrder {
  readonly number: number;
  readonly file: string;
}

export interface ReadingAnswer {
  /** Of the order. */
  readonly number: number;
  readonly read: ReadArticle;
}
