import type { AnnotatedArticle } from '../../../schema/records/article.ts';
import type { CalendarDate } from '../../../schema/records/date.ts';
import type { AnnotationWarning } from '../../../schema/records/warning.ts';
import { annotate } from '../../annotate/annotate.ts';
import { withCorrectionsBeside } from '../corrections-beside.ts';
import { explainError } from '../explain-error.ts';
import { readDocumentFile } from '../read-document.ts';
import { registriesBeside } from '../registry-beside.ts';

/** What a document is, or, in a line that names the file, why it is none; with what was noticed until then. */
export type ReadArticle = {
  readonly warnings: readonly AnnotationWarning[];
  /** Corrections beside it that could not be applied, a line each. */
  readonly orphans: readonly string[];
} & ({ readonly article: AnnotatedArticle; readonly slug: string | null } | { readonly problem: string });

export interface ReadingOptions {
  /** The date of documents that state none. */
  readonly published: CalendarDate | undefined;
  /** The files and directories that were given: what a registry beside a document is looked for in. */
  readonly roots: readonly string[];
}

/** Reads and annotates documents. What is wrong with one is told, not thrown. */
export interface ArticleReader {
  read(file: string): Promise<ReadArticle>;
  close(): Promise<void>;
}

/** Reads and annotates a document, with the corrections and the registry that stand beside it. */
export async function readArticle(file: string, { published, roots }: ReadingOptions): Promise<ReadArticle> {
  let warnings: readonly AnnotationWarning[] = [];
  try {
    const registries = await registriesBeside(file, roots);
    const annotated = annotate(await readDocumentFile(file), {
      registries,
      ...(published === undefined ? {} : { published }),
    });
    ({ warnings } = annotated);
    const { corrected, orphans } = await withCorrectionsBeside(file, annotated, registries);
    const { article, slug } = corrected;
    return { warnings: article.warnings, orphans, article, slug };
  } catch (error) {
    return { warnings, orphans: [], problem: explainError(file, error) };
  }
}
