import { hash } from 'node:crypto';
import type { SourceDocument, SourceMetadata, SourceNote } from '../source-document.ts';
import { joinSourceTexts } from '../source-text.ts';
import { articleRoot } from './article-root.ts';
import { pageMetadata } from './page-metadata.ts';
import { findNotes } from './page-notes.ts';
import { isSilent, reasonToLeaveOut } from './page-parts.ts';
import { parsePage } from './parse-page.ts';
import { type BlockContext, BlockReader } from './read-blocks.ts';
import {
  attributeOf,
  elementsIn,
  isElement,
  isText,
  type Page,
  type PageElement,
  type PageText,
  parentOf,
} from './tree.ts';

const outside = 'It stands outside the article on the page.';

/**
 * Reads a page: the article in it, its notes wherever they stand, and what it says of itself. Of everything else it tells
 * the place, the reason and the count of words.
 *
 * @param bytes of the file, for its hash
 * @throws DocumentError where the page is nested too deep or has too many elements
 */
export function readHtml(html: string, bytes: Uint8Array): SourceDocument {
  const page = parsePage(html);
  const metadata = pageMetadata(page);
  const context: BlockContext = { notes: findNotes(page), resolve: resolver(page, metadata), place: placeOfText };
  const reader = new BlockReader(context);
  const body = [...bodies(page)][0];
  if (body !== undefined) readBody(body, reader);
  const notes = [...context.notes.notes].map(
    ([element, label]): SourceNote => ({
      label,
      content: joinSourceTexts(
        reader.apart(element).map(({ content }) => content),
        '\n',
      ),
    }),
  );
  return {
    format: 'HTML',
    hash: hash('sha256', bytes),
    metadata,
    blocks: reader.blocks,
    notes,
    leftOut: reader.leftOut.toSorted((a, b) => a.line - b.line || a.column - b.column),
    warnings: [],
  };
}

function* bodies(page: Page): Generator<PageElement> {
  for (const element of elementsIn(page))
    if (element.tagName === 'body' || element.tagName === 'frameset') yield element;
}

function readBody(body: PageElement, reader: BlockReader): void {
  const root = articleRoot(body);
  const path: PageElement[] = [];
  for (let at: PageElement | null = root; at !== null && at !== body; at = parentOf(at)) path.unshift(at);
  const head = new Set(headBefore(body, root, path));
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
        else reader.leaveOut(child, reasonToLeaveOut(child) ?? outside);
      } else if (isText(child)) reader.leaveOutText(child, outside);
    }
  };
  descend(body, 0);
}

/** What stands before an article without a heading of its own, from the page's heading on: title, by-line, date. */
function headBefore(body: PageElement, root: PageElement, path: readonly PageElement[]): PageElement[] {
  if (root === body || holdsHeading(root)) return [];
  let head: PageElement[] = [];
  for (const step of path) {
    for (const child of parentOf(step)?.childNodes ?? []) {
      if (child === step) break;
      if (!isElement(child) || isSilent(child)) continue;
      if (holdsHeading(child)) head = [child];
      else if (head.length > 0 && reasonToLeaveOut(child) === null) head.push(child);
    }
  }
  return head;
}

function holdsHeading(element: PageElement): boolean {
  if (element.tagName === 'h1') return true;
  for (const { tagName } of elementsIn(element)) if (tagName === 'h1') return true;
  return false;
}

function placeOfText({ sourceCodeLocation }: PageText) {
  return { line: sourceCodeLocation?.startLine ?? 1, column: sourceCodeLocation?.startCol ?? 1 };
}

/** Makes links absolute by the page's own address; a link within the page is none. */
function resolver(page: Page, { url }: SourceMetadata): (href: string) => string | null {
  let base = url?.text;
  for (const element of elementsIn(page)) {
    if (element.tagName !== 'base') continue;
    base = attributeOf(element, 'href') ?? base;
    break;
  }
  return (href) => {
    if (href.startsWith('#')) return null;
    const address = URL.parse(href.trim(), base !== undefined && URL.canParse(base) ? base : undefined);
    if (address === null || !/^https?:$/.test(address.protocol)) return null;
    // Google Docs writes every link so.
    const wrapped =
      /^www\.google\.\w+$/.test(address.hostname) && address.pathname === '/url' ? address.searchParams.get('q') : null;
    return wrapped !== null && URL.canParse(wrapped) ? wrapped : address.href;
  };
}
