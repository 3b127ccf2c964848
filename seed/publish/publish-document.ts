import type { CalendarDate } from '../../schema/records/date.ts';
import type { AnnotationWarning } from '../../schema/records/warning.ts';
import type { ArticleWriter } from '../../schema/table/head.ts';
import { annotate } from '../annotate/annotate.ts';
import { type PublishOutcome, publish } from './publish.ts';
import type { PublisherTable } from './table.ts';

export interface PublishedDocument {
  readonly result: PublishOutcome;
  readonly warnings: readonly AnnotationWarning[];
}

/**
 * Annotates a document and publishes it.
 *
 * @param published a date that the document lacks
 * @throws DocumentError where the text cannot be read as a document; PublishError as `publish`
 */
export async function publishDocument(
  table: PublisherTable,
  document: string,
  options: { readonly now: string; readonly published?: CalendarDate | undefined; readonly writer?: ArticleWriter },
): Promise<PublishedDocument> {
  const { now, published, writer } = options;
  const { article, warnings, slug } = annotate(document, published === undefined ? {} : { published });
  return { result: await publish(table, article, now, writer, { slug }), warnings };
}
