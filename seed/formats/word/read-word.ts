import { hash } from 'node:crypto';
import { DocumentError } from '../../source-document/document-error.ts';
import type {
  LeftOut,
  MetadataValue,
  SourceBlock,
  SourceDocument,
  SourceMetadata,
  SourceNote,
  SourcePlace,
  SourceWarning,
} from '../../source-document/source-document.ts';
import { joinSourceTexts, placeAt } from '../../source-document/source-text.ts';
import type { PageNotes } from '../html/page-notes.ts';
import { reasonToLeaveOut } from '../html/page-parts.ts';
import { parsePage } from '../html/parse-page.ts';
import { BlockReader } from '../html/read-blocks.ts';
import {
  attributeOf,
  classesOf,
  elementsIn,
  flatTextOf,
  isText,
  type Page,
  type PageElement,
  type PageText,
  parentOf,
} from '../html/tree.ts';
import type { isHeadingLine } from '../plain-text/headings.ts';
import type { Line } from '../plain-text/lines.ts';
import { convert, idPrefix } from './convert.ts';
import { propertiesMetadata } from './core-properties.ts';
import { ListNumbers } from './list-numbers.ts';
import { noteLabels } from './note-labels.ts';
import { openPackage } from './package-parts.ts';
import { ParagraphStyles } from './paragraph-styles.ts';
import { wordsIn } from './printed-words.ts';
import { BodyRewriter, type NoteKind, paragraphMark } from './readable-body.ts';
import { readParts, type WordParts } from './word-parts.ts';
import { childOf, element, elementsOf, type XmlElement } from './xml.ts';

/**
 * Reads a Word file. It has no lines: the line of a place is the paragraph of the body, counted from 1, cells of tables and
 * text boxes among them; that of a note is the paragraph that calls it.
 *
 * @param isHeading whether a line in bold is a heading, as in a plain text: handed in, as it knows by-lines, dates and all
 *   that a head has, which this reader's file of the bundle would hold a second time
 * @throws DocumentError `DAMAGED_DOCUMENT`, `DOCUMENT_TOO_LARGE`, `DOCUMENT_TOO_COMPLEX`
 */
export async function readWord(
  bytes: Uint8Array,
  isHeading: typeof isHeadingLine = () => false,
): Promise<SourceDocument> {
  const parts = await readParts(await openPackage(bytes));
  const body = parts.document && childOf(parts.document, 'w:body');
  if (!body) {
    throw new DocumentError(
      'DAMAGED_DOCUMENT',
      'The file is an archive without a Word document in it. Give the article as .docx, .html, .md or .txt.',
    );
  }
  const rewriter = new BodyRewriter(new ParagraphStyles(parts.styles), new ListNumbers(parts.numbering?.part ?? null));
  const document = element('w:document', [element('w:body', rewriter.rewrite(body.children))]);
  const labels = noteLabels(rewriter.calls, [body, parts.settings]);
  const footnotes = rewrittenNotes(parts.footnotes, 'footnote', rewriter);
  const endnotes = rewrittenNotes(parts.endnotes, 'endnote', rewriter);
  const { relationships } = parts;
  const numbering = parts.numbering?.text ?? null;
  const { html, ignored } = await convert({ document, footnotes, endnotes, numbering, relationships });

  const page = parsePage(html);
  const notes = notesOf(page, labels);
  const places = new WordPlaces();
  const reader = new BlockReader({
    notes,
    resolve: (href) => (/^https?:\/\//i.test(href) && URL.canParse(href) ? new URL(href).href : null),
    place: (text) => places.place(text),
    reason: reasonToLeaveOut,
    enter: (at) => places.enter(at),
  });
  const [root] = [...elementsIn(page)].filter(({ tagName }) => tagName === 'body');
  if (root) reader.read(root);
  const blocks = withHeadings(withNumbers(reader.blocks, rewriter), rewriter, isHeading);
  const read = readNotes(notes, reader);
  return {
    format: 'WORD',
    hash: hash('sha256', bytes),
    metadata: { ...propertiesMetadata(parts.properties, blocks), ...styledMetadata(page) },
    blocks,
    notes: read,
    leftOut: leftOutOf(parts, rewriter),
    warnings: [...ignored.map(ignoredWarning), ...rewriter.embedded.map(embeddedWarning)],
  };
}

/** Items with what Word counts them as: mammoth's lists begin anew after every paragraph between them. */
function withNumbers(blocks: readonly SourceBlock[], { itemNumbers }: BodyRewriter): SourceBlock[] {
  const given = new Set<number>();
  return blocks.map((block) => {
    if (block.kind !== 'LIST_ITEM') return block;
    const { line } = placeAt(block.content, 0);
    // A paragraph that a line break parts is one item.
    const number = given.has(line) ? null : (itemNumbers.get(line) ?? null);
    given.add(line);
    return { ...block, number };
  });
}

/** Lines in bold as headings, where nothing speaks against it, as in a plain text. */
function withHeadings(
  blocks: readonly SourceBlock[],
  { boldParagraphs }: BodyRewriter,
  isHeading: typeof isHeadingLine,
): SourceBlock[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'PARAGRAPH' || !boldParagraphs.has(placeAt(block.content, 0).line)) return block;
    const [own, before, after] = [block, blocks[index - 1], blocks[index + 1]].map(lineOfBlock);
    const isOne = own !== undefined && isHeading(own, { before, after, noteSigns: new Set() });
    return isOne ? { kind: 'HEADING', content: block.content, level: 2 } : block;
  });
}

