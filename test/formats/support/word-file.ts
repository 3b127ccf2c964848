import JSZip from 'jszip';

const contentTypes =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relationships = (entries: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${type}" Target="${target}"${type.endsWith('/hyperlink') ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

export interface WordFileParts {
  /** What the body holds, as WordprocessingML. */
  readonly body: string;
  /** `w:footnote` elements. */
  readonly footnotes?: string;
  /** `w:endnote` elements. */
  readonly endnotes?: string;
  /** `w:style` elements. */
  readonly styles?: string;
  /** What `w:numbering` holds. */
  readonly numbering?: string;
  /** `w:comment` elements. */
  readonly comments?: string;
  /** What a page's header holds. */
  readonly header?: string;
  /** Elements of the core properties. */
  readonly properties?: string;
  /** External links, by the id of their relationship. */
  readonly links?: Readonly<Record<string, string>>;
  /** Any other files, or those above as they are. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** The bytes of a .docx that is written by hand, part by part. */
export async function wordFile(parts: WordFileParts): Promise<Uint8Array> {
  const zip = new JSZip();
  const part = (name: string, root: string, content: string | undefined) => {
    if (content !== undefined)
      zip.file(name, `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${content}</w:${root}>`);
  };
  zip.file('[Content_Types].xml', contentTypes);
  zip.file(
    '_rels/.rels',
    relationships([
      ['rId1', `${officeDocument}/officeDocument`, 'word/document.xml'],
      [
        'rId2',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
    ]),
  );
  zip.file(
    'word/_rels/document.xml.rels',
    relationships(
      Object.entries(parts.links ?? {}).map(([id, target]) => [id, `${officeDocument}/hyperlink`, target] as const),
    ),
  );
  part('word/document.xml', 'document', `<w:body>${parts.body}</w:body>`);
  part(
    'word/footnotes.xml',
    'footnotes',
    parts.footnotes &&
      `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>${parts.footnotes}`,
  );
  part('word/endnotes.xml', 'endnotes', parts.endnotes);
  part('word/styles.xml', 'styles', parts.styles);
  part('word/numbering.xml', 'numbering', parts.numbering);
  part('word/comments.xml', 'comments', parts.comments);
  part('word/header1.xml', 'hdr', parts.header);
  if (parts.properties !== undefined) {
    zip.file(
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${parts.properties}</cp:coreProperties>`,
    );
  }
  for (const [name, content] of Object.entries(parts.files ?? {})) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** A run of text. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs or of text, of a style. */
export function paragraph(content: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${content.startsWith('<') ? content : run(content)}</w:p>`;
}

export function footnoteCall(id: number): string {
  return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
}

export function endnoteCall(id: number): string {
  return `<w:r><w:endnoteReference w:id="${id}"/></w:r>`;
}

export function footnote(id: number, text: string): string {
  return `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:footnoteRef/></w:r>${text.startsWith('<') ? text : run(` ${text}`)}</w:p></w:footnote>`;
}

export function endnote(id: number, text: string): string {
  return `<w:endnote w:id="${id}"><w:p><w:r><w:endnoteRef/></w:r>${run(` ${text}`)}</w:p></w:endnote>`;
}

export function style(id: string, name: string, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
}
