import { annotatedDocument } from '../../schema/export/annotated-document.ts';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { foldedName } from '../../schema/slug.ts';

/** What `annotate` prints for a document. */
export function annotationOutput({
  article,
  slug,
}: {
  readonly article: AnnotatedArticle;
  readonly slug?: string | null;
}) {
  return annotatedDocument(article, foldedName(slug ?? article.title) || foldedName(article.title) || 'untitled');
}
