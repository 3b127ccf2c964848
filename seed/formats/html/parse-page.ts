import { defaultTreeAdapter, parse } from 'parse5';
import { DocumentError } from '../../source-document/document-error.ts';
import { checkAttributes } from './check-attributes.ts';
import type { Page } from './tree.ts';

/** How deep a page's elements may stand in each other; browsers stop at 512. */
const deepest = 512;
/** How many elements a page may have; long encyclopedia articles have some 60,000. */
const mostElements = 100_000;

/**
 * Parses a page as browsers do, with the place of everything. Neither runs a script nor fetches anything.
 *
 * @throws DocumentError `DOCUMENT_TOO_COMPLEX` for a page nested deeper than 512 elements or of more than 100,000: what
 *   bounds the time of parsing, which for such pages grows faster than they do
 */
export function parsePage(html: string): Page {
  checkAttributes(html);
  return parse(html, {
    sourceCodeLocationInfo: true,
    // Without scripts, what stands in noscript is markup.
    scriptingEnabled: false,
    treeAdapter: boundedAdapter(),
  });
}

/** The default tree, which refuses to grow beyond the bounds, and finds siblings from the end, where parsing adds them. */
function boundedAdapter(): typeof defaultTreeAdapter {
  let elements = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...args) {
      elements += 1;
      if (elements > mostElements) {
        throw tooComplex(`The page has more than ${mostElements.toLocaleString('en-US')} elements`);
      }
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
  };
}

function tooComplex(what: string): DocumentError {
  return new DocumentError('DOCUMENT_TOO_COMPLEX', `${what}; no article needs that. Save the article’s text alone.`);
}
