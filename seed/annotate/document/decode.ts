import { decodeText } from '../../formats/decode-text.ts';
import { checkText } from '../../formats/document-limits.ts';

/** The text of a plain text's bytes. Throws a DocumentError as `decodeText` and `checkText` do. */
export function decodeDocument(bytes: Uint8Array): string {
  const { text } = decodeText(bytes);
  checkText(text);
  return text;
}
