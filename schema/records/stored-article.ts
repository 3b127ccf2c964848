import type { AnnotatedArticle } from './article.ts';
import type { Published } from './date.ts';

/** An article as the table holds it: the annotator's records under a slug, at a revision. */
export interface StoredArticle extends AnnotatedArticle {
  readonly slug: string;
  readonly published: Published;
  /** 1 for the first publish; grows by one with each. */
  readonly revision: number;
  /** ISO 8601 instant. */
  readonly ingestedAt: string;
}

/** What every list shows of an article, short enough to be copied into each index entry. */
export type ArticleSummary = Pick<
  StoredArticle,
  'slug' | 'title' | 'publication' | 'volume' | 'issue' | 'published' | 'revision'
>;

/** All of an article but its text, annotations, actors and sources: what a list of articles shows. */
export type ArticleHeader = Omit<StoredArticle, 'paragraphs' | 'actors' | 'sources'> & {
  readonly wordCount: number;
  readonly citationCoverage: number;
  readonly citationCount: number;
  readonly actorCount: number;
  readonly sourceCount: number;
};

const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** Words of the body, citations included. */
export function wordCountOf(article: Pick<StoredArticle, 'paragraphs'>): number {
  let count = 0;
  for (const { text } of article.paragraphs) for (const _ of text.matchAll(word)) count += 1;
  return count;
}

/** The share of body sentences that some citation supports, 0 to 1; 0 where there are none. */
export function citationCoverageOf(article: Pick<StoredArticle, 'paragraphs'>): number {
  const sentences = article.paragraphs.flatMap((paragraph) => paragraph.sentences);
  return sentences.length === 0 ? 0 : sentences.filter((sentence) => sentence.cited).length / sentences.length;
}

export function summaryOf(article: StoredArticle): ArticleSummary {
  const { slug, title, publication, volume, issue, published, revision } = article;
  return { slug, title, publication, volume, issue, published, revision };
}

export function headerOf(article: StoredArticle): ArticleHeader {
  const { paragraphs, actors, sources, ...rest } = article;
  const mentioned = new Set(paragraphs.flatMap((paragraph) => paragraph.mentions.map((mention) => mention.actor)));
  // `sources` holds those that a citation came through as well.
  const cited = new Set(paragraphs.flatMap((paragraph) => paragraph.citations.flatMap(({ source }) => source ?? [])));
  return {
    ...rest,
    wordCount: wordCountOf(article),
    citationCoverage: citationCoverageOf(article),
    citationCount: paragraphs.reduce((count, paragraph) => count + paragraph.citations.length, 0),
    actorCount: mentioned.size,
    sourceCount: cited.size,
  };
}
