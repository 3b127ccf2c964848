import { hash } from 'node:crypto';
import type {
  SourceBlock,
  SourceDocument,
  SourceMetadata,
  SourceNote,
  SourcePlace,
} from '../../source-document/source-document.ts';
import { joinSourceTexts } from '../../source-document/source-text.ts';
import { type DecodedText, decodeText } from '../decode-text.ts';
import { checkPageLength } from '../document-limits.ts';
import { mayBeAuthor } from '../file-creator.ts';
import { articleRoot } from './article-root.ts';
import type { BlockContext } from './block-context.ts';
import { indexPage, type PageIndex } from './index-page.ts';
import { withoutLabel } from './note-text.ts';
import { pageEncoding } from './page-encoding.ts';
import { generatorOf, pageMetadata } from './page-metadata.ts';
import { findNotes, type PageNotes } from './page-notes.ts';
import { isSilent, reasonToLeaveOut } from './page-parts.ts';
import { parsePage } from './parse-page.ts';
import { BlockReader } from './read-blocks.ts';
import { findSidenotes } from './sidenotes.ts';
import { titleOfText } from './title-of-text.ts';
import {
  attributeOf,
  classesOf,
  elementsIn,
  flatTextOf,
  isElement,
  isText,
  type PageElement,
  type PageText,
  parentOf,
} from './tree.ts';
import { findTypedNotes } from './typed-notes.ts';

const outside = 'It stands outside the article on the page.';

/** `readHtml` of a file's bytes, in the encoding that its content type, the page or its bytes tell. */
export function readPage(
  bytes: Uint8Array,
  contentType: string | null,
): { document: SourceDocument; decoded: DecodedText } {
  const decoded = decodeText(bytes, pageEncoding(bytes, contentType));
  return { document: readHtml(decoded.text, bytes), decoded };
}

/**
 * Reads a page: the article in it, its notes wherever they stand, and what it says of itself. Of everything else it tells
 * the place, the reason and the count of words.
 *
 * @param bytes of the file, for its hash
 * @throws DocumentError where the page is nested too deep or has too many elements
 */
export function readHtml(html: string, bytes: Uint8Array): SourceDocument {
  const page = indexPage(parsePage(html));
  const stated = pageMetadata(page);
  const context: BlockContext = {
    notes: notesOf(page),
    resolve: resolver(page, stated),
    place: boundedPlace(html),
    reason: reasonToLeaveOut,
  };
  const title = stated.title?.text ?? null;
  let reader = bodyOf(page, title, context);
  // The names of this page's elements mean something else.
  if (!reader.blocks.some(isOfText) && reader.leftOut.length > 0)
    reader = bodyOf(page, title, {
      ...context,
      place: boundedPlace(html),
      reason: (element) => reasonToLeaveOut(element, false),
    });
  const notes = [...context.notes.notes].map(
    ([element, label]): SourceNote => ({
      label,
      content: withoutLabel(
        label,
        joinSourceTexts(
          reader.apart(element).map(({ content }) => content),
          '\n',
        ),
      ),
    }),
  );
  return {
    format: 'HTML',
    hash: hash('sha256', bytes),
    metadata: {
      ...stated,
      title: isOfOffice(page) && printsTitle(reader.blocks, title) ? null : titleOfText(stated, reader.blocks),
      ...(isOfOffice(page) && { authors: stated.authors.filter(({ text }) => mayBeAuthor(text, reader.blocks)) }),
    },
    blocks: reader.blocks,
    notes,
    leftOut: reader.leftOut.toSorted((a, b) => a.line - b.line || a.column - b.column),
    warnings: [],
  };
}

function notesOf(page: PageIndex): PageNotes {
  const linked = findNotes(page);
  const found = linked.notes.size > 0 || page.body === null ? linked : findTypedNotes(page.body, page.raised);
  if (page.sidenotes.length === 0) return found;
  const beside = findSidenotes(page, found.notes.values());
  return {
    calls: new Map([...found.calls, ...beside.calls]),
    notes: new Map([...found.notes, ...beside.notes]),
    marks: new Set([...found.marks, ...beside.marks]),
  };
}

/** A page that Word or LibreOffice saved: its author is the file's. */
function isOfOffice(page: PageIndex): boolean {
  return /^(?:libreoffice|(?:apache )?openoffice|staroffice|microsoft word)/u.test(generatorOf(page));
}

function bodyOf(page: PageIndex, title: string | null, context: BlockContext): BlockReader {
  const reader = new BlockReader(context);
  if (page.body !== null) readBody(page.body, { page, title, reader, reason: context.reason });
  return reader;
}

