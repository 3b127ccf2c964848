import { isSidenote } from './element-kinds.ts';
import { attributeOf, classesOf, isElement, type Page, type PageElement } from './tree.ts';

/** What is looked for in a page, found in one walk over it; each list in the page's order. */
export interface PageIndex {
  readonly body: PageElement | null;
  /** The first element of each id, or anchor of each name. */
  readonly byId: ReadonlyMap<string, PageElement>;
  /** Links to a place in a page. */
  readonly fragmentLinks: readonly PageElement[];
  readonly articles: readonly PageElement[];
  readonly mains: readonly PageElement[];
  /** Containers of an article's text, by the class, id or itemprop that writing systems give them. */
  readonly containers: readonly PageElement[];
  /** What stands in the margin: notes, or what holds them. */
  readonly sidenotes: readonly PageElement[];
  readonly headings: readonly PageElement[];
  readonly raised: readonly PageElement[];
  readonly metas: readonly PageElement[];
  readonly linkedData: readonly PageElement[];
  readonly times: readonly PageElement[];
  /** What h-entry names authors by. */
  readonly entryAuthors: readonly PageElement[];
  /** The first of each: `html`, `title`, `base`, and `link` to the canonical address. */
  readonly html: PageElement | null;
  readonly title: PageElement | null;
  readonly base: PageElement | null;
  readonly canonical: PageElement | null;
}

const containerNames = new Set([
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

/** The place of every element among all, and by it that of the last element inside. */
export interface PageOrder {
  readonly places: ReadonlyMap<PageElement, number>;
  readonly lastInside: readonly number[];
}

/** Only a page with links to its own places needs it. */
export function orderOf(root: PageElement | null): PageOrder {
  const places = new Map<PageElement, number>();
  const lastInside: number[] = [];
  const number = (element: PageElement): void => {
    const place = places.size;
    places.set(element, place);
    for (const child of element.childNodes) if (isElement(child)) number(child);
    lastInside[place] = places.size - 1;
  };
  if (root !== null) number(root);
  return { places, lastInside };
}

export function indexPage(page: Page): PageIndex {
  const byId = new Map<string, PageElement>();
  const lists = {
    fragmentLinks: [] as PageElement[],
    articles: [] as PageElement[],
    mains: [] as PageElement[],
    containers: [] as PageElement[],
    sidenotes: [] as PageElement[],
    headings: [] as PageElement[],
    raised: [] as PageElement[],
    metas: [] as PageElement[],
    linkedData: [] as PageElement[],
    times: [] as PageElement[],
    entryAuthors: [] as PageElement[],
  };
  const firsts: Record<'body' | 'html' | 'title' | 'base' | 'canonical', PageElement | null> = {
    body: null,
    html: null,
    title: null,
    base: null,
    canonical: null,
  };

  function look(element: PageElement): void {
    const { tagName } = element;
    for (const { name, value } of element.attrs) {
      if ((name === 'id' || (name === 'name' && tagName === 'a')) && value !== '' && !byId.has(value))
        byId.set(value, element);
      else if (name === 'role') {
        if (value === 'article') lists.articles.push(element);
        else if (value === 'main' && tagName !== 'main') lists.mains.push(element);
      } else if (name === 'itemprop' && value.toLowerCase() === 'articlebody') lists.containers.push(element);
      else if (name === 'class') {
        const classes = classesOf(element);
        if (classes.some((one) => containerNames.has(one))) lists.containers.push(element);
        if (isSidenote(element)) lists.sidenotes.push(element);
        if (classes.includes('p-author')) lists.entryAuthors.push(element);
      }
    }
    switch (tagName) {
      case 'a':
        if (attributeOf(element, 'href')?.includes('#')) lists.fragmentLinks.push(element);
        break;
      case 'article':
        lists.articles.push(element);
        break;
      case 'main':
        lists.mains.push(element);
        break;
      case 'h1':
        lists.headings.push(element);
        break;
      case 'sup':
        lists.raised.push(element);
        break;
      case 'meta':
        lists.metas.push(element);
        break;
      case 'time':
        lists.times.push(element);
        break;
      case 'script':
        if (/^\s*application\/ld\+json\b/i.test(attributeOf(element, 'type') ?? '')) lists.linkedData.push(element);
        break;
      case 'link':
        if (/\bcanonical\b/i.test(attributeOf(element, 'rel') ?? '')) firsts.canonical ??= element;
        break;
      case 'body':
      case 'html':
      case 'title':
      case 'base':
        firsts[tagName] ??= element;
        break;
    }
    for (const child of element.childNodes) if (isElement(child)) look(child);
  }

  for (const child of page.childNodes) if (isElement(child)) look(child);
  return { byId, ...lists, ...firsts };
}
