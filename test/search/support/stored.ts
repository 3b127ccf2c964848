import type { AnnotatedArticle } from '../../../schema/records/article.ts';
import type { StoredArticle } from '../../../schema/records/stored-article.ts';
import { slugOf } from '../../../schema/slug.ts';
import { annotateText } from '../../../seed/annotate-text.ts';
import { documents } from '../../generator/documents.ts';

/** An article as if it had been published. */
export function storedOf(article: AnnotatedArticle, slug = slugOf(article.title), revision = 1): StoredArticle {
  const { published } = article;
  if (published === null) throw new Error('An article of a test says when it appeared.');
  return { ...article, published, slug, revision, ingestedAt: '2026-01-01T00:00:00.000Z' };
}

/** Articles of generated documents. */
export function generatedArticles(count: number): StoredArticle[] {
  return [...documents({ count, seed: 3 })].map((text, index) =>
    storedOf(annotateText(text).article, `article-${index}`),
  );
}
