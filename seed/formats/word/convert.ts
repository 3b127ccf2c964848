import JSZip from 'jszip';
import mammoth from 'mammoth';
import { listStyleMap, styleMap } from './paragraph-styles.ts';
import { writeXml, type XmlElement } from './xml.ts';

/** What stands in front of every id that mammoth writes. */
export const idPrefix = 'word-';

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const relationships =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

export interface RewrittenParts {
  readonly document: XmlElement;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  readonly numbering: string | null;
  readonly relationships: {
    readonly document: string | null;
    readonly footnotes: string | null;
    readonly endnotes: string | null;
  };
}

/** What mammoth makes of rewritten parts, and what it says that it did not read. Neither fetches anything nor reads files. */
export async function convert(parts: RewrittenParts): Promise<{ html: string; ignored: string[] }> {
  const zip = new JSZip();
  const add = (name: string, content: string | null) => {
    if (content !== null) zip.file(name, Buffer.from(content));
  };
  add('[Content_Types].xml', contentTypes);
  add('_rels/.rels', relationships);
  add('word/document.xml', writeXml(parts.document));
  add('word/footnotes.xml', parts.footnotes && writeXml(parts.footnotes));
  add('word/endnotes.xml', parts.endnotes && writeXml(parts.endnotes));
  add('word/numbering.xml', parts.numbering);
  add('word/_rels/document.xml.rels', parts.relationships.document);
  add('word/_rels/footnotes.xml.rels', parts.relationships.footnotes);
  add('word/_rels/endnotes.xml.rels', parts.relationships.endnotes);
  const buffer = await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
  const { value, messages } = await mammoth.convertToHtml(
    { buffer },
    {
      styleMap: parts.numbering === null ? [...styleMap] : [...styleMap, ...listStyleMap],
      // A style map in the file could drop text.
      includeEmbeddedStyleMap: false,
      // Its own is parsed anew with every file, and names styles that are gone.
      includeDefaultStyleMap: false,
      externalFileAccess: false,
      idPrefix,
    },
  );
  const ignored = messages.filter(
    ({ type, message }) => type === 'error' || /ignor|unsupported|could not|unexpected/i.test(message),
  );
  return { html: value, ignored: [...new Set(ignored.map(({ message }) => message))] };
}