function lineOfBlock(block: SourceBlock | undefined): readonly Line[] | undefined {
  return block && [{ text: block.content.text, ...placeAt(block.content, 0) }];
}

/** The notes that the text calls, each in the paragraph that calls it. */
function rewrittenNotes(part: XmlElement | null, kind: NoteKind, rewriter: BodyRewriter): XmlElement | null {
  if (part === null) return null;
  const notes = noteElements(part, kind).flatMap((note) => {
    const id = note.attributes['w:id'] ?? '';
    const call = rewriter.calls.get(`${kind}-${id}`);
    return call === undefined
      ? []
      : [element(`w:${kind}`, rewriter.rewrite(note.children, call.paragraph), { 'w:id': id })];
  });
  return element(`w:${kind}s`, notes);
}

function noteElements(part: XmlElement, kind: NoteKind): XmlElement[] {
  return elementsOf(part).filter(
    ({ name, attributes }) => name === `w:${kind}` && !/eparator$|Notice$/.test(attributes['w:type'] ?? ''),
  );
}

/** The notes in what mammoth wrote; a note that is called twice stands there twice. */
function notesOf(page: Page, labels: ReadonlyMap<string, string>): PageNotes {
  const calls = new Map<PageElement, string>();
  const notes = new Map<PageElement, string>();
  const marks = new Set<PageElement>();
  const read = new Set<string>();
  for (const at of elementsIn(page)) {
    const id = attributeOf(at, 'id') ?? '';
    const href = attributeOf(at, 'href') ?? '';
    if (at.tagName === 'li' && id.startsWith(idPrefix)) {
      const key = id.slice(idPrefix.length);
      const label = labels.get(key);
      if (label === undefined || read.has(key)) marks.add(at);
      else notes.set(at, label);
      read.add(key);
    } else if (at.tagName === 'a' && /^#word-(?:foot|end)note-ref-/.test(href)) marks.add(at);
    else if (at.tagName === 'a' && /^#word-(?:foot|end)note-/.test(href)) {
      const label = labels.get(href.slice(idPrefix.length + 1));
      const around = parentOf(at);
      const call = around?.tagName === 'sup' && around.childNodes.length === 1 ? around : at;
      if (label === undefined) marks.add(call);
      else {
        calls.set(call, label);
        const [printed] = at.childNodes;
        if (printed && isText(printed)) printed.value = `[${label}]`;
      }
    }
  }
  return { calls, notes, marks };
}

function readNotes({ notes }: PageNotes, reader: BlockReader): SourceNote[] {
  return [...notes].map(([at, label]) => {
    const blocks = reader.apart(at);
    return {
      label,
      content: joinSourceTexts(
        blocks.map(({ content }) => content),
        '\n',
      ),
    };
  });
}

/** Counts the columns of a paragraph from the bookmark that gives its number. */
class WordPlaces {
  #line = 1;
  #column = 1;

  enter(at: PageElement): void {
    const id = at.tagName === 'a' ? attributeOf(at, 'id') : null;
    if (!id?.startsWith(idPrefix + paragraphMark)) return;
    this.#line = Number(id.slice(idPrefix.length + paragraphMark.length)) || 1;
    this.#column = 1;
  }

  place({ value }: PageText): SourcePlace {
    const place = { line: this.#line, column: this.#column };
    this.#column += value.length;
    return place;
  }
}

/** Authors and date of paragraphs whose style says that they are such. */
function styledMetadata(page: Page): Partial<SourceMetadata> {
  const styled = (name: string): MetadataValue[] =>
    [...elementsIn(page)]
      .filter((at) => at.tagName === 'p' && classesOf(at).includes(name) && flatTextOf(at) !== '')
      .map((at) => ({
        text: flatTextOf(at).replace(/^by[\s:]+/i, ''),
        origin: `a paragraph of the style ${name}`,
        line: lineOf(at),
        column: 1,
      }));
  const authors = styled('author');
  const [published] = styled('date');
  return { ...(authors.length > 0 && { authors }), ...(published && { published }) };
}

function lineOf(paragraph: PageElement): number {
  for (const at of elementsIn(paragraph)) {
    const id = attributeOf(at, 'id');
    if (id?.startsWith(idPrefix + paragraphMark)) return Number(id.slice(idPrefix.length + paragraphMark.length)) || 1;
  }
  return 1;
}

function leftOutOf(parts: WordParts, rewriter: BodyRewriter): LeftOut[] {
  const at = (reason: string, words: number, paragraph: number): LeftOut[] => {
    const place = { line: Math.max(paragraph, 1), column: 1 };
    return words === 0 ? [] : [{ reason, words, ...place, end: place }];
  };
  const uncalled = (['footnote', 'endnote'] as const).flatMap((kind) => {
    const part = kind === 'footnote' ? parts.footnotes : parts.endnotes;
    const notes = part === null ? [] : noteElements(part, kind);
    return notes
      .filter(({ attributes }) => !rewriter.calls.has(`${kind}-${attributes['w:id'] ?? ''}`))
      .flatMap((note) => at(`Nothing in the text calls this ${kind}.`, wordsIn(note), 1));
  });
  return [
    ...rewriter.leftOut.flatMap(({ reason, words, paragraph }) => at(reason, words, paragraph)),
    ...uncalled,
    ...parts.beside.flatMap(([name, part]) => at(reasonFor(name), wordsIn(part), 1)),
  ].sort((a, b) => a.line - b.line);
}

function reasonFor(name: string): string {
  if (name.includes('comments')) return 'A comment is no part of the text.';
  if (name.includes('header')) return 'A header of the pages is no part of the text.';
  if (name.includes('footer')) return 'A footer of the pages is no part of the text.';
  return 'The words of a chart or diagram are no part of the text.';
}

function ignoredWarning(message: string): SourceWarning {
  return { code: 'TEXT_LEFT_OUT', message: `Something in the Word file was not read: ${message}.`, line: 1, column: 1 };
}

function embeddedWarning(line: number): SourceWarning {
  return {
    code: 'TEXT_LEFT_OUT',
    message: 'Another document is embedded here and was not read. Paste its text into this one.',
    line,
    column: 1,
  };
}
