import type { ReadArticle, ReadingOptions } from './read-article.ts';

/** What a reading thread is started with. */
export type ReadingTarget = ReadingOptions;

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