/** Whether a text begins with another title than its file has. */
function printsTitle([first]: readonly SourceBlock[], title: string | null): boolean {
  return first?.kind === 'HEADING' && first.level === 1 && first.content.text !== title;
}

function isOfText({ kind }: SourceBlock): boolean {
  return kind !== 'HEADING' && kind !== 'FIGURE';
}

interface BodyReading {
  readonly page: PageIndex;
  /** Of the page's metadata. */
  readonly title: string | null;
  readonly reader: BlockReader;
  readonly reason: BlockContext['reason'];
}

function readBody(body: PageElement, { page, title, reader, reason }: BodyReading): void {
  const root = articleRoot(body, page, reason);
  const path: PageElement[] = [];
  for (let at: PageElement | null = root; at !== null && at !== body; at = parentOf(at)) path.unshift(at);
  const head = new Set(headBefore(body, root, { path, title, reason }));
  const descend = (element: PageElement, depth: number): void => {
    if (element === root) {
      reader.read(element);
      return;
    }
    const next = path[depth];
    for (const child of element.childNodes) {
      if (child === next) descend(child, depth + 1);
      else if (isElement(child) && !isSilent(child)) {
        if (head.has(child)) reader.read(child);
        else reader.leaveOut(child, reason(child) ?? outside);
      } else if (isText(child)) reader.leaveOutText(child, outside);
    }
  };
  descend(body, 0);
}

/** What stands before an article without a heading of its own, from the page's heading on: title, by-line, date. */
function headBefore(
  body: PageElement,
  root: PageElement,
  {
    path,
    title,
    reason,
  }: { readonly path: readonly PageElement[]; readonly title: string | null; readonly reason: BlockContext['reason'] },
): PageElement[] {
  if (root === body || holdsHeading(root, title)) return [];
  let head: PageElement[] = [];
  for (const step of path) {
    for (const child of parentOf(step)?.childNodes ?? []) {
      if (child === step) break;
      if (!isElement(child) || isSilent(child)) continue;
      if (head.length === 0 && classesOf(child).includes('date-header')) head = [child];
      else if (holdsHeading(child, title)) head = isDateAlone(head) ? [...head, child] : [child];
      else if (head.length > 0 && reason(child) === null) head.push(child);
    }
  }
  return head;
}

/** As Blogger sets a day over the posts of it. */
function isDateAlone([first, ...others]: readonly PageElement[]): boolean {
  return first !== undefined && others.length === 0 && classesOf(first).includes('date-header');
}

/** Whether an element is or holds the page's heading, or another that says the title. */
function holdsHeading(root: PageElement, title: string | null): boolean {
  const isHeading = (element: PageElement) =>
    element.tagName === 'h1' ||
    (title !== null && /^h[2-6]$/.test(element.tagName) && flatTextOf(element).toLowerCase() === title.toLowerCase());
  if (isHeading(root)) return true;
  for (const element of elementsIn(root)) if (isHeading(element)) return true;
  return false;
}

/** What takes as long as a byte of text does: so many of markup, and a fifth of a piece of text between two tags. */
const markupOfByte = 9;
const bytesOfPiece = 5;

/** `placeOfText`, which stops reading once the text is longer than any may be. */
function boundedPlace(html: string): (text: PageText) => SourcePlace {
  let length = Math.round(html.length / markupOfByte);
  return (text) => {
    const printed = text.value.trim().length;
    length += printed && printed + bytesOfPiece;
    checkPageLength(length);
    return placeOfText(text);
  };
}

function placeOfText({ sourceCodeLocation }: PageText) {
  return { line: sourceCodeLocation?.startLine ?? 1, column: sourceCodeLocation?.startCol ?? 1 };
}

/** Makes links absolute by the page's base, which may be relative to the page's own address; a link within the page is none. */
function resolver({ base: element }: PageIndex, { url }: SourceMetadata): (href: string) => string | null {
  const own = url === null ? null : URL.parse(url.text);
  const base = URL.parse((element && attributeOf(element, 'href')) ?? '', own?.href) ?? own;
  return (href) => {
    if (href.startsWith('#')) return null;
    const address = URL.parse(href.trim(), base?.href);
    if (address === null || !/^https?:$/.test(address.protocol)) return null;
    // Google Docs writes every link so.
    const wrapped =
      /^www\.google\.\w+$/.test(address.hostname) && address.pathname === '/url' ? address.searchParams.get('q') : null;
    return wrapped !== null && URL.canParse(wrapped) ? wrapped : address.href;
  };
}
