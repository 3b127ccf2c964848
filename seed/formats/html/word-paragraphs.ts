import { classesOf, type PageElement } from './tree.ts';

const item = /^msolist(?:paragraph|bullet|number|continue)?\d?(?:cxsp(?:first|middle|last))?$/u;
const quote = /^mso(?:intense)?quote$|^msoblocktext$/u;

/** Whether a paragraph is set as items of lists are in a page that Word saved; an item has a bullet or a number too. */
export function isWordItem(element: PageElement): boolean {
  return isOfStyle(element, item);
}

/** Whether a paragraph is a quotation in a page that Word saved. */
export function isWordQuote(element: PageElement): boolean {
  return isOfStyle(element, quote);
}

function isOfStyle(element: PageElement, style: RegExp): boolean {
  return element.tagName === 'p' && classesOf(element).some((name) => style.test(name));
}

// In Symbol, Courier New and Wingdings, letters are drawn as bullets; no-break spaces set them apart.
const bullet = /^(?:[·•▪§-]|[oØvüq](?=[\s\u00A0]{2}))[\s\u00A0]+/u;

const number = /^\(?(?:\d{1,4}|[A-Za-z]{1,4})[.)][\s\u00A0]{2,}/u;

/** The number or letter that a numbered item's text begins with, and the white space after it; null where there is none. */
export function numberOf(text: string): string | null {
  return number.exec(text)?.[0] ?? null;
}

/** The bullet that such an item's text begins with, and the white space after it; empty where it begins with none. */
export function bulletOf(text: string): string {
  return bullet.exec(text)?.[0] ?? '';
}
