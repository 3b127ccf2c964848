import { orderOf, type PageIndex, type PageOrder } from './index-page.ts';
import {
  attributeOf,
  childElements,
  classesOf,
  elementsIn,
  flatTextOf,
  isElement,
  isText,
  type PageElement,
  parentOf,
} from './tree.ts';

/** The notes of a page and what calls them. */
export interface PageNotes {
  /** The label of the note that an element of the text calls, by the element. */
  readonly calls: ReadonlyMap<PageElement, string>;
  /** The label of each note, by the element that holds it; in the page's order. */
  readonly notes: ReadonlyMap<PageElement, string>;
  /** What leads from a note back to its calls, or repeats its label: markup, not text. */
  readonly marks: ReadonlySet<PageElement>;
}

/** What calls a note, as it is printed: its number or sign, in brackets or not. */
export const printedLabel = /^[[(]?\s*(?:notes?\s*)?(\d{1,4}|[ivxlcdm]{1,8}|\p{L}{1,2}|[*†‡§¶#]{1,5})\s*[\])]?[.:]?$/iu;
const noteWord =
  /(?:^|[-_:\s])(?:foot|end)?(?:note|noteref|fn|ftn|edn|cite|cite_note|ref|reference)s?(?:$|[-_:\s\d])/iu;
const callRole = /^(?:doc-noteref|noteref)$/u;
const backRole = /^(?:doc-backlink|backlink)$/u;
const noteContainer = /^(?:doc-endnotes?|doc-footnotes?|endnotes?|footnotes?|rearnotes?)$/u;
const backClass = /(?:^|[-_])back(?:$|[-_]?(?:links?|refs?)(?:$|[-_]))|reversefootnote|jump-?(?:up|back)/u;
const blocks = new Set(['p', 'li', 'div', 'dd', 'aside', 'section', 'td', 'blockquote', 'footer']);
const containers = new Set(['div', 'section', 'aside', 'li']);

/** As Google Docs and Word name reviewers' comments and what calls them. */
const isComment = /^(?:cmnt(?:_ref)?\d+|_ms(?:oanchor|ocom)_\d+)$/;

interface Link {
  readonly element: PageElement;
  readonly target: PageElement;
  readonly order: number;
}

/**
 * Finds notes by their links: what calls a note leads to it, and the note leads back. So Word, WordPress, Substack,
 * Wikipedia, Google Docs, pandoc, kramdown and goldmark write them, and DPUB-ARIA names their roles.
 */
export function findNotes(page: PageIndex): PageNotes {
  const leading = page.fragmentLinks.flatMap((element) => {
    const fragment = fragmentOf(attributeOf(element, 'href') ?? '');
    const target = page.byId.get(fragment);
    return target && target !== element && !isComment.test(fragment) ? [{ element, target }] : [];
  });
  if (leading.length === 0) return { calls: new Map(), notes: new Map(), marks: new Set() };
  const order = orderOf(page.html);
  const links = leading.map((link): Link => ({ ...link, order: order.places.get(link.element) ?? 0 }));
  return new NoteFinder(links, order).find();
}

function fragmentOf(address: string): string {
  const fragment = address.slice(address.indexOf('#') + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

class NoteFinder {
  readonly #links: readonly Link[];
  readonly #order: PageOrder;
  /** Targets of links that look like calls, in order: a note holds one of them. */
  readonly #targets: readonly number[];

  constructor(links: readonly Link[], order: PageOrder) {
    this.#links = links;
    this.#order = order;
    const targets = links.filter(({ element }) => isCallLike(element)).map(({ target }) => this.#orderOf(target));
    this.#targets = [...new Set(targets)].sort((a, b) => a - b);
  }

  find(): PageNotes {
    const labels = new Map<PageElement, string>();
    const calls = new Map<PageElement, string>();
    const marks = new Set<PageElement>();
    const used = new Map<string, number>();
    const noteOf = new Map<PageElement, PageElement | null>();
    for (const link of this.#links) {
      const { element, target } = link;
      if (isBackLink(element) || !isCallLike(element)) continue;
      if (!noteOf.has(target)) noteOf.set(target, this.#noteAround(target));
      const note = noteOf.get(target);
      if (!note || this.#contains(note, element) || !this.#isCall(link, note)) continue;
      const label = labels.get(note) ?? freeLabel(labelOf(element), used);
      labels.set(note, label);
      calls.set(callElement(element), label);
    }
    for (const [note, label] of labels) this.#markIn(note, label, marks);
    const notes = [...labels].sort(([a], [b]) => this.#orderOf(a) - this.#orderOf(b));
    return { calls, notes: new Map(notes), marks };
  }

  #isCall({ element, order }: Link, note: PageElement): boolean {
    if (callRole.test(roleOf(element))) return true;
    const own = ancestry(element, 3);
    const leadsBack = this.#linksIn(note).some(({ target }) => own.includes(target) || this.#contains(element, target));
    const isEarlier = order < this.#orderOf(note);
    if (leadsBack) return isEarlier || isNoteContainer(note);
    const isRaised = own.some(({ tagName }) => tagName === 'sup');
    const isNamed = own
      .slice(0, 2)
      .some((at) => noteWord.test(`${attributeOf(at, 'class') ?? ''} ${attributeOf(at, 'id') ?? ''}`));
    return (
      isEarlier &&
      (isRaised || isNamed) &&
      (note.tagName === 'li' || isNoteContainer(note) || this.#repeats(note, element))
    );
  }

  /** Whether a note begins with what calls it. */
  #repeats(note: PageElement, call: PageElement): boolean {
    const printed = flatTextOf(call).replace(/[^\p{L}\p{N}*†‡§¶]/gu, '');
    return (
      printed !== '' &&
      flatTextOf(note)
        .replace(/^[^\p{L}\p{N}*†‡§¶]+/u, '')
        .startsWith(printed)
    );
  }

  /** The element that holds the note which a call leads to: the block around its target, and what else the note fills. */
  #noteAround(target: PageElement): PageElement | null {
    let note: PageElement | null = target;
    while (note !== null && !blocks.has(note.tagName)) note = parentOf(note);
    if (note === null || this.#targetsIn(note) > 1) return null;
    if (note.tagName === 'td') note = parentOf(note);
    let parent = note && parentOf(note);
    for (let level = 0; level < 3 && note && parent && containers.has(parent.tagName); level += 1) {
      if (note.tagName === 'li' || this.#targetsIn(parent) > 1 || !beginsWith(parent, note) || holdsHeading(parent))
        break;
      note = parent;
      parent = parentOf(parent);
    }
    return note;
  }

  #markIn(note: PageElement, label: string, marks: Set<PageElement>): void {
    for (const { element, target } of this.#linksIn(note)) {
      if (this.#contains(note, target)) continue;
      const printed = flatTextOf(element);
      const isMark = isBackLink(element) || printedLabel.test(printed) || !/[\p{L}\p{N}]/u.test(printed);
      if (!isMark) continue;
      const around = ancestry(element, 3).findLast(
        (at) => at !== note && classesOf(at).some((name) => backClass.test(name)),
      );
      marks.add(around ?? callElement(element));
    }
    const first = firstElement(note);
    if (first && !marks.has(first) && flatTextOf(first).replace(/[[\]().:\s]/g, '') === label && first.tagName !== 'p')
      marks.add(first);
  }

  #linksIn(note: PageElement): readonly Link[] {
    const from = this.#orderOf(note);
    const until = this.#lastOrder(note);
    return this.#links.slice(lowerBound(this.#links, from), lowerBound(this.#links, until + 1));
  }

  #targetsIn(element: PageElement): number {
    const from = this.#orderOf(element);
    const until = this.#lastOrder(element);
    return lowerIndex(this.#targets, until + 1) - lowerIndex(this.#targets, from);
  }

  #contains(outer: PageElement, inner: PageElement): boolean {
    const at = this.#orderOf(inner);
    return at >= this.#orderOf(outer) && at <= this.#lastOrder(outer);
  }

  #orderOf(element: PageElement): number {
    return this.#order.places.get(element) ?? 0;
  }

  #lastOrder(element: PageElement): number {
    return this.#order.lastInside[this.#orderOf(element)] ?? 0;
  }
}

function isCallLike(element: PageElement): boolean {
  return callRole.test(roleOf(element)) || printedLabel.test(flatTextOf(element));
}

function isBackLink(element: PageElement): boolean {
  return (
    backRole.test(roleOf(element)) ||
    ancestry(element, 2).some((at) => classesOf(at).some((name) => backClass.test(name)))
  );
}

function isNoteContainer(note: PageElement): boolean {
  return ancestry(note, 4).some(
    (at) =>
      noteContainer.test(roleOf(at)) ||
      noteWord.test(`${attributeOf(at, 'class') ?? ''} ${attributeOf(at, 'id') ?? ''}`),
  );
}

/** The role of DPUB-ARIA, or EPUB's type. */
function roleOf(element: PageElement): string {
  return (attributeOf(element, 'role') ?? attributeOf(element, 'epub:type') ?? '').toLowerCase();
}

/** An element and what it stands in, `count` of them at most. */
function ancestry(element: PageElement, count: number): PageElement[] {
  const found: PageElement[] = [];
  for (let at: PageElement | null = element; at !== null && found.length < count; at = parentOf(at)) found.push(at);
  return found;
}

/** The link that calls a note, or what holds nothing but it, such as `sup` and its brackets. */
function callElement(link: PageElement): PageElement {
  let call = link;
  for (
    let parent = parentOf(call);
    parent && /^(?:sup|span|b|i|em|strong|small)$/.test(parent.tagName);
    parent = parentOf(parent)
  ) {
    if (childElements(parent).length !== 1 || !printedLabel.test(flatTextOf(parent))) break;
    call = parent;
  }
  return call;
}

/** The label of the note that an element calls. */
export function labelOf(element: PageElement): string {
  const printed = flatTextOf(element);
  return printedLabel.exec(printed)?.[1] ?? (printed.replace(/^[[(]|[\])]$/g, '') || '*');
}

/** The label, or with a number behind it where another note has it. */
function freeLabel(label: string, used: Map<string, number>): string {
  const count = (used.get(label) ?? 0) + 1;
  used.set(label, count);
  if (count === 1) return label;
  return freeLabel(`${label}-${count}`, used);
}

function beginsWith(outer: PageElement, inner: PageElement): boolean {
  for (const child of outer.childNodes) {
    if (child === inner) return true;
    if (isText(child) ? child.value.trim() !== '' : isElement(child) && flatTextOf(child) !== '') return false;
  }
  return false;
}

function holdsHeading(element: PageElement): boolean {
  for (const { tagName } of elementsIn(element)) if (/^h[1-6]$/.test(tagName)) return true;
  return false;
}

/** The first element of an element's text, where no text stands before it. */
function firstElement(element: PageElement): PageElement | null {
  for (const child of element.childNodes) {
    if (isElement(child))
      return /^(?:p|div|aside|section|li)$/.test(child.tagName) ? (firstElement(child) ?? child) : child;
    if (isText(child) && child.value.trim() !== '') return null;
  }
  return null;
}

function lowerIndex(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lowerBound(links: readonly Link[], order: number): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.order ?? 0) < order) low = middle + 1;
    else high = middle;
  }
  return low;
}
