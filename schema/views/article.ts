import type { Corpus } from '../corpus/corpus.ts';
import { CallerError } from '../errors.ts';
import { type MaybePromise, whenThere } from '../maybe-promise.ts';
import type { StoredArticle } from '../records/stored-article.ts';
import { viewOf } from './loaded-article.ts';
import type { ArticleView, ParagraphView, WholeArticle, WholeParagraph } from './view.ts';

export function isWhole(article: ArticleView): article is WholeArticle {
  return 'record' in article;
}

export function slugOfArticle(article: ArticleView): string {
  return isWhole(article) ? article.record.slug : article.slug;
}

/** The article with everything inside; throws ARTICLE_GONE where it was unpublished since the list was read. */
export function wholeArticle(article: ArticleView, corpus: Corpus): MaybePromise<WholeArticle> {
  if (isWhole(article)) return article;
  return corpus.load(article).then((record) => {
    if (record === null) throw goneError(article.slug);
    return viewOf(record);
  });
}

/** What a list may know of an article. */
type RecordFields = Omit<StoredArticle, 'paragraphs' | 'actors' | 'sources'>;

/** A field of the article's record: from the record, from what the list knew, or loaded. */
export function articleField<Key extends keyof RecordFields>(
  article: ArticleView,
  key: Key,
  corpus: Corpus,
): MaybePromise<RecordFields[Key]> {
  if (isWhole(article)) return fieldOf(article.record, key);
  const known: Partial<RecordFields> = article.known;
  const value: RecordFields[Key] | undefined = known[key];
  return value === undefined ? whenThere(wholeArticle(article, corpus), ({ record }) => fieldOf(record, key)) : value;
}

function fieldOf<Key extends keyof RecordFields>(record: RecordFields, key: Key): RecordFields[Key] {
  return record[key];
}

/** A figure that is counted from the article's text. */
export function articleFigure(
  article: ArticleView,
  key: 'wordCount' | 'citationCoverage',
  corpus: Corpus,
): MaybePromise<number> {
  if (isWhole(article)) return article[key];
  return article.known[key] ?? whenThere(wholeArticle(article, corpus), (whole) => whole[key]);
}

/** 1-based; null where the article has no such paragraph. */
export function paragraphAt(article: WholeArticle, number: number): WholeParagraph | null {
  return article.paragraphs.find((paragraph) => paragraph.record.number === number) ?? null;
}

/** The paragraph with everything inside; throws ARTICLE_GONE where it is there no more. */
export function wholeParagraph(paragraph: ParagraphView, corpus: Corpus): MaybePromise<WholeParagraph> {
  if ('record' in paragraph) return paragraph;
  return whenThere(wholeArticle(paragraph.article, corpus), (article) => {
    const found = paragraphAt(article, paragraph.number);
    if (found === null) throw goneError(paragraph.article.slug);
    return found;
  });
}

function goneError(slug: string): CallerError {
  return new CallerError('ARTICLE_GONE', `The article "${slug}" changed while the query ran. Ask again.`, { slug });
}
