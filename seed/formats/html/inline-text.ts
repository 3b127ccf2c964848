import { flatTextOf, isElement, isText, type PageElement, type PageText } from './tree.ts';

/** A soft hyphen is no character of the word; a hyphen that keeps its line is a hyphen. */
export function folded(value: string): string {
  // Sought one by one: a class of two such characters takes ten times as long.
  if (!value.includes('\u00AD') && !value.includes('\u2011')) return value;
  return value.replaceAll('\u00AD', '').replaceAll('\u2011', '-');
}

/** Digits raised right after a digit are a power: 10⁶ is not 106. */
export function isNumber(element: PageElement): boolean {
  return /^\s*[-−]?\d+\s*$/.test(flatTextOf(element));
}

/** Whether a link prints the number of a note and nothing else: "1", "[1]". */
export function isNoteNumber(printed: string): boolean {
  return /^\[?\d{1,3}\]?$/.test(printed);
}

/** Whether a link prints its own address. */
export function isAddress(printed: string, url: string): boolean {
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(printed)) return true;
  return /^\S+\.\S+\/\S*$/.test(printed) && url.includes(printed);
}

/** A call that is set in nothing gets brackets, or it would run into the word before it; one that a style sheet draws, its label. */
export function printedCall(printed: string, label: string): string {
  if (printed === '' || printed === '⊕') return `[${label}]`;
  return /^[\p{L}\p{N}]+$/u.test(printed) ? `[${printed}]` : printed;
}

/** The first text of an element that is not white space. */
export function firstText(element: PageElement): PageText | null {
  for (const child of element.childNodes) {
    if (isText(child) && child.value.trim() !== '') return child;
    const inside = isElement(child) ? firstText(child) : null;
    if (inside) return inside;
  }
  return null;
}
