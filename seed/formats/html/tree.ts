import type { DefaultTreeAdapterTypes } from 'parse5';

export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageText = DefaultTreeAdapterTypes.TextNode;
type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type Page = DefaultTreeAdapterTypes.Document;

export function isElement(node: PageNode | DefaultTreeAdapterTypes.ParentNode): node is PageElement {
  return 'tagName' in node;
}

export function isText(node: PageNode): node is PageText {
  return node.nodeName === '#text';
}

/** The value of an attribute; null where the element has none of that name. */
export function attributeOf(element: PageElement, name: string): string | null {
  for (const attribute of element.attrs) if (attribute.name === name) return attribute.value;
  return null;
}

/** The classes of an element, in lower case. */
export function classesOf(element: PageElement): readonly string[] {
  const names = attributeOf(element, 'class');
  return names === null ? [] : names.toLowerCase().split(/\s+/).filter(Boolean);
}

export function parentOf(element: PageElement): PageElement | null {
  const { parentNode } = element;
  return parentNode !== null && isElement(parentNode) ? parentNode : null;
}

export function childElements(element: PageElement): readonly PageElement[] {
  return element.childNodes.filter(isElement);
}

/** Every element of a page or below an element, in the document's order. */
export function* elementsIn(node: DefaultTreeAdapterTypes.ParentNode): Generator<PageElement> {
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = node.childNodes.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isElement(next)) continue;
    yield next;
    for (let at = next.childNodes.length - 1; at >= 0; at -= 1) {
      const child = next.childNodes[at];
      if (child !== undefined && isElement(child)) waiting.push(child);
    }
  }
}

/** All text below an element as it stands there, hidden or not. */
export function rawTextOf(node: DefaultTreeAdapterTypes.ParentNode): string {
  const texts: string[] = [];
  const collect = (parent: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of parent.childNodes) {
      if (isText(child)) texts.push(child.value);
      else if (isElement(child)) collect(child);
    }
  };
  collect(node);
  return texts.join('');
}

/** `rawTextOf` with its white space collapsed. */
export function flatTextOf(node: DefaultTreeAdapterTypes.ParentNode): string {
  return rawTextOf(node).replace(/\s+/g, ' ').trim();
}

/** 1-based line and column of an element's tag in the source; of the nearest ancestor that has one where it was implied. */
export function placeOf(element: PageElement): { line: number; column: number } {
  for (let at: PageElement | null = element; at !== null; at = parentOf(at)) {
    const { sourceCodeLocation: location } = at;
    if (location) return { line: location.startLine, column: location.startCol };
  }
  return { line: 1, column: 1 };
}
