import { type Annotated, type AnnotateOptions, annotate } from './annotate/annotate.ts';
import { checkText } from './formats/document-limits.ts';
import { readPlainText } from './formats/plain-text/read-plain-text.ts';

/**
 * Annotates a plain text. Pure: the same text and options give the same records.
 *
 * @throws DocumentError where the text is empty or longer than a document may be
 */
export function annotateText(text: string, options: AnnotateOptions = {}): Annotated {
  checkText(text);
  return annotate(readPlainText(text), options);
}
