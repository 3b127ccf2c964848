import { isSilent, reasonToLeaveOut } from './page-parts.ts';
import { attributeOf, classesOf, isElement, isText, type PageElement, parentOf } from './tree.ts';

/** What the text of an element comes to, without what is left out of an article. */
interface Measure {
  readonly characters: number;
  readonly linked: number;
}

/** Containers of an article's text, by the class, id or itemprop that writing systems give them. */
const knownContainers = new Set([
  'articlebody',
  'entry-content',
  'post-content',
  'article-content',
  'article-body',
  'article__body',
  'post-body',
  'story-body',
  'gh-content',
  'e-content',
  'mw-parser-output',
  'available-content',
]);
/** The share of a page's articles that one has to hold to be what the page is about. */
const leadingShare = 0.5;
/** The share of links in a text that makes it a list of links. */
const linkList = 0.4;

/**
 * The element that holds the article: the one `article` that leads, `main`, a container that a known system writes; else
 * the one whose paragraphs hold the most prose (after Readability's scoring), and what else of prose stands around it.
 */
export function articleRoot(body: PageElement): PageElement {
  const measures = new Map<PageElement, Measure>();
  const scores = new Map<PageElement, number>();
  const articles: PageElement[] = [];
  const mains: PageElement[] = [];
  const known: PageElement[] = [];
  measure(body);
  const marked = leading(articles) ?? leading(mains) ?? leading(known);
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
    if (element.tagName === 'article' || attributeOf(element, 'role') === 'article') articles.push(element);
    if (element.tagName === 'main' || attributeOf(element, 'role') === 'main') mains.push(element);
    if (isKnown(element)) known.push(element);
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
    const longest = Math.max(0, ...lengths);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const found = outermost[lengths.indexOf(longest)];
    return found !== undefined && longest > 0 && longest >= total * leadingShare ? found : null;
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

function isKnown(element: PageElement): boolean {
  if (knownContainers.has(attributeOf(element, 'itemprop')?.toLowerCase() ?? '')) return true;
  if (attributeOf(element, 'id') === 'mw-content-text') return true;
  return classesOf(element).some((name) => knownContainers.has(name));
}

function standsInOne(element: PageElement, of: ReadonlySet<PageElement>): boolean {
  for (let at = parentOf(element); at !== null; at = parentOf(at)) if (of.has(at)) return true;
  return false;
}

/** Characters but for white space at the edges and in runs. */
function lengthOf(text: string): number {
  return /\S/.test(text) ? text.replace(/\s+/g, ' ').length : 0;
}
