import type { PageNotes } from './page-notes.ts';
import { childElements, elementsIn, flatTextOf, type PageElement, parentOf } from './tree.ts';

const heading = /^(?:(?:foot|end)?notes|references|sources|примечания|сноски)\s*:?$/iu;
const typedLabel = /^\[?(\d{1,3})(?:[\].)]|\s(?=\p{Lu}))/u;

/**
 * Notes without links: a list or numbered paragraphs under a heading such as Notes, where raised numbers of the text and
 * the numbers of the notes fit each other, each note called. Anything else is text.
 *
 * @param sups the elements of the page that are raised
 */
export function findTypedNotes(body: PageElement, sups: readonly PageElement[]): PageNotes {
  const none: PageNotes = { calls: new Map(), notes: new Map(), marks: new Set() };
  const raised = new Map<PageElement, string>();
  for (const element of sups) {
    const label = /^[[(]?(\d{1,3})[\])]?$/.exec(flatTextOf(element))?.[1];
    if (label !== undefined) raised.set(element, label);
  }
  if (raised.size === 0) return none;
  let title: PageElement | null = null;
  for (const element of elementsIn(body))
    if (/^(?:h[1-6]|p|b|strong)$/.test(element.tagName) && isShort(element) && heading.test(flatTextOf(element)))
      title = element;
  if (title === null) return none;
  const block = /^(?:b|strong)$/.test(title.tagName) ? parentOf(title) : title;
  const notes = block === null ? [] : notesAfter(block);
  const labels = new Set(notes.map(([, label]) => label));
  const called = new Set(raised.values());
  if (notes.length === 0 || labels.size !== notes.length || ![...labels].every((label) => called.has(label)))
    return none;
  return {
    calls: new Map([...raised].filter(([, label]) => labels.has(label))),
    notes: new Map(notes),
    marks: new Set(),
  };
}

const longestHeading = 40;

function isShort(element: PageElement): boolean {
  return element.childNodes.length <= 3 && flatTextOf(element).length <= longestHeading;
}

/** The notes that follow a heading, with the numbers that they begin with or that their list gives them. */
function notesAfter(title: PageElement): (readonly [PageElement, string])[] {
  const siblings = childElements(parentOf(title) ?? title);
  const notes: (readonly [PageElement, string])[] = [];
  for (const element of siblings.slice(siblings.indexOf(title) + 1)) {
    if (element.tagName === 'ol' && notes.length === 0) {
      return childElements(element).map((item, index) => [item, String(index + 1)] as const);
    }
    const label =
      element.tagName === 'p' || element.tagName === 'div' ? typedLabel.exec(flatTextOf(element))?.[1] : undefined;
    if (label === undefined) break;
    notes.push([element, label]);
  }
  return notes;
}
