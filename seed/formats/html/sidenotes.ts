import { isSidenote } from './element-kinds.ts';
import type { PageIndex } from './index-page.ts';
import { labelOf, type PageNotes, printedLabel } from './page-notes.ts';
import {
  attributeOf,
  classesOf,
  elementsIn,
  flatTextOf,
  isElement,
  isText,
  type PageElement,
  parentOf,
} from './tree.ts';

const markClass =
  /^(?:margin-toggle|modern-footnotes-footnote|(?:side|margin)-?note-(?:number|toggle|anchor|ref|ind))$/u;

/**
 * Notes that stand in the margin, where they are called: what a label before them prints calls them, or nothing but a style
 * sheet. The labels of these are the first numbers that no other note has. In a figure such a note is its caption.
 *
 * @param others labels of the page's other notes
 */
export function findSidenotes({ sidenotes }: PageIndex, others: Iterable<string>): PageNotes {
  const calls = new Map<PageElement, string>();
  const notes = new Map<PageElement, string>();
  const marks = new Set<PageElement>();
  const taken = new Set(others);
  // One around another is the box of both note and label.
  const own = sidenotes.filter((one) => ![...elementsIn(one)].some((inside) => isSidenote(inside) || isInput(inside)));
  const markOf = new Map(own.map((note) => [note, markBefore(note)]));
  const printed = new Set([...markOf.values()].flatMap((mark) => (isPrinted(mark) ? [labelOf(mark)] : [])));
  let number = 0;
  for (const [note, mark] of markOf) {
    if (parentOf(note)?.tagName === 'figure') {
      if (mark) marks.add(mark);
      continue;
    }
    let label = isPrinted(mark) ? labelOf(mark) : '';
    if (label === '' || taken.has(label)) {
      do number += 1;
      while (taken.has(`${number}`) || printed.has(`${number}`));
      label = `${number}`;
    }
    taken.add(label);
    notes.set(note, label);
    calls.set(mark ?? note, label);
    for (const inside of elementsIn(note)) if (isMark(inside)) marks.add(inside);
  }
  return { calls, notes, marks };
}

function isPrinted(mark: PageElement | null): mark is PageElement {
  return mark !== null && printedLabel.test(flatTextOf(mark));
}

function isInput({ tagName }: PageElement): boolean {
  return tagName === 'input';
}

function isMark(element: PageElement): boolean {
  return classesOf(element).some((name) => markClass.test(name));
}

/** What calls a note and stands right before it, but for the box to tick that unfolds it on a telephone; null without one. */
function markBefore(note: PageElement): PageElement | null {
  const siblings = parentOf(note)?.childNodes ?? [];
  for (let at = siblings.indexOf(note) - 1; at >= 0; at -= 1) {
    const before = siblings[at];
    if (before === undefined || (isText(before) && before.value.trim() !== '')) return null;
    if (!isElement(before) || isInput(before)) continue;
    const isLabel = before.tagName === 'label' && attributeOf(before, 'for') !== null;
    // A label on words of the text is text.
    return isMark(before) || (isLabel && !/\p{L}{2}/u.test(flatTextOf(before))) ? before : null;
  }
  return null;
}
