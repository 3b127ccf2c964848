import type { BlockContext } from './block-context.ts';
import type { PageIndex } from './index-page.ts';
import { isSilent } from './page-parts.ts';
import { elementsIn, isElement, isText, type PageElement, parentOf } from './tree.ts';

/** What the text of an element comes to, without what is left out of an article. */
interface Measure {
  readonly characters: number;
  readonly linked: number;
}

/** The share of a page's articles that one has to hold to be what the page is about. */
const leadingShare = 0.5;
/** The share of a page's text that the marked part has to hold, or it is the card of something else. */
const leastShare = 0.2;
/** The share of links in a text that makes it a list of links. */
const linkList = 0.4;

/**
 * The element that holds the article: the one `article` that leads, `main`, a container that a known system writes; else
 * the one whose paragraphs hold the most prose (after Readability's scoring), and what else of prose stands around it.
 */
export function articleRoot(
  body: PageElement,
  { articles, mains, containers }: PageIndex,
  reasonToLeaveOut: BlockContext['reason'],
): PageElement {
  for (const only of [articles, mains]) {
    const [one] = only;
    if (one !== undefined && only.length === 1 && holdsText(one)) return one;
  }
  const measures = new Map<PageElement, Measure>();
  const scores = new Map<PageElement, number>();
  measure(body);
  const marked = leading(articles) ?? leading(mains) ?? leading(containers);
  return marked ?? widened(best() ?? body);

  function measure(element: PageElement): Measure {
    let characters = 0;
    let linked = 0;
    for (const child of element.childNodes) {
      if (isText(child)) characters += lengthOf(child.value);
      else if (isElement(child) && !isSilent(child) && reasonToLeaveOut(child) === null) {
        const inside = measure(child);
        characters += inside.characters;
        linked += child.tagName === 'a' ? inside.characters : inside.linked;
      }
    }
    const found = { characters, linked };
    measures.set(element, found);
    if (/^(?:p|td|pre|blockquote|section)$/.test(element.tagName)) score(element, found);
    return found;
  }

  function score(element: PageElement, { characters, linked }: Measure): void {
    if (characters < 25) return;
    const points = (1 + Math.min(characters / 100, 3)) * (1 - linked / characters);
    const parent = parentOf(element);
    const grandparent = parent && parentOf(parent);
    if (parent) scores.set(parent, (scores.get(parent) ?? 0) + points);
    if (grandparent) scores.set(grandparent, (scores.get(grandparent) ?? 0) + points / 2);
  }

  /** The outermost of the elements that holds most of what all of them hold. */
  function leading(elements: readonly PageElement[]): PageElement | null {
    const all = new Set(elements);
    const outermost = elements.filter((one) => !standsInOne(one, all));
    const lengths = outermost.map((one) => measures.get(one)?.characters ?? 0);
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const found = outermost[lengths.indexOf(longest)];
    const isEnough = longest >= total * leadingShare && longest >= (measures.get(body)?.characters ?? 0) * leastShare;
    return found !== undefined && longest > 0 && isEnough ? found : null;
  }

  function best(): PageElement | null {
    let top: PageElement | null = null;
    for (const [element, points] of scores) if (top === null || points > (scores.get(top) ?? 0)) top = element;
    return top;
  }

  /** Takes in what stands around an element as long as it is prose and not links. */
  function widened(element: PageElement): PageElement {
    let root = element;
    for (let parent = parentOf(root); parent && parent.tagName !== 'html'; parent = parentOf(parent)) {
      const inner = measures.get(root);
      const outer = measures.get(parent);
      if (!inner || !outer) break;
      const added = outer.characters - inner.characters;
      if (added > 0 && (outer.linked - inner.linked) / added > linkList) break;
      root = parent;
    }
    return root;
  }
}

/** As many characters make an article, and not the card of one. */
const leastText = 400;

function holdsText(element: PageElement): boolean {
  let length = 0;
  for (const at of elementsIn(element)) {
    if (isSilent(at)) continue;
    for (const child of at.childNodes) if (isText(child)) length += child.value.trim().length;
    if (length >= leastText) return true;
  }
  return false;
}

function standsInOne(element: PageElement, of: ReadonlySet<PageElement>): boolean {
  for (let at = parentOf(element); at !== null; at = parentOf(at)) if (of.has(at)) return true;
  return false;
}

/** Characters but for white space at the edges and in runs. */
function lengthOf(text: string): number {
  return /\S/.test(text) ? text.replace(/\s+/g, ' ').length : 0;
}
