import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { DocumentError } from '../../source-document/document-error.ts';
import { checkAttributes } from './check-attributes.ts';
import { isText, type Page } from './tree.ts';

/** How deep a page's elements may stand in each other; browsers stop at 512. */
const deepest = 512;
/** How many elements a page may have; long encyclopedia articles have some 60,000. */
const mostElements = 60_000;
/** The sum over elements of how deep they stand: a hundred on average, in a page of as many elements as may be. */
const mostNesting = 10_000_000;

/**
 * Parses a page as browsers do, with the place of everything. Neither runs a script nor fetches anything.
 *
 * @throws DocumentError `DOCUMENT_TOO_COMPLEX` for a page nested deeper than 512 elements, of more than 60,000, or of
 *   thousands that stand hundreds deep: what bounds the time of parsing, which for such pages grows faster than they do
 */
export function parsePage(html: string): Page {
  checkAttributes(html);
  const page = parse(html, {
    sourceCodeLocationInfo: true,
    // Without scripts, what stands in noscript is markup.
    scriptingEnabled: false,
    treeAdapter: boundedAdapter(),
  });
  // A line end or NUL may come out as another character.
  if (!/[\r\0]/.test(html)) takeTextsFrom(html, page);
  return page;
}

const greaterThan = 0x3e;

/**
 * The parser puts texts together a character at a time, and the first to look into such a text pays for it. A text as long as
 * its place in the source is what stands there, since character references are longer than what they stand for.
 */
function takeTextsFrom(html: string, parent: DefaultTreeAdapterTypes.ParentNode): void {
  for (const child of parent.childNodes) {
    if (isText(child)) {
      const { startOffset = 0, endOffset = 0 } = child.sourceCodeLocation ?? {};
      // The place of a text that begins with a character reference may begin inside of that.
      const isAfterTag = html.charCodeAt(startOffset - 1) === greaterThan;
      if (isAfterTag && endOffset - startOffset === child.value.length)
        child.value = html.slice(startOffset, endOffset);
    } else if ('childNodes' in child) takeTextsFrom(html, child);
  }
}

/**
 * The default tree, which refuses to grow beyond the bounds, finds siblings from the end, where parsing adds them, and moves the
 * ends of places instead of copying them.
 */
function boundedAdapter(): typeof defaultTreeAdapter {
  let elements = 0;
  let depth = 0;
  let nesting = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...args) {
      elements += 1;
      if (elements > mostElements) {
        throw tooComplex(`The page has more than ${mostElements.toLocaleString('en-US')} elements`);
      }
      nesting += depth;
      if (nesting > mostNesting) throw tooComplex('The page nests too many elements deep in each other');
      return defaultTreeAdapter.createElement(...args);
    },
    onItemPush() {
      depth += 1;
      if (depth > deepest) throw tooComplex(`The page nests more than ${deepest} elements in each other`);
    },
    onItemPop() {
      depth -= 1;
    },
    insertBefore(parent, child, reference) {
      parent.childNodes.splice(parent.childNodes.lastIndexOf(reference), 0, child);
      child.parentNode = parent;
    },
    insertTextBefore(parent, text, reference) {
      const before = parent.childNodes[parent.childNodes.lastIndexOf(reference) - 1];
      if (before && defaultTreeAdapter.isTextNode(before)) before.value += text;
      else this.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference);
    },
    detachNode(node) {
      const siblings = node.parentNode?.childNodes;
      if (siblings === undefined) return;
      siblings.splice(siblings.lastIndexOf(node), 1);
      node.parentNode = null;
    },
    // Called for each word of a text; the default copies the place each time.
    updateNodeSourceCodeLocation(node, end) {
      const place = node.sourceCodeLocation;
      if (!place || end.endTag || end.endOffset === undefined) {
        defaultTreeAdapter.updateNodeSourceCodeLocation(node, end);
        return;
      }
      place.endLine = end.endLine ?? place.endLine;
      place.endCol = end.endCol ?? place.endCol;
      place.endOffset = end.endOffset;
    },
  };
}

function tooComplex(what: string): DocumentError {
  return new DocumentError('DOCUMENT_TOO_COMPLEX', `${what}; no article needs that. Save the article’s text alone.`);
}
