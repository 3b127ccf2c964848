import type { AnnotatedArticle } from './article.ts';
import type { Published } from './date.ts';
import { wordsIn } from './words.ts';

/** An article as the table holds it: the annotator's records under a slug, at a revision. */
export interface StoredArticle extends AnnotatedArticle {
  readonly slug: string;
  readonly published: Published;
  /** 1 for the first publish; grows by one with each. */
  readonly revision: number;
  /** ISO 8601 instant. */
  readonly ingestedAt: string;
}

/** What tells an article from others, and where it stands in lists. */
export type ArticleSummary = Pick<
  StoredArticle,
  'slug' | 'title' | 'publication' | 'volume' | 'issue' | 'published' | 'revision'
>;

/** All of an article but its text, annotations, warnings, corrections, actors and sources: what a list of articles shows. */
export type ArticleHeader = Omit<
  StoredArticle,
  'paragraphs' | 'sections' | 'notes' | 'warnings' | 'corrections' | 'provenances' | 'asPrinted' | 'actors' | 'sources'
> & {
  readonly wordCount: number;
  readonly citationCoverage: number;
  readonly citationCount: number;
  readonly actorCount: number;
  readonly sourceCount: number;
};

/** Words of the body, citations included. */
export function wordCountOf(article: Pick<StoredArticle, 'paragraphs'>): number {
  return article.paragraphs.reduce((count, { text }) => count + wordsIn(text), 0);
}

/** The share of body sentences that some citation supports, 0 to 1; 0 where there are none. */
export function citationCoverageOf(article: Pick<StoredArticle, 'paragraphs'>): number {
  let [sentences, cited] = [0, 0];
  for (const paragraph of article.paragraphs) {
    sentences += paragraph.sentences.length;
    for (const sentence of paragraph.sentences) if (sentence.cited) cited += 1;
  }
  return sentences === 0 ? 0 : cited / sentences;
}

export function headerOf(article: StoredArticle): ArticleHeader {
  const { paragraphs, sections, notes, warnings, corrections, provenances, asPrinted, actors, sources, ...rest } =
    article;
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
