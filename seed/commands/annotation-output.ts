import { annotatedDocument } from '../../schema/export/annotated-document.ts';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { AnnotationWarning } from '../../schema/records/warning.ts';
import { foldedName } from '../../schema/slug.ts';

type Annotated = { readonly article: AnnotatedArticle; readonly warnings: readonly AnnotationWarning[] };

/** What `annotate` prints for a document. */
export function annotationOutput({ article, warnings }: Annotated) {
  return { ...annotatedDocument(article, foldedName(article.title) || 'untitled'), warnings };
}
