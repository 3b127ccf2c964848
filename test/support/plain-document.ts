import { checkText } from '../../seed/formats/document-limits.ts';
import { readPlainText } from '../../seed/formats/plain-text/read-plain-text.ts';
import type { SourceDocument } from '../../seed/source-document/source-document.ts';

/** A plain text as its reader gives it; null where there is none. Throws a DocumentError as that does. */
export function plainDocument(text: string | null | undefined): SourceDocument | null {
  if (text == null) return null;
  checkText(text);
  return readPlainText(text);
}
